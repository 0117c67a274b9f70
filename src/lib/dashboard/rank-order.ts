import { groupCodes } from '$lib/engine/grouping';
import { overRanges, type Steps } from '$lib/engine/steps';

/**
 * The rows of `base` (null = as they stand) by rank, equal ranks as they stood, -1 last; in steps. Linear
 * in rows and highest rank.
 */
export function* orderByRank(
	ranks: Int32Array,
	descending: boolean,
	base: Uint32Array | null
): Steps<Uint32Array> {
	let top = 0;
	yield* overRanges(ranks.length, (from, to) => {
		top = topOf(ranks, from, to, top);
	});
	const places = new Uint32Array(ranks.length);
	yield* overRanges(places.length, (from, to) => {
		if (base) placesThrough(base, ranks, top, descending, places, from, to);
		else placesAsTheyStand(ranks, top, descending, places, from, to);
	});
	const { items } = yield* groupCodes(places, top + 1);
	if (base) yield* overRanges(items.length, (from, to) => takeFrom(base, items, from, to));
	return items;
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
	descending: boolean,
	places: Uint32Array,
	from: number,
	to: number
): void {
	for (let row = from; row < to; row++) {
		const rank = ranks[row] ?? -1;
		places[row] = rank < 0 ? top : descending ? top - 1 - rank : rank;
	}
}

function placesThrough(
	base: Uint32Array,
	ranks: Int32Array,
	top: number,
	descending: boolean,
	places: Uint32Array,
	from: number,
	to: number
): void {
	for (let i = from; i < to; i++) {
		const rank = ranks[base[i] ?? 0] ?? -1;
		places[i] = rank < 0 ? top : descending ? top - 1 - rank : rank;
	}
}

/** Replaces items `from` up to `to` by what stands there in the base. */
function takeFrom(base: Uint32Array, items: Uint32Array, from: number, to: number): void {
	for (let i = from; i < to; i++) items[i] = base[items[i] ?? 0] ?? 0;
}
