import type { CodeColumn } from '$lib/columns/column';
import { overRanges, type Steps } from '$lib/columns/steps';

/** Items by code: those of code `c` are `items[start[c]]` up to `items[start[c + 1]]`. */
export interface Grouping {
	readonly start: Uint32Array;
	readonly items: Uint32Array;
}

/**
 * Groups the items 0 up to as many as there are codes, all below `size`; ascending within a code. A
 * counting sort in steps: reads the codes twice, allocates a number an item.
 */
export function* groupCodes(codes: CodeColumn['codes'], size: number): Steps<Grouping> {
	const start = new Uint32Array(size + 1);
	const totals = start.subarray(1);
	yield* overRanges(codes.length, (from, to) => countCodes(codes, totals, from, to));
	for (let code = 0; code < size; code++) {
		start[code + 1] = (start[code + 1] ?? 0) + (start[code] ?? 0);
	}
	const items = new Uint32Array(codes.length);
	const next = start.slice();
	yield* overRanges(codes.length, (from, to) => placeItems(codes, next, items, from, to));
	return { start, items };
}

/** Adds one to the total of the code of each of the items `from` up to `to`. */
export function countCodes(
	codes: CodeColumn['codes'],
	totals: Uint32Array,
	from: number,
	to: number
): void {
	for (let item = from; item < to; item++) {
		const code = codes[item] ?? 0;
		totals[code] = (totals[code] ?? 0) + 1;
	}
}

function placeItems(
	codes: CodeColumn['codes'],
	next: Uint32Array,
	items: Uint32Array,
	from: number,
	to: number
): void {
	for (let item = from; item < to; item++) {
		const code = codes[item] ?? 0;
		const at = next[code] ?? 0;
		items[at] = item;
		next[code] = at + 1;
	}
}

/** The items of one code, without copying; none for a code that is not there. */
export function itemsOf({ start, items }: Grouping, code: number): Uint32Array {
	return items.subarray(start[code] ?? 0, start[code + 1] ?? start[code] ?? 0);
}
