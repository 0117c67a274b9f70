import {
	NO_DAY,
	type CodeColumn,
	type Column,
	type ColumnTable,
	type DayColumn,
	type TextColumn
} from './column';

/** Zeroed codes for `length` rows in the smallest width that holds `size` values. */
export function emptyCodes(
	size: number,
	length: number
): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
	if (size <= 0x100) return new Uint8Array(length);
	return size <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/**
 * Dictionary-codes the values, one per row. The distinct values stand in `order`, or in order of
 * first appearance without one. Reads the values twice.
 */
export function buildCodeColumn(
	values: readonly string[],
	order?: (a: string, b: string) => number
): CodeColumn {
	const codeOf = new Map<string, number>();
	for (const value of values) {
		if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
	}
	const distinct = [...codeOf.keys()];
	if (order) {
		distinct.sort(order);
		distinct.forEach((value, code) => codeOf.set(value, code));
	}
	const codes = emptyCodes(distinct.length, values.length);
	for (let row = 0; row < values.length; row++) codes[row] = codeOf.get(values[row] ?? '') ?? 0;
	return { kind: 'code', codes, values: distinct };
}

/** A text column over the array itself, which must not change afterwards. */
export function buildTextColumn(strings: readonly string[]): TextColumn {
	return {
		kind: 'text',
		length: strings.length,
		at(row) {
			const text = strings[row];
			if (text === undefined) throw new RangeError(`row ${row} is not in 0–${strings.length - 1}`);
			return text;
		}
	};
}

/** A text column over codes of a list, which must not change afterwards. */
export function buildCodedTexts(codes: Uint32Array, list: readonly string[]): TextColumn {
	return {
		kind: 'text',
		length: codes.length,
		at(row) {
			const text = list[codes[row] ?? -1];
			if (text === undefined) throw new RangeError(`row ${row} is not in 0–${codes.length - 1}`);
			return text;
		},
		coded: { codes, list }
	};
}

/** A day column; `null` becomes the blank `NO_DAY`. */
export function buildDayColumn(days: readonly (number | null)[]): DayColumn {
	return { kind: 'day', days: Int32Array.from(days, (day) => day ?? NO_DAY) };
}

/**
 * The table with row `order[i]` as its row `i`. Copies codes, days and rows; a text column keeps
 * pointing at the original. Row numbers that other tables hold of this one are not changed.
 */
export function permute(table: ColumnTable, order: Uint32Array): ColumnTable {
	const columns = new Map<string, Column>();
	for (const [name, column] of table.columns) columns.set(name, permuteColumn(column, order));
	return { rows: order.length, columns };
}

function permuteColumn(column: Column, order: Uint32Array): Column {
	switch (column.kind) {
		case 'code':
			return {
				...column,
				codes: gather(column.codes, emptyCodes(column.values.length, order.length), order)
			};
		case 'day':
			return { ...column, days: gather(column.days, new Int32Array(order.length), order) };
		case 'row':
			return { ...column, rows: gather(column.rows, new Int32Array(order.length), order) };
		case 'text':
			return permuteText(column, order);
	}
}

function permuteText(column: TextColumn, order: Uint32Array): TextColumn {
	const { coded } = column;
	return coded
		? buildCodedTexts(gather(coded.codes, new Uint32Array(order.length), order), coded.list)
		: { kind: 'text', length: order.length, at: (row) => column.at(order[row] ?? -1) };
}

function gather<T extends CodeColumn['codes'] | Int32Array>(
	from: T,
	into: T,
	order: Uint32Array
): T {
	for (let i = 0; i < order.length; i++) into[i] = from[order[i] ?? 0] ?? 0;
	return into;
}
