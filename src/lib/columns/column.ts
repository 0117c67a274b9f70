import type { TextBytes } from './text-bytes';

/** Dictionary-coded column: `values[codes[row]]`. A blank is the value `''`. */
export interface CodeColumn {
	readonly kind: 'code';
	readonly codes: Uint8Array | Uint16Array | Uint32Array;
	/** Distinct values in display order, each at most once. */
	readonly values: readonly string[];
}

/** Column of mostly unique strings; `at(row)` decodes one, a blank is `''`. */
export interface TextColumn {
	readonly kind: 'text';
	readonly length: number;
	at(row: number): string;
	/** The same strings as bytes, where it keeps them so. */
	readonly texts?: TextBytes;
	/** The same strings as codes of a list, where it keeps them so. */
	readonly coded?: CodedTexts;
}

/** The text of row `r` is `list[codes[r]]`; the same text may stand in the list more than once, or for no row at all. */
export interface CodedTexts {
	readonly codes: Uint32Array;
	readonly list: readonly string[];
}

/** Calendar days since 1970-01-01; a blank is `NO_DAY`. */
export interface DayColumn {
	readonly kind: 'day';
	readonly days: Int32Array;
}

/** A blank in a `DayColumn`. */
export const NO_DAY = -2147483648;

/** Row numbers in another table; -1 = belongs to no row there. */
export interface RowColumn {
	readonly kind: 'row';
	readonly rows: Int32Array;
}

export type Column = CodeColumn | TextColumn | DayColumn | RowColumn;

/** Columns of equal length by name, in the order of the source. */
export interface ColumnTable {
	readonly rows: number;
	readonly columns: ReadonlyMap<string, Column>;
}

/** The code column with that name; throws when it is missing or of another kind. */
export function codeColumn(table: ColumnTable, name: string): CodeColumn {
	const column = table.columns.get(name);
	if (column?.kind !== 'code')
		throw new TypeError(`${name} is not a code column: ${[...table.columns.keys()].join(', ')}`);
	return column;
}

/** The text column with that name; throws when it is missing or of another kind. */
export function textColumn(table: ColumnTable, name: string): TextColumn {
	const column = table.columns.get(name);
	if (column?.kind !== 'text')
		throw new TypeError(`${name} is not a text column: ${[...table.columns.keys()].join(', ')}`);
	return column;
}
