import { expect, test } from 'vitest';
import { buildCodeColumn, buildDayColumn, buildTextColumn } from '$lib/columns/build';
import { NO_DAY, type Column } from '$lib/columns/column';
import { dayAt, rowAt, textAt } from './cell-text';

const table = {
	rows: 2,
	columns: new Map<string, Column>([
		['naam', buildTextColumn(['Horst, J. van der', ''])],
		['status', buildCodeColumn(['Open', ''])],
		['start', buildDayColumn([20_775, null])],
		['kandidaat', { kind: 'row', rows: Int32Array.of(7, -1) }]
	])
};
const texts = (name: string) => [textAt(table, name, 0), textAt(table, name, 1)];

test('texts and codes are read as stored, days as dd-mm-jjjj, blanks as nothing', () => {
	expect(texts('naam')).toEqual(['Horst, J. van der', '']);
	expect(texts('status')).toEqual(['Open', '']);
	expect(texts('start')).toEqual(['18-11-2026', '']);
});

test('a column that is missing or not for reading is blank', () => {
	expect(texts('weg')).toEqual(['', '']);
	expect(texts('kandidaat')).toEqual(['', '']);
	expect(textAt(table, 'status', 9)).toBe('');
});

test('days and rows are read as numbers; a blank, a missing and another column give none', () => {
	expect([dayAt(table, 'start', 0), dayAt(table, 'start', 1)]).toEqual([20_775, NO_DAY]);
	expect([dayAt(table, 'weg', 0), dayAt(table, 'naam', 0), dayAt(table, 'start', 9)]).toEqual([
		NO_DAY,
		NO_DAY,
		NO_DAY
	]);
	expect([rowAt(table, 'kandidaat', 0), rowAt(table, 'kandidaat', 1)]).toEqual([7, -1]);
	expect([rowAt(table, 'weg', 0), rowAt(table, 'start', 0), rowAt(table, 'kandidaat', 9)]).toEqual([
		-1, -1, -1
	]);
});
