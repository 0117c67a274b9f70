import { addRow, hasRow, removeRow, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { Levels } from './levels';

const NO_ROWS = new Uint32Array(0);

/**
 * The levels when some members are added and others, all of them counted, are taken away; `levels`
 * must have dense sets, `scratch` be as for `levelsOfFew`. Copies the sets and visits the records that
 * come or go.
 */
export function levelsAfter(
	levels: Levels,
	change: { readonly added: Uint32Array; readonly gone: Uint32Array },
	members: Bitset,
	owner: Int32Array,
	scratch: Bitset
): Levels {
	const dense = levels.dense.map((bits) => bits.slice());
	const rest = new Uint32Array(levels.rest.length + change.added.length);
	rest.set(levels.rest);
	let end = levels.rest.length;
	let { records, orphans } = levels;
	for (let i = 0; i < end; i++) addRow(scratch, rest[i] ?? 0);
	for (let i = 0; i < change.added.length; i++) {
		const record = change.added[i] ?? 0;
		if (!hasRow(members, record)) continue;
		const row = owner[record] ?? -1;
		if (row < 0) orphans++;
		else {
			records++;
			if (raise(row, dense)) continue;
			rest[end++] = row;
			addRow(scratch, row);
		}
	}
	const mostRest = end;
	for (let i = 0; i < change.gone.length; i++) {
		const record = change.gone[i] ?? 0;
		if (!hasRow(members, record)) continue;
		const row = owner[record] ?? -1;
		if (row < 0) orphans--;
		else {
			records--;
			const at = hasRow(scratch, row) ? rest.subarray(0, end).indexOf(row) : -1;
			if (at < 0) lower(row, dense);
			else {
				end--;
				rest[at] = rest[end] ?? 0;
				rest[end] = row;
			}
		}
	}
	for (let i = 0; i < mostRest; i++) removeRow(scratch, rest[i] ?? 0);
	const rows = popcount(dense[0] ?? NO_ROWS);
	return { records, rows, orphans, dense, distinct: NO_ROWS, rest: rest.slice(0, end) };
}

/** Adds a row to the lowest set it is not in; false when it is in all. */
function raise(row: number, dense: readonly Bitset[]): boolean {
	for (const bits of dense) {
		if (hasRow(bits, row)) continue;
		addRow(bits, row);
		return true;
	}
	return false;
}

/** Takes a row out of the highest set it is in. */
function lower(row: number, dense: readonly Bitset[]): void {
	for (let level = dense.length - 1; level >= 0; level--) {
		const bits = dense[level];
		if (!bits || !hasRow(bits, row)) continue;
		removeRow(bits, row);
		return;
	}
}
