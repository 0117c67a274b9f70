/** Bits of a key that are sorted by at once. */
const BITS = 13;
const SIZE = 1 << BITS;

/**
 * The rows of `order` by the code of each, which is below `size`; rows with the same code as they stood. Counts them: two
 * passes and no comparison.
 */
export function sortByCodes(
	order: Uint32Array,
	codes: Uint8Array | Uint16Array | Uint32Array,
	size: number
): Uint32Array {
	const next = new Uint32Array(size + 1);
	for (let at = 0; at < order.length; at++) {
		const after = (codes[order[at] ?? 0] ?? 0) + 1;
		next[after] = (next[after] ?? 0) + 1;
	}
	for (let code = 1; code < size; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
	const sorted = new Uint32Array(order.length);
	for (let at = 0; at < order.length; at++) {
		const row = order[at] ?? 0;
		const code = codes[row] ?? 0;
		const place = next[code] ?? 0;
		next[code] = place + 1;
		sorted[place] = row;
	}
	return sorted;
}

/**
 * The rows 0 up to `keys.length` by their keys, which are whole numbers from zero up to 2 ** 53; rows with the same key
 * as they stand. Some passes, fewer where the keys are smaller, and no comparison.
 */
export function orderByKeys(keys: Float64Array): Uint32Array {
	let order: Uint32Array = new Uint32Array(keys.length);
	for (let row = 0; row < order.length; row++) order[row] = row;
	let most = 0;
	for (let row = 0; row < keys.length; row++) most = Math.max(most, keys[row] ?? 0);
	const digits = new Uint16Array(keys.length);
	for (let unit = 1; unit <= most; unit *= SIZE) {
		for (let row = 0; row < digits.length; row++)
			digits[row] = Math.floor((keys[row] ?? 0) / unit) % SIZE;
		order = sortByCodes(order, digits, SIZE);
	}
	return order;
}
