import type { CodeColumn, Column, ColumnTable } from './column';

/**
 * One code per row that follows from the values of several columns, judged once per combination that occurs. An
 * absent column, or one of another kind, gives `''`. Scans the rows once; codes must be below 256.
 */
export function combinedCodes(
	table: ColumnTable,
	names: readonly string[],
	judge: (values: readonly string[]) => number
): Uint8Array {
	const columns = names.map((name) => asCodes(table.columns.get(name)));
	const known = new Map<number, number>();
	const result = new Uint8Array(table.rows);
	for (let row = 0; row < table.rows; row++) {
		let key = 0;
		for (const column of columns) {
			if (column) key = key * column.values.length + (column.codes[row] ?? 0);
		}
		let code = known.get(key);
		if (code === undefined) {
			code = judge(columns.map((column) => column?.values[column.codes[row] ?? 0] ?? ''));
			known.set(key, code);
		}
		result[row] = code;
	}
	return result;
}

function asCodes(column: Column | undefined): CodeColumn | null {
	return column?.kind === 'code' ? column : null;
}
