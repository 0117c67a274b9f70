import type { CodeColumn, Column, ColumnTable } from '$lib/columns/column';
import { sameText } from '$lib/columns/text-bytes';
import { matchRows, type Keys } from './row-match';
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
 * have are compared, blank against blank is equal. Linear in rows and columns; makes a text of each key.
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
	keysOf: (before: ColumnTable, after: ColumnTable) => readonly [Keys, Keys],
	columns: readonly string[]
): TableDiff {
	const [oldKeys, newKeys] = keysOf(before, after);
	const match = matchRows(newKeys, oldKeys);
	const kept = new Uint8Array(before.rows);
	const added: number[] = [];
	let unknown = 0;
	match.forEach((row, own) => {
		if (row >= 0) kept[row] = 1;
		else if (newKeys.at(own) === null) unknown++;
		else added.push(own);
	});
	const gone: number[] = [];
	kept.forEach((each, row) => {
		if (each) return;
		if (oldKeys.at(row) === null) unknown++;
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

/** Keys of both tables by a column where its text stands once in each, else by several together; a blank is no key. */
function keysBy(name: string, together: readonly string[]) {
	return (before: ColumnTable, after: ColumnTable): readonly [Keys, Keys] => {
		const ids = new TextIds();
		const shared: boolean[] = [];
		for (const table of [before, after]) markShared(table, name, ids, shared);
		const keysOf = (table: ColumnTable): Keys => {
			const own = textReader(table.columns.get(name));
			const full = shared.length ? inTurn(table, together) : own;
			return {
				length: table.rows,
				at: (row) => {
					const text = own(row);
					if (text === '') return null;
					return shared[ids.get(text)] ? full(row) : text;
				}
			};
		};
		return [keysOf(before), keysOf(after)];
	};
}

/** Marks the texts that more than one row of the table has, blanks aside. */
function markShared(table: ColumnTable, name: string, ids: TextIds, shared: boolean[]): void {
	const at = textReader(table.columns.get(name));
	const times: number[] = [];
	for (let row = 0; row < table.rows; row++) {
		const text = at(row);
		const id = text === '' ? NO_ID : ids.add(text);
		if (id === NO_ID) continue;
		times[id] = (times[id] ?? 0) + 1;
		if (times[id] === 2) shared[id] = true;
	}
}

/** The columns together and how many rows before it are equal, as a text of each row. */
function inTurn(table: ColumnTable, names: readonly string[]): (row: number) => string {
	const parts = names.map((name) => textReader(table.columns.get(name)));
	const times = new Map<string, number>();
	const keys = Array.from({ length: table.rows }, (_, row) => {
		const key = JSON.stringify(parts.map((part) => part(row)));
		const time = times.get(key) ?? 0;
		times.set(key, time + 1);
		return `${key} ${time}`;
	});
	return (row) => keys[row] ?? '';
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
