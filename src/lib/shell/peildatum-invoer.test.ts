import { expect, test } from 'vitest';
import { bezwaarTegen, peildatumVan, schuifTekst } from './peildatum-invoer';

const bron = 20_775;

test.each([
	['18-11-2026', bron, ''],
	['1-12-2026', bron + 13, ''],
	['1-12-26', bron + 13, ''],
	['2026-12-01', bron + 13, ''],
	['31-11-2026', null, 'Die dag bestaat niet.'],
	['', null, 'Vul een datum in als 21-11-2026.'],
	['morgen', null, 'Vul een datum in als 21-11-2026.'],
	['18-11-2046', null, 'Kies een dag binnen 10 jaar van de peildatum van de bron.']
])('“%s” is day %s', (tekst, dag, bezwaar) => {
	expect([peildatumVan(tekst, bron), bezwaarTegen(tekst, bron)]).toEqual([dag, bezwaar]);
});

test('a day says how far it is from that of the source', () => {
	expect(schuifTekst(bron, bron)).toBe('De peildatum van de bron, 18-11-2026');
	expect(schuifTekst(bron + 1, bron)).toBe('1 dag na de bron, 19-11-2026');
	expect(schuifTekst(bron - 48, bron)).toBe('48 dagen vóór de bron, 01-10-2026');
});
