import {
	Batch,
	Column as ArrowColumn,
	Table,
	Type,
	dateDay,
	dictionary,
	field,
	int,
	int32,
	tableFromIPC,
	tableToIPC,
	utf8,
	type DataType
} from '@uwdata/flechette';
import type { CodeColumn, Column, ColumnTable } from './column';
import { encodeTexts, readText, textColumnOver, type TextBytes } from './text-bytes';

/** Bytes that are not a table written by `encodeTable`. */
export class ArrowError extends Error {
	readonly code = 'arrow-unreadable';
	override readonly name = 'ArrowError';
}

const NO_VALIDITY = new Uint8Array(0);

/** Row count of the table, kept in the schema because a table without columns has no batch. */
const ROWS = 'rows';

/**
 * The table as an Arrow IPC stream of one record batch: code columns as dictionaries (unsigned
 * indices, values as they stand), text as utf8, days as date32, row numbers as int32. Nothing is
 * nullable. Column names must not begin with U+FEFF, which flechette drops. Cost: one copy of all columns plus encoding the strings.
 */
export function encodeTable(table: ColumnTable): Uint8Array<ArrayBuffer> {
	const entries = [...table.columns].map(([name, column]) => ({ name, column: toArrow(column) }));
	const schema = {
		fields: entries.map(({ name, column }) => field(name, column.type, false)),
		metadata: new Map([[ROWS, String(table.rows)]])
	};
	const arrow = new Table(
		schema,
		entries.map(({ column }) => column)
	);
	const bytes = tableToIPC(arrow, { format: 'stream' });
	if (!bytes) throw new TypeError('flechette returned no bytes for an in-memory table');
	return bytes as Uint8Array<ArrayBuffer>;
}

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

function toArrow(column: Column): ArrowColumn<unknown> {
	switch (column.kind) {
		case 'code':
			return codesToArrow(column);
		case 'text':
			return textsToArrow(encodeTexts(column.length, (row) => column.at(row)));
		case 'day':
			return new ArrowColumn([batch(dateDay(), column.days.length, { values: column.days })]);
		case 'row':
			return new ArrowColumn([batch(int32(), column.rows.length, { values: column.rows })]);
	}
}

function codesToArrow({ codes, values }: CodeColumn): ArrowColumn<unknown> {
	const dictionaryColumn = textsToArrow(encodeTexts(values.length, (code) => values[code] ?? ''));
	const bits = codes.BYTES_PER_ELEMENT === 1 ? 8 : codes.BYTES_PER_ELEMENT === 2 ? 16 : 32;
	const type = dictionary(dictionaryColumn.type, int(bits, false));
	const codeBatch = batch(type, codes.length, { values: codes });
	return new ArrowColumn([Object.assign(codeBatch, { dictionary: dictionaryColumn })]);
}

function textsToArrow({ offsets, bytes }: TextBytes): ArrowColumn<unknown> {
	// A type object of its own each time: flechette keys dictionary ids by its identity.
	return new ArrowColumn([batch(utf8(), offsets.length - 1, { offsets, values: bytes })]);
}

function batch(
	type: DataType,
	length: number,
	buffers: { offsets?: Int32Array; values: Int32Array | CodeColumn['codes'] }
): Batch<unknown> {
	return new Batch({ type, length, nullCount: 0, validity: NO_VALIDITY, ...buffers });
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
