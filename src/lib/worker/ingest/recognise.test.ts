import { describe, expect, it } from 'vitest';
import { VELDEN, TABELLEN } from '$lib/domain/velden';
import { proposeBestemmingen, recogniseTabel } from './recognise';

describe('recogniseTabel', () => {
	it('knows each table by the labels, the short names and the first aliases of its fields', () => {
		for (const tabel of TABELLEN) {
			const velden = VELDEN[tabel];
			expect(
				recogniseTabel(
					velden.map((veld) => veld.label),
					'a.csv'
				)
			).toBe(tabel);
			expect(
				recogniseTabel(velden.map((veld) => veld.label.toUpperCase()).toReversed(), 'a.csv')
			).toBe(tabel);
			expect(
				recogniseTabel(
					velden.map((veld) => veld.aliassen[0] ?? veld.label),
					'a.csv'
				)
			).toBe(tabel);
		}
	});

	it('sees trajecten although they repeat columns of the candidate', () => {
		expect(
			recogniseTabel(
				['Pers. nr.', 'Naam', 'Doelgroep', 'DGR', 'Begeleider Compas', 'Traject', 'Start', 'Einde'],
				'export.csv'
			)
		).toBe('trajecten');
	});

	it('lets the name of the file decide between equals', () => {
		const koppen = ['Pers. nr.', 'Uitvoerende', 'Start', 'Einde', 'Signaaldatum', 'Status'];
		expect(recogniseTabel(koppen, 'Externe plaatsingen.xlsx')).toBe('plaatsingen');
		expect(recogniseTabel(koppen, 'modules.csv')).toBe('modules');
	});

	it('knows a short list of kandidaten and does not guess anything else', () => {
		expect(recogniseTabel(['Pers. nr.', 'Naam'], 'a.csv')).toBe('kandidaten');
		expect(recogniseTabel(['Artikel', 'Prijs', 'Naam'], 'kandidaten.csv')).toBeNull();
	});
});

describe('proposeBestemmingen', () => {
	it('makes the second column of a field, and an unknown one, extra', () => {
		expect(
			proposeBestemmingen(['Gemeente', 'Bet. gemeente', 'Kleur', 'Gemeente (2)'], 'kandidaten')
		).toEqual([
			{ soort: 'veld', veld: 'gemeente' },
			{ soort: 'extra' },
			{ soort: 'extra' },
			{ soort: 'extra' }
		]);
	});
});
