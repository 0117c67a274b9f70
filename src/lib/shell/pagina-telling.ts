import { woordBij } from '$lib/locale/hoeveel';
import type { Result } from '$lib/ui/table/result-text';

/** So many of the kandidaten, for the head of a page: "557 van 2.847 kandidaten". */
export function kandidatenTelling(shown: number, total: number): Result {
	return { shown, total, noun: woordBij(total, 'kandidaat', 'kandidaten') };
}
