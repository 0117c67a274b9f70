import { describe, expect, it } from 'vitest';
import { buildCodeColumn, buildDayColumn, buildTextColumn, emptyCodes, permute } from './build';
import { NO_DAY, type Column, type ColumnTable } from './column';

describe('buildCodeColumn', () => {
	it('keeps values in order of first appearance without an order', () => {
		const { codes, values } = buildCodeColumn(['b', '', 'a', 'b']);
		expect(values).toEqual(['b', '', 'a']);
		expect([...codes]).toEqual([0, 1, 2, 0]);
	});

	it('puts the distinct values in the given order', () => {
		const { codes, values } = buildCodeColumn(['b', '', 'a', 'b'], (x, y) => (x < y ? 1 : -1));
		expect(values).toEqual(['b', 'a', '']);
		expect([...codes]).toEqual([0, 2, 1, 0]);
	});

	it.each([
		[256, Uint8Array],
		[257, Uint16Array],
		[65_536, Uint16Array],
		[65_537, Uint32Array]
	])('codes %i values in the smallest width', (size, Codes) => {
		const values = Array.from({ length: size }, (_, i) => String(i));
		const column = buildCodeColumn(values);
		expect(column.codes).toBeInstanceOf(Codes);
		expect(column.values[column.codes[size - 1] ?? -1]).toBe(String(size - 1));
		expect(emptyCodes(size, 0)).toBeInstanceOf(Codes);
	});

	it('has no values without rows', () => {
		expect(buildCodeColumn([])).toEqual({ kind: 'code', codes: new Uint8Array(0), values: [] });
	});
});

describe('buildDayColumn', () => {
	it('stores a missing day as the blank', () => {
		expect([...buildDayColumn([0, null, -1]).days]).toEqual([0, NO_DAY, -1]);
	});
});

describe('buildTextColumn', () => {
	it('gives the text of a row, and refuses a row that is not there', () => {
		const column = buildTextColumn(['07870', '']);
		expect([column.length, column.at(0), column.at(1)]).toEqual([2, '07870', '']);
		expect(() => column.at(2)).toThrow(RangeError);
	});
});

describe('permute', () => {
	it('reorders, repeats and leaves out rows of every kind of column', () => {
		const table: ColumnTable = {
			rows: 3,
			columns: new Map<string, Column>([
				['code', { kind: 'code', codes: Uint8Array.of(0, 1, 0), values: ['x', 'y', 'unused'] }],
				['text', buildTextColumn(['a', 'b', 'c'])],
				['day', buildDayColumn([1, null, 3])],
				['row', { kind: 'row', rows: Int32Array.of(7, -1, 9) }]
			])
		};
		const permuted = permute(table, Uint32Array.of(2, 1, 1, 0));
		expect(permuted.rows).toBe(4);
		expect([...permuted.columns.keys()]).toEqual(['code', 'text', 'day', 'row']);
		expect(permuted.columns.get('code')).toEqual({
			kind: 'code',
			codes: Uint8Array.of(0, 1, 1, 0),
			values: ['x', 'y', 'unused']
		});
		const text = permuted.columns.get('text');
		expect(text?.kind === 'text' && [0, 1, 2, 3].map((row) => text.at(row))).toEqual([
			'c',
			'b',
			'b',
			'a'
		]);
		expect(permuted.columns.get('day')).toEqual(buildDayColumn([3, null, null, 1]));
		expect(permuted.columns.get('row')).toEqual({ kind: 'row', rows: Int32Array.of(9, -1, -1, 7) });
	});
});
