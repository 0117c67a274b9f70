import {
	addRow,
	emptyBitset,
	hasRow,
	removeRow,
	rowBit,
	rowsOf,
	type Bitset
} from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { MeasureCount } from './star';
import { overRanges, type Steps } from '$lib/columns/steps';
import type { View } from './view';

/**
 * How many records each row has, as sets of rows: `dense[k]` has the rows with more than k records.
 * Sets with few rows are lists: `distinct` has the rows with a record when `dense` is empty, and
 * `rest` has a row once for each record that is in no set.
 */
export interface Levels extends MeasureCount {
	readonly dense: readonly Bitset[];
	readonly distinct: Uint32Array;
	readonly rest: Uint32Array;
	/** Records that belong to no row; `records` leaves these out. */
	readonly orphans: number;
}

const NO_ROWS = new Uint32Array(0);

/** Sets with fewer rows than this, of all `rows` rows, are kept as lists. */
export function fewOf(rows: number): number {
	return Math.max(1, rows / 128);
}

/**
 * Levels of the records in a set, by the row that each belongs to (-1 = none), in any order. Reads
 * each record once, and again for each level that it is above.
 */
export function* levelsOf(records: Bitset, owner: Int32Array, rows: number): Steps<Levels> {
	const few = fewOf(rows);
	const all = popcount(records);
	const first = emptyBitset(rows);
	let again = new Uint32Array(all);
	let repeated = 0;
	yield* overRanges(owner.length, (from, to) => {
		repeated = addOwners(records, owner, from, to, first, again, repeated);
	});
	const distinct = popcount(first);
	const counted = {
		records: distinct + repeated,
		rows: distinct,
		orphans: all - distinct - repeated
	};
	again = again.slice(0, repeated);
	if (distinct < few) return { ...counted, dense: [], distinct: rowsOf(first), rest: again };
	const dense = [first];
	while (again.length >= few) {
		const bits = emptyBitset(rows);
		const above = new Uint32Array(again.length);
		repeated = 0;
		yield* overRanges(again.length, (from, to) => {
			repeated = addRows(again, from, to, bits, above, repeated);
		});
		if (again.length - repeated < few) break;
		dense.push(bits);
		again = above.slice(0, repeated);
	}
	return { ...counted, dense, distinct: NO_ROWS, rest: again };
}

/**
 * Adds the rows that records `from` up to `to` belong to. A row that was there goes behind the first
 * `repeated` rows of `again`; returns how many these have become.
 */
function addOwners(
	records: Bitset,
	owner: Int32Array,
	from: number,
	to: number,
	bits: Bitset,
	again: Uint32Array,
	repeated: number
): number {
	let next = repeated;
	for (let i = from >>> 5; i << 5 < to; i++) {
		let word = (records[i] ?? 0) | 0;
		while (word !== 0) {
			const bit = Math.clz32(word);
			word &= ~(0x80000000 >>> bit);
			const row = owner[(i << 5) + bit] ?? -1;
			if (row >= 0) next = addAgain(row, bits, again, next);
		}
	}
	return next;
}

/** As `addOwners`, of a list of rows. */
function addRows(
	rows: Uint32Array,
	from: number,
	to: number,
	bits: Bitset,
	again: Uint32Array,
	repeated: number
): number {
	let next = repeated;
	for (let i = from; i < to; i++) next = addAgain(rows[i] ?? 0, bits, again, next);
	return next;
}

/** Writes always and moves on by 0 or 1: whether a row is new can't be predicted. */
function addAgain(row: number, bits: Bitset, again: Uint32Array, repeated: number): number {
	again[repeated] = row;
	const before = rowBit(bits, row);
	addRow(bits, row);
	return repeated + before;
}

/**
 * Levels of the members in a short list of records, all as lists. `scratch` is an empty set of rows,
 * and is empty again afterwards. Reads only the records in the list.
 */
export function levelsOfFew(
	listed: Uint32Array,
	members: Bitset,
	owner: Int32Array,
	scratch: Bitset
): Levels {
	const distinct = new Uint32Array(listed.length);
	const again = new Uint32Array(listed.length);
	let [rows, repeated, orphans] = [0, 0, 0];
	for (let i = 0; i < listed.length; i++) {
		const record = listed[i] ?? 0;
		if (!hasRow(members, record)) continue;
		const row = owner[record] ?? -1;
		if (row < 0) orphans++;
		else if (hasRow(scratch, row)) again[repeated++] = row;
		else {
			addRow(scratch, row);
			distinct[rows++] = row;
		}
	}
	for (let i = 0; i < rows; i++) removeRow(scratch, distinct[i] ?? 0);
	return {
		records: rows + repeated,
		rows,
		orphans,
		dense: [],
		distinct: distinct.slice(0, rows),
		rest: again.slice(0, repeated)
	};
}

/** Records of the rows in the view, and how many of those rows have one. */
export function countLevels(levels: Levels, view: View): MeasureCount {
	if (view.full) return { records: levels.records, rows: levels.rows };
	const { dense, distinct, rest } = levels;
	const perSet = dense.map((bits) => view.shared(bits));
	const rows = perSet[0] ?? countListed(distinct, view.bits);
	const more = perSet.slice(1).reduce((sum, count) => sum + count, 0);
	view.work.touched += dense.length * view.bits.length + distinct.length + rest.length;
	return { records: rows + more + countListed(rest, view.bits), rows };
}

/** The rows with at least one record; may be the index's own set, so don't change it. */
export function rowsWithRecord(levels: Levels, rows: number): Bitset {
	const [first] = levels.dense;
	if (first) return first;
	const bits = emptyBitset(rows);
	for (const row of levels.distinct) addRow(bits, row);
	return bits;
}

function countListed(listed: Uint32Array, bits: Bitset): number {
	let count = 0;
	for (let i = 0; i < listed.length; i++) count += rowBit(bits, listed[i] ?? 0);
	return count;
}
