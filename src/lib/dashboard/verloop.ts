import { formatGetal } from '$lib/locale/format';

/** When the data in use are removed, in words: "vandaag", "morgen", "over 5 dagen". */
export function verlooptWanneer(dagen: number): string {
	if (dagen <= 0) return 'vandaag';
	return dagen === 1 ? 'morgen' : `over ${formatGetal(dagen)} dagen`;
}
