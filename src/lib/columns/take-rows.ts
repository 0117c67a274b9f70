import { emptyCodes, permute } from './build';
import type { CodeColumn, Column, ColumnTable } from './column';

/**
 * A table of these rows only, in that order, made anew so that nothing is left of the others once it is encoded:
 * dictionaries hold the values that occur, in the order they had. Row numbers of other tables are copied as they stand.
 * Reads each row and each value a few times.
 */
export function takeRows(table: ColumnTable, rows: Uint32Array): ColumnTable {
	const taken = permute(table, rows);
	const columns = new Map<string, Column>();
	for (const [name, column] of taken.columns)
		columns.set(name, column.kind === 'code' ? withUsedValues(column) : column);
	return { rows: taken.rows, columns };
}

/** The column with the values only that its rows have. */
function withUsedValues({ codes, values }: CodeColumn): CodeColumn {
	const used = new Uint8Array(values.length);
	for (const code of codes) used[code] = 1;
	const kept = values.filter((_, code) => used[code] === 1);
	const recoded = new Uint32Array(values.length);
	let next = 0;
	for (let code = 0; code < values.length; code++) if (used[code]) recoded[code] = next++;
	const own = emptyCodes(kept.length, codes.length);
	for (let row = 0; row < own.length; row++) own[row] = recoded[codes[row] ?? 0] ?? 0;
	return { kind: 'code', codes: own, values: kept };
}
