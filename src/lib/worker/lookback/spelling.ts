import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn, Column, ColumnTable } from '$lib/columns/column';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';

/**
 * Two tables in one spelling, that of the later: what differs in capitals or spaces only is no change. Columns of codes
 * only; those in which nothing is spelled otherwise stay as they are. Costs a key per value.
 */
export function inOneSpelling(
	before: ColumnTable,
	after: ColumnTable
): readonly [before: ColumnTable, after: ColumnTable] {
	const [old, own] = [new Map(before.columns), new Map(after.columns)];
	for (const [naam, column] of after.columns) {
		const other = before.columns.get(naam);
		if (column.kind !== 'code' || other?.kind !== 'code') continue;
		const spelling = new Map<string, string>();
		for (const value of [...column.values, ...other.values]) {
			const sleutel = schrijfwijzeSleutel(value);
			if (!spelling.has(sleutel)) spelling.set(sleutel, value);
		}
		const shown = (value: string) => spelling.get(schrijfwijzeSleutel(value)) ?? value;
		own.set(naam, renamed(column, shown));
		old.set(naam, renamed(other, shown));
	}
	return [
		{ rows: before.rows, columns: old },
		{ rows: after.rows, columns: own }
	];
}

/** The column with its values named otherwise; equal names become one code. */
function renamed(column: CodeColumn, shown: (value: string) => string): Column {
	const names = column.values.map(shown);
	if (names.every((name, code) => name === column.values[code])) return column;
	const values = [...new Set(names)];
	const place = Uint32Array.from(names, (name) => values.indexOf(name));
	const codes = emptyCodes(values.length, column.codes.length);
	for (let row = 0; row < codes.length; row++) codes[row] = place[column.codes[row] ?? 0] ?? 0;
	return { kind: 'code', codes, values };
}
