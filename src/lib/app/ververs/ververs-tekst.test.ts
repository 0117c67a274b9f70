import { expect, test } from 'vitest';
import { VERVERS_CODES } from '$lib/domain/ververs/oordeel';
import { blikTekst, type VerversFeiten } from './ververs-tekst';

const FEITEN: VerversFeiten = {
	namen: ['kandidaten-25-11.xlsx'],
	plek: 'map Export',
	peildatum: 20_782,
	inGebruik: 20_775,
	ontbreekt: [],
	kandidaten: 2858,
	verschil: { nieuw: 14, weg: 3 }
};

test('a newer list is told with what it would change', () => {
	expect(blikTekst('nieuw', FEITEN)).toBe(
		'Nieuwe lijst gevonden: kandidaten-25-11.xlsx: 2.858 kandidaten · 14 nieuw, 3 weg · peildatum 25-11-2026.'
	);
	expect(blikTekst('onvolledig', { ...FEITEN, ontbreekt: ['modules'] })).toContain(
		'Modules ontbreekt nog.'
	);
});

test('every way in which a look can end has its own sentences, that say what to do or what goes on', () => {
	const said = VERVERS_CODES.map((code) =>
		blikTekst(code, { ...FEITEN, ontbreekt: code === 'onvolledig' ? ['modules'] : [] })
	);
	expect(new Set(said).size).toBe(VERVERS_CODES.length);
	for (const zin of said) expect(zin).toMatch(/^[A-Z].*\.$|^kandidaten.*\.$|^map.*\.$/);
});

test('a name that would take the screen is shortened, and more files stand beside each other', () => {
	const namen = ['a.csv', 'b.csv', 'c.csv'];
	expect(blikTekst('schrijft', { ...FEITEN, namen })).toMatch(/^a\.csv, b\.csv en c\.csv worden/);
	expect(blikTekst('half', { ...FEITEN, namen: ['x'.repeat(5000)] }).length).toBeLessThan(400);
});
