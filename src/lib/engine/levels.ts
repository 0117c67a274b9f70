import { addRow, emptyBitset, hasRow, rowBit, type Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { MeasureCount } from './star';
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
}

const NO_ROWS = new Uint32Array(0);

/** Levels of records by the row that each belongs to, in any order. Costs a pass over them per level. */
export function buildLevels(owners: Uint32Array, rows: number): Levels {
	const few = Math.max(1, rows / 64);
	const first = splitFirst(owners, rows);
	const counted = { records: owners.length, rows: first.distinct.length };
	if (first.distinct.length < few) {
		return { ...counted, dense: [], distinct: first.distinct, rest: first.again };
	}
	const dense = [first.bits];
	let rest = first.again;
	while (rest.length >= few) {
		const next = splitFirst(rest, rows);
		if (next.distinct.length < few) break;
		dense.push(next.bits);
		rest = next.again;
	}
	return { ...counted, dense, distinct: NO_ROWS, rest };
}

/** Each row once, as a set and as a list, and what is left when these are taken away. */
function splitFirst(owners: Uint32Array, rows: number) {
	const bits = emptyBitset(rows);
	const distinct = new Uint32Array(owners.length);
	const again = new Uint32Array(owners.length);
	let seen = 0;
	let repeated = 0;
	for (const row of owners) {
		if (hasRow(bits, row)) {
			again[repeated++] = row;
		} else {
			addRow(bits, row);
			distinct[seen++] = row;
		}
	}
	return { bits, distinct: distinct.slice(0, seen), again: again.slice(0, repeated) };
}

/** Records of the rows in the view, and how many of those rows have one. */
export function countLevels(levels: Levels, view: View): MeasureCount {
	if (view.full) return { records: levels.records, rows: levels.rows };
	const { dense, distinct, rest } = levels;
	const perSet = dense.map((bits) => popcountAnd(bits, view.bits));
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
