import { expect, it } from 'vitest';
import { scanRecords } from './record-scan';

type Record = readonly [type: number, bytes: readonly number[]];

const [BOF, EOF, SHEET, ROW, COLUMNS, FORMULA] = [0x809, 0xa, 0x85, 0x208, 0x7d, 0x6];

function stream(records: readonly Record[]): Uint8Array {
	return Uint8Array.from(
		records.flatMap(([type, bytes]) => [
			type & 255,
			type >> 8,
			bytes.length & 255,
			bytes.length >> 8,
			...bytes
		])
	);
}

function row(index: number, flags: number): Record {
	return [ROW, [index, 0, 0, 0, 5, 0, 255, 0, 0, 0, 0, 0, flags, 1, 15, 0]];
}

function formula(at: number, value: readonly number[]): Record {
	return [FORMULA, [at, 0, 2, 0, 15, 0, ...value, 0, 0, 0, 0, 0, 0, 0, 0]];
}

const EMPTY = [3, 0, 0, 0, 0, 0, 255, 255];
const ZERO = [0, 0, 0, 0, 0, 0, 0, 0];

/** A workbook of which the second sheet has these records. */
function book(records: readonly Record[]): Uint8Array {
	const sheets = (first: number, second: number): Record[] => [
		[BOF, [0, 6, 5, 0]],
		[SHEET, [first, 0, 0, 0, 0, 0, 1]],
		[SHEET, [second, 0, 0, 0, 0, 0, 1]],
		[EOF, []]
	];
	const first: Record[] = [[BOF, [0, 6, 16, 0]], row(9, 0x20), [EOF, []]];
	const begin = stream(sheets(0, 0)).length;
	const chart: Record[] = [[BOF, [0, 6, 32, 0]], row(3, 0x20), [EOF, []]];
	return stream([
		...sheets(begin, begin + stream(first).length),
		...first,
		[BOF, [0, 6, 16, 0]],
		...records,
		...chart,
		[EOF, []]
	]);
}

function found(records: readonly Record[]) {
	return scanRecords(book(records)).get(1)?.all(10);
}

it('finds the hidden rows and columns of each sheet, and not those of a chart', () => {
	const records = [
		row(1, 0),
		row(2, 0x20),
		row(4, 0x60),
		[COLUMNS, [1, 0, 2, 0, 0, 0, 15, 0, 1, 0]]
	];
	expect(found(records as Record[])).toEqual({
		verborgenRijen: [2, 4],
		verborgenKolommen: [1, 2]
	});
	expect(scanRecords(book([])).get(0)?.all(1)).toEqual({ verborgenRijen: [9] });
});

it('takes formulas for not calculated when all of the workbook are an empty text', () => {
	expect(found([formula(1, EMPTY), formula(2, EMPTY)])).toEqual({
		zonderUitkomst: [{ kolom: 2, rijen: [1, 2] }]
	});
	expect(found([formula(1, EMPTY), formula(2, ZERO)])).toEqual({});
});

it('stops at a record that does not fit', () => {
	const whole = book([row(2, 0x20)]);
	for (let length = 0; length < whole.length; length++)
		expect(() => scanRecords(whole.subarray(0, length))).not.toThrow();
});
