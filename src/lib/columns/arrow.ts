import { Column as ArrowColumn, Type, tableFromIPC, type Batch } from '@uwdata/flechette';
import type { CodeColumn, Column, ColumnTable } from './column';
import { readText, textColumnOver, type TextBytes } from './text-bytes';

/** Bytes that are not a table written by `encodeTable`. */
export class ArrowError extends Error {
	readonly code = 'arrow-unreadable';
	override readonly name = 'ArrowError';
}

/** Row count of the table, kept in the schema because a table without columns has no batch. */
export const ROWS = 'rows';

/**
 * The table in bytes of `encodeTable`. Codes, days and rows are views of the bytes (of a copy when
 * these don't start at a multiple of 8), text is decoded when a row is asked; only dictionaries are
 * decoded now. Throws an `ArrowError` when the bytes are damaged or of another origin.
 */
export function decodeTable(bytes: Uint8Array): ColumnTable {
	try {
		const arrow = tableFromIPC(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
		const rows = Number(arrow.schema.metadata?.get(ROWS) ?? NaN);
		if (!Number.isInteger(rows)) throw new TypeError('the schema has no row count');
		const columns = new Map<string, Column>();
		arrow.schema.fields.forEach(({ name }, i) => {
			const column = arrow.getChildAt(i);
			if (column.length !== rows)
				throw new RangeError(`column ${i} has ${column.length} of ${rows} rows`);
			columns.set(name, fromArrow(column));
		});
		return { rows, columns };
	} catch (cause) {
		throw new ArrowError('these bytes are not a stored table', { cause });
	}
}

function fromArrow(column: ArrowColumn<unknown>): Column {
	const [part] = column.data;
	if (!part || column.data.length !== 1 || column.nullCount !== 0) {
		throw new TypeError('a column must be one batch without nulls');
	}
	const values = part.values.subarray(0, column.length);
	switch (column.type.typeId) {
		case Type.Dictionary:
			if (isCodes(values)) return { kind: 'code', codes: values, values: dictionaryOf(part) };
			break;
		case Type.Utf8:
			return textColumnOver(textsOf(part));
		case Type.Date:
			if (values instanceof Int32Array) return { kind: 'day', days: values };
			break;
		case Type.Int:
			if (values instanceof Int32Array) return { kind: 'row', rows: values };
			break;
	}
	throw new TypeError(`Arrow type ${column.type.typeId} is not one that is written`);
}

function isCodes(values: unknown): values is CodeColumn['codes'] {
	return (
		values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array
	);
}

function textsOf(part: Batch<unknown>): TextBytes {
	const { offsets, values, length } = part;
	if (!(offsets instanceof Int32Array) || !(values instanceof Uint8Array)) {
		throw new TypeError('text is not utf8 with 32-bit offsets');
	}
	return { offsets: offsets.subarray(0, length + 1), bytes: values };
}

/** Reads the dictionary itself: flechette's own strings have lost a leading U+FEFF. */
function dictionaryOf(part: Batch<unknown>): string[] {
	if (!('dictionary' in part) || !(part.dictionary instanceof ArrowColumn)) {
		throw new TypeError('a code column has no dictionary');
	}
	const [values] = part.dictionary.data;
	if (!values) return [];
	const texts = textsOf(values);
	return Array.from({ length: values.length }, (_, code) => readText(texts, code));
}
