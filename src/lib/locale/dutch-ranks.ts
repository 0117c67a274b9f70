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

/** From this many digits a number is no longer exact. */
const MOST_DIGITS = 15;

/**
 * Rank of each text as `dutchRanks` gives it, where all are digits or blank; else null. Needs no different texts,
 * and is some twenty times as fast: for the numbers of kandidaten.
 */
export function digitRanks(texts: { length: number; at(row: number): string }): Int32Array | null {
	const numbers = new Float64Array(texts.length);
	for (let row = 0; row < numbers.length; row++) {
		const text = texts.at(row);
		if (text.length > MOST_DIGITS || !DIGITS.test(text)) return null;
		numbers[row] = text === '' ? -1 : Number(text);
	}
	const sorted = numbers.slice().sort();
	const ranks = new Map<number, number>();
	// A blank has a place of its own in front, as in `dutchRanks`.
	const from = sorted[0] === -1 ? 1 : 0;
	for (const number of sorted)
		if (number >= 0 && !ranks.has(number)) ranks.set(number, from + ranks.size);
	return Int32Array.from(numbers, (number) => ranks.get(number) ?? -1);
}

const DIGITS = /^[0-9]*$/;
