import type { CodeColumn, Column, ColumnTable } from '$lib/columns/column';
import { sameText } from '$lib/columns/text-bytes';
import { matchRows } from './row-match';
import { NO_ID, TextIds } from '$lib/columns/text-ids';

/** One column and the rows in which it differs, as pairs of a row before and a row after, by the latter. */
export interface ColumnChange {
	readonly column: string;
	readonly before: Uint32Array;
	readonly after: Uint32Array;
}

export interface TableDiff {
	/** Rows of the later table that the earlier one does not have, ascending. */
	readonly added: Uint32Array;
	/** Rows of the earlier table that the later one does not have, ascending. */
	readonly gone: Uint32Array;
	/** Columns that both tables have, in the order in which they were asked, also those without a change. */
	readonly columns: readonly ColumnChange[];
	/** For each row of the later table that of the earlier one, or -1. */
	readonly match: Int32Array;
	/** Rows of both tables that have nothing to be known by, and are left out. */
	readonly unknown: number;
}

/**
 * What changed between two tables of kandidaten. A pers. nr. that stands once in each table is a key by itself; one
 * that stands more often is so with its gemeente, and equal ones are taken in their order. Only columns that both tables
 * have are compared, blank against blank is equal. Linear in rows and columns.
 */
export function diffKandidaten(
	before: ColumnTable,
	after: ColumnTable,
	columns: readonly string[]
): TableDiff {
	return diffTables(before, after, keysBy('persnr', ['gemeente', 'persnr']), columns);
}

/**
 * The same of records by their number: one that stands more often is so together with gemeente and pers. nr. Records
 * without a number are left out and counted.
 */
export function diffRecords(
	before: ColumnTable,
	after: ColumnTable,
	number: string,
	columns: readonly string[]
): TableDiff {
	return diffTables(before, after, keysBy(number, ['gemeente', 'persnr', number]), columns);
}

function diffTables(
	before: ColumnTable,
	after: ColumnTable,
	keysOf: (before: ColumnTable, after: ColumnTable) => readonly [Int32Array, Int32Array],
	columns: readonly string[]
): TableDiff {
	const [oldKeys, newKeys] = keysOf(before, after);
	const match = matchRows(newKeys, oldKeys);
	const kept = new Uint8Array(before.rows);
	const added: number[] = [];
	let unknown = 0;
	match.forEach((row, own) => {
		if (row >= 0) kept[row] = 1;
		else if (newKeys[own] === NO_ID) unknown++;
		else added.push(own);
	});
	const gone: number[] = [];
	kept.forEach((each, row) => {
		if (each) return;
		if (oldKeys[row] === NO_ID) unknown++;
		else gone.push(row);
	});
	return {
		added: Uint32Array.from(added),
		gone: Uint32Array.from(gone),
		columns: columns.flatMap((column) => {
			const differs = comparison(before.columns.get(column), after.columns.get(column));
			return differs ? [{ column, ...pairs(match, differs) }] : [];
		}),
		match,
		unknown
	};
}

/** The matched rows that differ. */
function pairs(
	match: Int32Array,
	differs: (before: number, after: number) => boolean
): Pick<ColumnChange, 'before' | 'after'> {
	const after: number[] = [];
	for (let own = 0; own < match.length; own++) {
		const row = match[own] ?? -1;
		if (row >= 0 && differs(row, own)) after.push(own);
	}
	return {
		before: Uint32Array.from(after, (own) => match[own] ?? 0),
		after: Uint32Array.from(after)
	};
}

/**
 * Keys of both tables as small numbers, by a column where its text stands once in each, else by several columns together
 * and how many rows before it are equal; a blank is no key.
 */
function keysBy(name: string, together: readonly string[]) {
	return (before: ColumnTable, after: ColumnTable): readonly [Int32Array, Int32Array] => {
		const ids = new TextIds();
		const own = [before, after].map((table) => {
			const at = textReader(table.columns.get(name));
			return Int32Array.from({ length: table.rows }, (_, row) => {
				const text = at(row);
				return text === '' ? NO_ID : ids.add(text);
			});
		});
		const isShared = sharedAmong(own, ids.size);
		const full = new TextIds();
		const [oldKeys, newKeys] = [before, after].map((table, which) => {
			const inTurn = turnReader(table, together, full);
			return (own[which] ?? new Int32Array()).map((id, row) =>
				isShared[id] === 1 ? ids.size + inTurn(row) : id
			);
		});
		return [oldKeys ?? new Int32Array(), newKeys ?? new Int32Array()];
	};
}

/** 1 for each number that more than one row of a table has. */
function sharedAmong(tables: readonly Int32Array[], size: number): Uint8Array {
	const isShared = new Uint8Array(size);
	for (const ids of tables) {
		const seen = new Uint8Array(size);
		for (const id of ids) {
			if (id === NO_ID) continue;
			if (seen[id] === 1) isShared[id] = 1;
			seen[id] = 1;
		}
	}
	return isShared;
}

/** The columns of a row together with how many rows asked before it are equal, as a number; to be asked in order. */
function turnReader(
	table: ColumnTable,
	names: readonly string[],
	full: TextIds
): (row: number) => number {
	const parts = names.map((name) => textReader(table.columns.get(name)));
	const known = new TextIds();
	const times: number[] = [];
	return (row) => {
		const key = JSON.stringify(parts.map((part) => part(row)));
		const id = known.add(key);
		const time = times[id] ?? 0;
		times[id] = time + 1;
		return full.add(`${key} ${time}`);
	};
}

function textReader(column: Column | undefined): (row: number) => string {
	if (column?.kind === 'text') return (row) => column.at(row);
	if (column?.kind === 'code') return (row) => column.values[column.codes[row] ?? -1] ?? '';
	return () => '';
}

/** Tells whether a row of the one column differs from a row of the other; null when they can't be compared. */
function comparison(
	before: Column | undefined,
	after: Column | undefined
): ((before: number, after: number) => boolean) | null {
	if (before?.kind === 'code' && after?.kind === 'code') return codesDiffer(before, after);
	if (before?.kind === 'day' && after?.kind === 'day')
		return (one, other) => before.days[one] !== after.days[other];
	if (before?.kind === 'text' && after?.kind === 'text') {
		const [old, own] = [before.texts, after.texts];
		if (old && own) return (one, other) => !sameText(old, one, own, other);
	}
	if (isWords(before) && isWords(after)) {
		const [old, own] = [textReader(before), textReader(after)];
		return (one, other) => old(one) !== own(other);
	}
	return null;
}

function isWords(column: Column | undefined): boolean {
	return column?.kind === 'text' || column?.kind === 'code';
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
