import { describe, expect, it } from 'vitest';
import { columnNames, findHeader, readHeader } from './header';

describe('findHeader', () => {
	it('finds the row with the most known headings under title rows', () => {
		expect(
			findHeader([
				['Lijst', 'Naam'],
				[''],
				['Pers. nr.', 'Naam', 'Status'],
				['07974', 'Willems', 'Open']
			])
		).toBe(2);
	});

	it('takes the first row with two filled cells when no heading is known', () => {
		expect(
			findHeader([
				['Titel', ''],
				['a', 'b'],
				['1', '2']
			])
		).toBe(1);
	});

	it('takes no row of a list for it whose values are headings elsewhere', () => {
		expect(
			findHeader([
				['Nr', 'Wie', 'Register', 'Dienst'],
				['07974', 'Willems, J.', 'DGR', 'Loonkostensubsidie'],
				['08002', 'Bakker, K.', 'DGR', 'Loonkostensubsidie']
			])
		).toBe(0);
	});

	it('finds nothing in nothing', () => {
		expect(findHeader([])).toBe(-1);
		expect(findHeader([[''], ['', '']])).toBe(-1);
	});
});

describe('readHeader', () => {
	const names = (rijen: string[][], kopRij?: number) => readHeader(rijen, kopRij).koppen;

	it('completes the names under a row of groups, also where a merged cell left blanks', () => {
		expect(
			readHeader([
				['', '', 'Sonar', 'Sonar', 'Sonar', 'Compas'],
				['Pers. nr.', 'Naam', 'Status', 'Klantprofiel', 'Kleur', 'Begeleider'],
				['07974', 'Willems', 'Open', 'J', 'rood', 'Bakker']
			])
		).toEqual({
			kopRij: 1,
			kop: [
				'Pers. nr.',
				'Naam',
				'Sonar - Status',
				'Sonar - Klantprofiel',
				'Kleur',
				'Begeleider Compas'
			],
			koppen: [
				'Pers. nr.',
				'Naam',
				'Sonar - Status',
				'Sonar - Klantprofiel',
				'Kleur',
				'Begeleider Compas'
			]
		});
		expect(
			names([
				['', '', 'Sonar', '', ''],
				['Pers. nr.', 'Naam', 'Status', 'Klantprofiel']
			])
		).toEqual(['Pers. nr.', 'Naam', 'Sonar - Status', 'Sonar - Klantprofiel']);
	});

	it('goes on in the row below where headings reach over both rows', () => {
		expect(
			readHeader([
				['Pers. nr.', 'Naam', 'Bet. gemeente', 'Sonar', '', 'DGR'],
				['', '', '', 'Status', 'Klantprofiel', ''],
				['07974', 'Willems', 'Epe', 'Open', 'J', 'N']
			])
		).toMatchObject({
			kopRij: 1,
			koppen: [
				'Pers. nr.',
				'Naam',
				'Bet. gemeente',
				'Sonar - Status',
				'Sonar - Klantprofiel',
				'DGR'
			]
		});
	});

	it('tells columns of one name apart by their groups, but not by a title', () => {
		const row = ['Pers. nr.', 'Naam', 'Code', 'Code'];
		expect(names([['Persoon', '', 'Oud', 'Nieuw'], row])).toEqual([
			'Pers. nr.',
			'Naam',
			'Oud - Code',
			'Nieuw - Code'
		]);
		expect(names([['Lijst van vandaag', '', '', ''], row])).toEqual([
			'Pers. nr.',
			'Naam',
			'Code',
			'Code (2)'
		]);
	});

	it('takes the row that the user points at', () => {
		const rijen = [
			['Pers. nr.', 'Naam'],
			['a', 'b'],
			['1', '2']
		];
		expect(readHeader(rijen, 2)).toMatchObject({ kopRij: 1, koppen: ['a', 'b'] });
		expect(readHeader(rijen, 9)).toEqual({ kopRij: -1, kop: [], koppen: [] });
	});

	it('never takes a first person for a longer header', () => {
		expect(
			readHeader([
				['Pers. nr.', 'Naam', 'DGR'],
				['', '', 'DGR'],
				['07974', 'Willems', 'DGR']
			]).kopRij
		).toBe(0);
	});

	it('shows no BSN as a heading', () => {
		expect(names([['123456782', 'Willems']])).toEqual(['Kolom 1', 'Willems']);
	});
});

describe('columnNames', () => {
	it('numbers double and unnamed columns and cuts off blank ones at the end', () => {
		expect(columnNames(['Gemeente', ' Naam ', '', 'Gemeente', '', ''])).toEqual([
			'Gemeente',
			'Naam',
			'Kolom 3',
			'Gemeente (2)'
		]);
	});
});
