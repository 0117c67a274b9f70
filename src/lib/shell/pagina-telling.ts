import { woordBij } from '$lib/locale/hoeveel';

/** What stands in the head of a page: "60 van 102 kandidaten van C. Brouwer". */
export interface PaginaTelling {
	readonly shown: number;
	readonly total: number;
	readonly noun: string;
}

/** So many of the kandidaten. */
export function kandidatenTelling(shown: number, total: number): PaginaTelling {
	return { shown, total, noun: woordBij(total, 'kandidaat', 'kandidaten') };
}
