import { groupCodes } from '$lib/engine/grouping';
import { STEP_ROWS, overRanges, type Steps } from '$lib/columns/steps';

/**
 * The rows of `base` (null = as they stand) by rank, equal ranks as they stood, -1 last; in steps. Linear
 * in rows and highest rank.
 */
export function* orderByRank(ranks: Int32Array, base: Uint32Array | null): Steps<Uint32Array> {
	let top = 0;
	yield* overRanges(ranks.length, (from, to) => {
		top = topOf(ranks, from, to, top);
	});
	const places = new Uint32Array(ranks.length);
	yield* overRanges(places.length, (from, to) => {
		if (base) placesThrough(base, ranks, top, places, from, to);
		else placesAsTheyStand(ranks, top, places, from, to);
	});
	const { items } = yield* groupCodes(places, top + 1);
	if (base) yield* overRanges(items.length, (from, to) => takeFrom(base, items, from, to));
	return items;
}

/** The order that `orderByRank` made with the ranks turned: equal ranks stay as they stand, -1 stays last. */
export function* turned(order: Uint32Array, ranks: Int32Array): Steps<Uint32Array> {
	const result = new Uint32Array(order.length);
	let filled = order.length;
	while (filled > 0 && (ranks[order[filled - 1] ?? 0] ?? -1) < 0) filled--;
	result.set(order.subarray(filled), filled);
	for (let from = 0; from < filled;) {
		const to = Math.min(filled, from + STEP_ROWS);
		const end = turnGroups(order, ranks, result, filled, from, to);
		yield end - from;
		from = end;
	}
	return result;
}

/** Copies whole groups of equal ranks, from the one at `from` up to the first end at or behind `to`, which it returns. */
function turnGroups(
	order: Uint32Array,
	ranks: Int32Array,
	into: Uint32Array,
	filled: number,
	from: number,
	to: number
): number {
	let start = from;
	while (start < to) {
		const rank = ranks[order[start] ?? 0];
		let end = start + 1;
		while (end < filled && ranks[order[end] ?? 0] === rank) end++;
		for (let i = start; i < end; i++) into[filled - end + (i - start)] = order[i] ?? 0;
		start = end;
	}
	return start;
}

/** One above the highest rank of rows `from` up to `to`, `least` at least. */
function topOf(ranks: Int32Array, from: number, to: number, least: number): number {
	let top = least;
	for (let row = from; row < to; row++) {
		const rank = ranks[row] ?? -1;
		if (rank >= top) top = rank + 1;
	}
	return top;
}

function placesAsTheyStand(
	ranks: Int32Array,
	top: number,
	places: Uint32Array,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		const rank = ranks[row] ?? -1;
		places[row] = rank < 0 ? top : rank;
	}
}

function placesThrough(
	base: Uint32Array,
	ranks: Int32Array,
	top: number,
	places: Uint32Array,
	from: number,
	to: number
): void {
	for (let i = from; i < to; i++) {
		const rank = ranks[base[i] ?? 0] ?? -1;
		places[i] = rank < 0 ? top : rank;
	}
}

/** Replaces items `from` up to `to` by what stands there in the base. */
function takeFrom(base: Uint32Array, items: Uint32Array, from: number, to: number): void {
	for (let i = from; i < to; i++) items[i] = base[items[i] ?? 0] ?? 0;
}
