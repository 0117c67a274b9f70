import {
	Batch,
	Column as ArrowColumn,
	Table,
	dateDay,
	dictionary,
	field,
	int,
	int32,
	tableToIPC,
	utf8,
	type DataType
} from '@uwdata/flechette';
import { ROWS } from './arrow';
import type { CodeColumn, Column, ColumnTable } from './column';
import { encodeTexts, type TextBytes } from './text-bytes';

const NO_VALIDITY = new Uint8Array(0);

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
