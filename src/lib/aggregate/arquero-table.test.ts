import { op } from 'arquero';
import { expect, test } from 'vitest';
import { NO_DAY } from '$lib/columns/column';
import { toArquero } from './arquero-table';
import { bitsetOf, codes, texts } from './columns.fixture';

const columns = {
	gemeente: codes(['Epe', 'Heerde', 'Apeldoorn'], [2, 0, 2, 0, 2]),
	persnr: texts(['07870', '', '00012', '00013', '00014']),
	start: { kind: 'day', days: Int32Array.of(10, NO_DAY, 12, 20, 15) },
	kandidaat: { kind: 'row', rows: Int32Array.of(0, -1, 1, 1, 2) }
} as const;

test('shows values, texts, days and rows; a blank day or row is null', () => {
	expect(toArquero(columns).objects().slice(0, 2)).toEqual([
		{ gemeente: 'Apeldoorn', persnr: '07870', start: 10, kandidaat: 0 },
		{ gemeente: 'Epe', persnr: '', start: null, kandidaat: null }
	]);
	expect(toArquero(new Map(Object.entries(columns))).columnNames()).toEqual(Object.keys(columns));
});

test('takes the rows that pass as its filter', () => {
	const table = toArquero(columns, bitsetOf([true, false, false, true, true]));
	expect(table.array('persnr')).toEqual(['07870', '00013', '00014']);
	expect(table.totalRows()).toBe(5);
	expect(table.filter('d.start > 12').array('persnr')).toEqual(['00013', '00014']);
});

test('groups by code, without groups for values that do not occur', () => {
	const earliest = { n: op.count(), start: op.min('start') };
	expect(toArquero(columns).groupby('gemeente').rollup(earliest).objects()).toEqual([
		{ gemeente: 'Apeldoorn', n: 3, start: 10 },
		{ gemeente: 'Epe', n: 2, start: 20 }
	]);
	const pass = bitsetOf([false, false, true, false, true]);
	expect(toArquero(columns, pass).groupby('gemeente').rollup(earliest).objects()).toEqual([
		{ gemeente: 'Apeldoorn', n: 2, start: 12 }
	]);
});

test('finds a value, and finds nothing for one outside the dictionary', () => {
	const table = toArquero(columns);
	expect(table.filter("d.gemeente === 'Epe'").numRows()).toBe(2);
	expect(table.filter("d.gemeente !== 'Epe'").numRows()).toBe(3);
	expect(table.filter("d.gemeente === 'Zutphen'").numRows()).toBe(0);
});
