import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import { formatDatum } from '$lib/locale/format';

/** The stored text of a cell: a code's value, a text, a day as dd-mm-jjjj; '' for a blank or a missing column. */
export function textAt(table: ColumnTable, name: string, row: number): string {
	const column = table.columns.get(name);
	switch (column?.kind) {
		case 'code':
			return column.values[column.codes[row] ?? -1] ?? '';
		case 'text':
			return column.at(row);
		case 'day': {
			const day = column.days[row] ?? NO_DAY;
			return day === NO_DAY ? '' : formatDatum(day);
		}
		default:
			return '';
	}
}

/** The day in a cell; `NO_DAY` for a blank or a missing column. */
export function dayAt(table: ColumnTable, name: string, row: number): number {
	const column = table.columns.get(name);
	return column?.kind === 'day' ? (column.days[row] ?? NO_DAY) : NO_DAY;
}

/** The row that a cell points to; -1 for none. */
export function rowAt(table: ColumnTable, name: string, row: number): number {
	const column = table.columns.get(name);
	return column?.kind === 'row' ? (column.rows[row] ?? -1) : -1;
}
