import { expect, test } from 'vitest';
import { TABELLEN, VELDEN } from '$lib/domain/velden/velden';
import {
	bestemmingKeuzes,
	bestemmingVan,
	keuzeVan,
	TABEL_KEUZES,
	tabelVan
} from './bestemming-keuzes';

test('a column can go to every field of its table, to an extra column, or nowhere', () => {
	for (const tabel of TABELLEN) {
		const labels = bestemmingKeuzes(tabel).map((keuze) => keuze.label);
		expect(labels).toEqual([
			...VELDEN[tabel].map((veld) => veld.label),
			'Extra kolom (bewaren)',
			'Niet gebruiken'
		]);
	}
});

test('every option stands for exactly one destination', () => {
	for (const { waarde } of bestemmingKeuzes('modules'))
		expect(keuzeVan(bestemmingVan(waarde))).toBe(waarde);
});

test('a source is one of the tables, is left out, or is not chosen yet', () => {
	expect(TABEL_KEUZES.map(({ waarde }) => tabelVan(waarde))).toEqual([...TABELLEN, 'geen']);
	expect(tabelVan('')).toBeNull();
});
