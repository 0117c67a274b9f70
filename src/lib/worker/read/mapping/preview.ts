import { NO_DAY, type Column, type ColumnTable } from '$lib/columns/column';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { formatDatum } from '$lib/locale/format';

const ROWS = 4;

/** The first rows of the kandidaten as the dashboard will show them, by field id. */
export function previewRows(table: ColumnTable): Readonly<Record<string, string>>[] {
	return Array.from({ length: Math.min(ROWS, table.rows) }, (_, row) =>
		Object.fromEntries(
			VELDEN.kandidaten.flatMap((veld) => {
				const column = table.columns.get(veld.id);
				return column
					? [[veld.id, textOf(column, row, (code) => woordVoor(veld.waarden, code))]]
					: [];
			})
		)
	);
}

function textOf(column: Column, row: number, word: (code: string) => string): string {
	switch (column.kind) {
		case 'code':
			return opScherm(word(column.values[column.codes[row] ?? -1] ?? ''));
		case 'text':
			return opScherm(column.at(row));
		case 'day':
			return formatDatum(column.days[row] ?? NO_DAY);
		case 'row':
			return '';
	}
}
