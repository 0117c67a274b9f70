import { emptyBitset, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { countCodes } from './grouping';
import { STEP_ROWS, overRanges, type Steps } from '$lib/columns/steps';

/** Largest dictionary that gets a bitset for each value. */
const MOST_BITSETS = 64;

/** A column is stored as runs of equal codes when these are on average at least this long. */
const MEAN_RUN = 16;

/** Run `i` has code `codes[i]` and is row `ends[i - 1]` (or 0) up to but not including `ends[i]`. */
export interface Runs {
	readonly ends: Uint32Array;
	readonly codes: Uint32Array;
}

/** The form that counts a column fastest: runs when it is sorted, a set for each of few values, else neither. */
export interface FacetShape {
	readonly runs: Runs | null;
	/** Whether there are to be sets, which `bitsetsOf` makes. */
	readonly few: boolean;
	/** Rows per code. */
	readonly totals: Uint32Array;
}

/** Finds the form of a column with `size` values. Reads it once, or twice at most. */
export function* shapeOf(codes: CodeColumn['codes'], size: number): Steps<FacetShape> {
	const totals = new Uint32Array(size);
	const runs = yield* findRuns(codes);
	if (runs) {
		runs.codes.forEach((code, i) => {
			const length = (runs.ends[i] ?? 0) - (runs.ends[i - 1] ?? 0);
			totals[code] = (totals[code] ?? 0) + length;
		});
		return { runs, few: false, totals };
	}
	yield* overRanges(codes.length, (from, to) => countCodes(codes, totals, from, to));
	return { runs, few: size <= MOST_BITSETS, totals };
}

function* findRuns(codes: CodeColumn['codes']): Steps<Runs | null> {
	const most = Math.floor(codes.length / MEAN_RUN);
	const runs = { ends: new Uint32Array(most), codes: new Uint32Array(most) };
	let found = 0;
	for (let from = 0; from < codes.length; from += STEP_ROWS) {
		const to = Math.min(codes.length, from + STEP_ROWS);
		found = addRuns(codes, runs, found, from, to);
		yield to - from;
		if (found > most) return null;
	}
	return { ends: runs.ends.slice(0, found), codes: runs.codes.slice(0, found) };
}

/** Runs that end in rows `from` up to `to`, behind the first `found`; stops above what there is room for. */
function addRuns(
	codes: CodeColumn['codes'],
	runs: Runs,
	found: number,
	from: number,
	to: number
): number {
	const most = runs.ends.length;
	let next = found;
	for (let row = from; row < to && next <= most; row++) {
		const code = codes[row] ?? 0;
		if (code === codes[row + 1]) continue;
		runs.ends[next] = row + 1;
		runs.codes[next] = code;
		next++;
	}
	return next;
}

/** A set of rows per code, all in one buffer. Reads the codes once. */
export function* bitsetsOf(codes: CodeColumn['codes'], size: number): Steps<Bitset[]> {
	const words = emptyBitset(codes.length).length;
	const all = new Uint32Array(size * words);
	yield* overRanges(codes.length, (from, to) => addToSets(codes, all, words, from, to));
	return Array.from({ length: size }, (_, code) => all.subarray(code * words, (code + 1) * words));
}

function addToSets(
	codes: CodeColumn['codes'],
	all: Uint32Array,
	words: number,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		const at = (codes[row] ?? 0) * words + (row >>> 5);
		all[at] = (all[at] ?? 0) | (0x80000000 >>> (row & 31));
	}
}
