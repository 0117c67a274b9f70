import { collator } from './collate';
import { dutchOrder } from './sort-dutch';

/** Rank of each text in Dutch order, equal for texts that the collator holds equal, -1 for a blank. */
export function dutchRanks(texts: readonly string[]): Int32Array {
	const ranks = new Int32Array(texts.length);
	let rank = -1;
	let before: string | undefined;
	for (const place of dutchOrder(texts)) {
		const text = texts[place] ?? '';
		if (before === undefined || (before !== text && collator.compare(before, text) !== 0)) rank++;
		before = text;
		ranks[place] = text === '' ? -1 : rank;
	}
	return ranks;
}

/** From this many digits a number is no longer exact. */
const MOST_DIGITS = 15;
/** Numbers up to which ranks are counted, where there are not too few of them for that. */
const MOST_COUNTED = 1 << 24;
const FEWEST_COUNTED = 1 << 16;
const SPREAD = 64;

/**
 * Rank of each text as `dutchRanks` gives it, where all are digits or blank; else null. Needs no different texts, sorts
 * none, and is a hundred times as fast: for the numbers of kandidaten.
 */
export function digitRanks(texts: { length: number; at(row: number): string }): Int32Array | null {
	const numbers = new Float64Array(texts.length);
	let most = BLANK;
	let isBlank = false;
	for (let row = 0; row < numbers.length; row++) {
		const number = numberOf(texts.at(row));
		if (number < BLANK) return null;
		numbers[row] = number;
		most = Math.max(most, number);
		isBlank ||= number === BLANK;
	}
	// A blank has a place of its own in front, as in `dutchRanks`.
	const from = isBlank ? 1 : 0;
	const counted = Math.max(FEWEST_COUNTED, Math.min(MOST_COUNTED, SPREAD * numbers.length));
	return most < counted ? ranksByCounting(numbers, most, from) : ranksBySorting(numbers, from);
}

function ranksByCounting(numbers: Float64Array, most: number, from: number): Int32Array {
	const rankOf = new Int32Array(most + 1).fill(BLANK);
	for (let row = 0; row < numbers.length; row++) {
		const number = numbers[row] ?? BLANK;
		if (number !== BLANK) rankOf[number] = 0;
	}
	let rank = from;
	for (let number = 0; number <= most; number++) if (rankOf[number] === 0) rankOf[number] = rank++;
	const ranks = new Int32Array(numbers.length);
	for (let row = 0; row < ranks.length; row++) {
		const number = numbers[row] ?? BLANK;
		ranks[row] = number === BLANK ? -1 : (rankOf[number] ?? -1);
	}
	return ranks;
}

function ranksBySorting(numbers: Float64Array, from: number): Int32Array {
	const different = numbers.slice().sort();
	let size = 0;
	for (const number of different)
		if (number !== BLANK && (size === 0 || number !== different[size - 1]))
			different[size++] = number;
	return Int32Array.from(numbers, (number) => {
		if (number === BLANK) return -1;
		let first = 0;
		let last = size - 1;
		while (first < last) {
			const middle = (first + last) >> 1;
			if ((different[middle] ?? 0) < number) first = middle + 1;
			else last = middle;
		}
		return from + first;
	});
}

const BLANK = -1;

/** The number that the digits are; `BLANK` for none, less for what is no number or too long to be exact. */
function numberOf(text: string): number {
	if (text === '') return BLANK;
	if (text.length > MOST_DIGITS) return -2;
	let number = 0;
	for (let at = 0; at < text.length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return -2;
		number = number * 10 + digit;
	}
	return number;
}
