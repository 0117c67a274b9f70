import { textColumn, type CodeColumn, type Column, type ColumnTable } from '$lib/columns/column';
import { matchRows, type Keys } from './row-match';

/** A row that both tables have, and in which columns they differ. */
export interface RowChange {
	readonly before: number;
	readonly after: number;
	/** In the order in which they were asked. */
	readonly columns: readonly string[];
}

export interface SnapshotDiff {
	/** Rows of the later table that the earlier one does not have, ascending. */
	readonly added: Uint32Array;
	/** Rows of the earlier table that the later one does not have, ascending. */
	readonly gone: Uint32Array;
	/** In the order of the later table. */
	readonly changed: readonly RowChange[];
}

/**
 * What changed between two tables of kandidaten. Pers. nr. is the key where no two rows of a table share one;
 * otherwise gemeente + pers. nr., and equal ones are taken in their order. Only columns that both tables have
 * are compared, blank against blank is equal. Linear in rows and columns.
 */
export function diffSnapshots(
	before: ColumnTable,
	after: ColumnTable,
	columns: readonly string[]
): SnapshotDiff {
	const byNumber = isKey(before) && isKey(after);
	const [oldKeys, newKeys] = [keysOf(before, byNumber), keysOf(after, byNumber)];
	const match = matchRows(newKeys, oldKeys);
	const kept = new Uint8Array(before.rows);
	const compared = columns.flatMap((name) => {
		const differs = comparison(before.columns.get(name), after.columns.get(name));
		return differs ? [{ name, differs }] : [];
	});
	const added: number[] = [];
	const changed: RowChange[] = [];
	match.forEach((row, own) => {
		if (row < 0) {
			added.push(own);
			return;
		}
		kept[row] = 1;
		const different = compared.filter(({ differs }) => differs(row, own));
		if (different.length)
			changed.push({ before: row, after: own, columns: different.map(({ name }) => name) });
	});
	const gone: number[] = [];
	kept.forEach((each, row) => each === 0 && gone.push(row));
	return { added: Uint32Array.from(added), gone: Uint32Array.from(gone), changed };
}

/** Whether no two rows share a number. */
function isKey(table: ColumnTable): boolean {
	const persnr = textColumn(table, 'persnr');
	const seen = new Set<string>();
	for (let row = 0; row < table.rows; row++) seen.add(persnr.at(row));
	return seen.size === table.rows;
}

function keysOf(table: ColumnTable, byNumber: boolean): Keys {
	const persnr = textColumn(table, 'persnr');
	if (byNumber) return { length: table.rows, at: (row) => persnr.at(row) };
	const gemeente = table.columns.get('gemeente');
	const times = new Map<string, number>();
	const keys = Array.from({ length: table.rows }, (_, row) => {
		const where =
			gemeente?.kind === 'code' ? (gemeente.values[gemeente.codes[row] ?? 0] ?? '') : '';
		const key = JSON.stringify([where, persnr.at(row)]);
		const time = times.get(key) ?? 0;
		times.set(key, time + 1);
		return `${key} ${time}`;
	});
	return { length: table.rows, at: (row) => keys[row] ?? null };
}

/** Tells whether a row of the one column differs from a row of the other; null when they can't be compared. */
function comparison(
	before: Column | undefined,
	after: Column | undefined
): ((before: number, after: number) => boolean) | null {
	if (before?.kind === 'code' && after?.kind === 'code') return codesDiffer(before, after);
	if (before?.kind === 'day' && after?.kind === 'day')
		return (one, other) => before.days[one] !== after.days[other];
	if (before?.kind === 'text' && after?.kind === 'text')
		return (one, other) => before.at(one) !== after.at(other);
	return null;
}

/** Codes of the two dictionaries are compared as numbers. */
function codesDiffer(
	before: CodeColumn,
	after: CodeColumn
): (one: number, other: number) => boolean {
	const place = new Map(before.values.map((value, code) => [value, code]));
	const same = after.values.map((value) => place.get(value) ?? -1);
	return (one, other) => before.codes[one] !== same[after.codes[other] ?? -1];
}
