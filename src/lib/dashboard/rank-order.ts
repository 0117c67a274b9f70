import { groupByCode } from '$lib/engine/grouping';

/** The rows of `base` by rank, equal ranks as they stood, -1 last. Linear in rows and highest rank. */
export function orderByRank(
	ranks: Int32Array,
	descending: boolean,
	base: Uint32Array
): Uint32Array {
	let top = 0;
	for (const rank of ranks) if (rank >= top) top = rank + 1;
	const { items } = groupByCode(base.length, top + 1, (place) => {
		const rank = ranks[base[place] ?? 0] ?? -1;
		return rank < 0 ? top : descending ? top - 1 - rank : rank;
	});
	return items.map((place) => base[place] ?? 0);
}

/** Rows 0 up to `length` as they stand. */
export function asTheyStand(length: number): Uint32Array {
	const rows = new Uint32Array(length);
	for (let row = 0; row < length; row++) rows[row] = row;
	return rows;
}
