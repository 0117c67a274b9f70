import { emptyCodes } from './build';
import type { CodeColumn, Column, ColumnTable } from './column';

/**
 * A table of these rows only, in that order, made anew so that nothing is left of the others once it is encoded:
 * dictionaries hold the values that occur, in the order they had. Row numbers of other tables are copied as they stand.
 * Reads each row of each column once.
 */
export function takeRows(table: ColumnTable, rows: Uint32Array): ColumnTable {
	const columns = new Map<string, Column>();
	for (const [name, column] of table.columns) columns.set(name, taken(column, rows));
	return { rows: rows.length, columns };
}

function taken(column: Column, rows: Uint32Array): Column {
	switch (column.kind) {
		case 'code':
			return takenCodes(column, rows);
		case 'day':
			return { kind: 'day', days: Int32Array.from(rows, (row) => column.days[row] ?? 0) };
		case 'row':
			return { kind: 'row', rows: Int32Array.from(rows, (row) => column.rows[row] ?? -1) };
		case 'text':
			return { kind: 'text', length: rows.length, at: (row) => column.at(rows[row] ?? -1) };
	}
}

function takenCodes({ codes, values }: CodeColumn, rows: Uint32Array): CodeColumn {
	const used = new Uint8Array(values.length);
	for (const row of rows) used[codes[row] ?? 0] = 1;
	const kept = values.filter((_, code) => used[code] === 1);
	const recoded = new Uint32Array(values.length);
	let next = 0;
	for (let code = 0; code < values.length; code++) if (used[code]) recoded[code] = next++;
	const own = emptyCodes(kept.length, rows.length);
	for (let row = 0; row < own.length; row++) own[row] = recoded[codes[rows[row] ?? 0] ?? 0] ?? 0;
	return { kind: 'code', codes: own, values: kept };
}
