import { expect, it } from 'vitest';
import { sourceOf } from './source-builder';
import type { SourceGrid } from './source-grid';

const GRID: SourceGrid = {
	bestand: 'a.xlsx',
	werkblad: 'Lijst',
	gewijzigd: 0,
	lezing: '',
	numeriek: [],
	rijen: [
		['Toegepaste filters: geen'],
		['Pers. nr.', 'Naam', 'Status'],
		['1', ' A', 'Open'],
		['', ''],
		['2', 'A'],
		['Totaal', '', '2'],
		['3', 'B', 'Open', 'meer']
	]
};

it('sets header, filters and totals apart, and gives equal cells one code', () => {
	const data = sourceOf(GRID);
	expect(data).toMatchObject({ kopRij: 1, totaalregels: 1, filterregels: 1, wrongLengths: [] });
	expect(Array.from(data.rijen)).toEqual([2, 4, 6]);
	expect(data.column(1)).toEqual({ codes: Uint32Array.of(0, 0, 1), values: ['A', 'B'] });
	expect(data.column(2)).toEqual({ codes: Uint32Array.of(0, 1, 0), values: ['Open', ''] });
});

it('lists the rows of text with another number of cells than the header', () => {
	expect(sourceOf({ ...GRID, werkblad: null }).wrongLengths).toEqual([
		{ cellen: 2, verwacht: 3, rijen: [1] },
		{ cellen: 4, verwacht: 3, rijen: [2] }
	]);
});

it('sets the header aside where it stands again, in any spelling and order of the rest', () => {
	const rijen = [
		['Pers. nr.', 'Naam', 'Status'],
		['1', 'A', 'Open'],
		['PERS. NR.', ' Naam\u200b', 'status'],
		['2', 'Naam', 'Status'],
		['Pers. nr.', 'Naam', 'Sonar - Status'],
		['Pers. nr.', '', ''],
		['3', 'C', '']
	];
	const data = sourceOf({ ...GRID, rijen });
	expect(data.kopregels).toEqual([2, 4]);
	expect(Array.from(data.rijen)).toEqual([1, 3, 5, 6]);
	const one = sourceOf({ ...GRID, rijen: [['Pers. nr.'], ['1'], ['Pers. nr.'], ['2']] });
	expect(one.kopregels).toEqual([2]);
	const figure = [
		['1e dag', 'Naam'],
		['1', 'A'],
		['1e dag', 'Naam'],
		['2', 'B']
	];
	expect(sourceOf({ ...GRID, rijen: figure }).kopregels).toEqual([2]);
});
