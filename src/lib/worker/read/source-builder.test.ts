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

it('leaves the title above a repeated header out, and nobody with only a number', () => {
	const kop = ['Pers. nr.', 'Naam', 'Status'];
	const rijen = [
		['Lijst noord', '', ''],
		kop,
		['04101', ' A ', 'Open'],
		['04102', '', ''],
		['Pagina 1', '', ''],
		['Lijst zuid', '', ''],
		['', '', ''],
		kop,
		['04103', 'C', 'Open']
	];
	for (const werkblad of ['Lijst', null]) {
		const data = sourceOf({ ...GRID, werkblad, rijen });
		expect(Array.from(data.rijen)).toEqual([2, 3, 8]);
		expect(data.titels).toBe(2);
		expect(data.column(0)).toEqual({
			codes: Uint32Array.of(0, 1, 2),
			values: ['04101', '04102', '04103']
		});
	}
});

it('names the row of a web table in which a cell too many stands', () => {
	const kop = ['Pers. nr.', 'Naam', 'Status', ''];
	const rijen = [kop, ['1', 'A', 'Open', ''], ['2', 'B', 'C.', 'Open'], ['3', 'D', 'Open', '']];
	const web = { ...GRID, werkblad: null, webtabel: true };
	expect(sourceOf({ ...web, rijen }).wrongLengths).toEqual([
		{ cellen: 4, verwacht: 3, rijen: [1] }
	]);
	const buttons = rijen.map((row, at) => (at === 0 ? row : row.with(3, 'Bekijk')));
	expect(sourceOf({ ...web, rijen: buttons }).wrongLengths).toEqual([]);
});

it('puts the names one further over rows with a number of their own, and tells another order', () => {
	const kop = ['Pers. nr.', 'Naam', 'Status', ''];
	const rijen = [kop, ['1', '04101', 'A', 'Open'], ['2', '04102', 'B', 'Open']];
	const data = sourceOf({ ...GRID, rijen });
	expect(data.koppen).toEqual(['Kolom 1', 'Pers. nr.', 'Naam', 'Status']);
	expect(data.rijnummers).toBe(true);
	const turned = [...GRID.rijen.slice(1, 3), ['Naam', 'Pers. nr.', 'Status'], ['B', '2', 'Open']];
	expect(sourceOf({ ...GRID, rijen: turned }).andereKop).toBe(2);
});
