import { popcount } from './popcount';

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

/** Takes a row out in place. */
export function removeRow(bits: Bitset, row: number): void {
	bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(0x80000000 >>> (row & 31));
}

/** Whether the row is in the set. */
export function hasRow(bits: Bitset, row: number): boolean {
	return ((bits[row >>> 5] ?? 0) & (0x80000000 >>> (row & 31))) !== 0;
}

/** 1 when the row is in the set, else 0: to count or to move on by without a branch. */
export function rowBit(bits: Bitset, row: number): number {
	return ((bits[row >>> 5] ?? 0) >>> (~row & 31)) & 1;
}

/** Rows in both sets, written over `into`: by default `a` itself changes. */
export function and(a: Bitset, b: Bitset, into: Bitset = a): Bitset {
	for (let i = 0; i < into.length; i++) into[i] = (a[i] ?? 0) & (b[i] ?? 0);
	return into;
}

/** Rows in either set, written over `into`: by default `a` itself changes. */
export function or(a: Bitset, b: Bitset, into: Bitset = a): Bitset {
	for (let i = 0; i < into.length; i++) into[i] = (a[i] ?? 0) | (b[i] ?? 0);
	return into;
}

/** Rows in `a` that are not in `b`, written over `into`: by default `a` itself changes. */
export function andNot(a: Bitset, b: Bitset, into: Bitset = a): Bitset {
	for (let i = 0; i < into.length; i++) into[i] = (a[i] ?? 0) & ~(b[i] ?? 0);
	return into;
}

/** Adds the rows `from` up to but not including `to` in place. */
export function addRange(bits: Bitset, from: number, to: number): void {
	if (from >= to) return;
	const first = from >>> 5;
	const last = (to - 1) >>> 5;
	const head = 0xffffffff >>> (from & 31);
	const tail = 0xffffffff << (31 - ((to - 1) & 31));
	if (first === last) {
		bits[first] = (bits[first] ?? 0) | (head & tail);
		return;
	}
	bits[first] = (bits[first] ?? 0) | head;
	bits.fill(0xffffffff, first + 1, last);
	bits[last] = (bits[last] ?? 0) | tail;
}

/** Visits the rows of the set in ascending order; reads every word once. */
export function forEachRow(bits: Bitset, visit: (row: number) => void): void {
	for (let i = 0; i < bits.length; i++) {
		let word = (bits[i] ?? 0) | 0;
		while (word !== 0) {
			const bit = Math.clz32(word);
			visit((i << 5) + bit);
			word &= ~(0x80000000 >>> bit);
		}
	}
}

/** The rows of the set in ascending order, as a new array; reads the set twice. */
export function rowsOf(bits: Bitset): Uint32Array<ArrayBuffer> {
	const rows = new Uint32Array(popcount(bits));
	let next = 0;
	forEachRow(bits, (row) => {
		rows[next++] = row;
	});
	return rows;
}
