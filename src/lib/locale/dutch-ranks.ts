import { collator } from './collate';
import { sortDutch } from './sort-dutch';

/** Rank of each text in Dutch order, equal for texts that the collator holds equal, -1 for a blank. */
export function dutchRanks(texts: readonly string[]): Int32Array {
	const ranks = new Map<string, number>();
	let rank = -1;
	let before: string | undefined;
	for (const text of sortDutch(texts)) {
		if (before === undefined || collator.compare(before, text) !== 0) rank++;
		before = text;
		ranks.set(text, text === '' ? -1 : rank);
	}
	return Int32Array.from(texts, (text) => ranks.get(text) ?? -1);
}
