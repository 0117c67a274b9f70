import { expect, test } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { blijvenTekst, wegTekst } from './blijven-tekst';

const dag = (day: number, maand: number) => dagVan(2026, maand, day) ?? Number.NaN;
const OKT = dag(24, 10);
const NOV = dag(14, 11);

test('says what could stay, of which day and how old, and what goes', () => {
	const tabellen = [
		{ tabel: 'trajecten', dag: OKT, rijen: 1500, weg: 12 },
		{ tabel: 'modules', dag: OKT, rijen: 1, weg: 0 },
		{ tabel: 'plaatsingen', dag: NOV, rijen: 0, weg: 3 }
	] as const;
	expect(blijvenTekst(tabellen, dag(21, 11))).toEqual({
		titel: 'Niet in deze bestanden: trajecten en modules',
		vraag: 'Wat doet u met de trajecten en modules die u al had?',
		bewaren: 'Bewaar de trajecten en modules van 24-10-2026',
		uitleg: '1.500 trajecten, 1 module; 28 dagen ouder dan deze lijst'
	});
	expect(wegTekst(tabellen)).toBe(
		'Weg: 12 trajecten, 3 plaatsingen, want de kandidaat staat niet in deze bestanden.'
	);
});

test('names each day, and no age beside a day that is older still or not known', () => {
	const tabellen = [
		{ tabel: 'trajecten', dag: OKT, rijen: 2, weg: 0 },
		{ tabel: 'plaatsingen', dag: NOV, rijen: 2, weg: 0 }
	] as const;
	expect(blijvenTekst(tabellen, dag(1, 10))).toMatchObject({
		bewaren: 'Bewaar de trajecten van 24-10-2026 en de plaatsingen van 14-11-2026',
		uitleg: '2 trajecten, 2 plaatsingen'
	});
	expect(blijvenTekst(tabellen, null).uitleg).toBe('2 trajecten, 2 plaatsingen');
	expect(wegTekst(tabellen)).toBe('');
});
