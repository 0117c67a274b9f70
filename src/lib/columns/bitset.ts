/**
 * A set of rows: bit `row` stands in word `row >>> 5`, most significant bit first, which is the order
 * Arquero's BitSet has, so that a set can be handed to it as it is. Bits past the last row are 0.
 */
export type Bitset = Uint32Array;

/** An empty set for `rows` rows. */
export function emptyBitset(rows: number): Bitset {
	return new Uint32Array((rows + 31) >>> 5);
}

/** The set of all `rows` rows. */
export function fullBitset(rows: number): Bitset {
	const bits = emptyBitset(rows).fill(0xffffffff);
	const rest = rows & 31;
	if (rest) bits[bits.length - 1] = (0xffffffff << (32 - rest)) >>> 0;
	return bits;
}

/** Adds a row in place. */
export function addRow(bits: Bitset, row: number): void {
	bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (0x80000000 >>> (row & 31));
}

/** Whether the row is in the set. */
export function hasRow(bits: Bitset, row: number): boolean {
	return ((bits[row >>> 5] ?? 0) & (0x80000000 >>> (row & 31))) !== 0;
}
