import { NO_ID } from '$lib/columns/text-ids';

/** For each row of `from` the first row of `to` with the same key, or -1; keys are small numbers. Linear in both. */
export function matchRows(from: Int32Array, to: Int32Array): Int32Array {
	const first = new Int32Array(1 + to.reduce((most, key) => Math.max(most, key), NO_ID)).fill(-1);
	for (let row = to.length - 1; row >= 0; row--) {
		const key = to[row] ?? NO_ID;
		if (key !== NO_ID) first[key] = row;
	}
	return from.map((key) => first[key] ?? -1);
}
