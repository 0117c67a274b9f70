import { expect, test } from 'vitest';
import { bezwaarTegen, schuifTekst } from './peildatum-invoer';

const bron = 20_775;

test('a day more than 10 years from that of the source is not taken', () => {
	expect(bezwaarTegen(bron + 13, bron)).toBe('');
	expect(bezwaarTegen(bron + 7305, bron)).toBe(
		'Kies een dag binnen 10 jaar van de peildatum van de bron.'
	);
});

test('a day says how far it is from that of the source', () => {
	expect(schuifTekst(bron, bron)).toBe('De peildatum van de bron, 18-11-2026');
	expect(schuifTekst(bron + 1, bron)).toBe('1 dag na de bron, 19-11-2026');
	expect(schuifTekst(bron - 48, bron)).toBe('48 dagen vóór de bron, 01-10-2026');
});
