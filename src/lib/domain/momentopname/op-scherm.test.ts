import { describe, expect, it } from 'vitest';
import { isAfgekort, MEEST_OP_SCHERM, opScherm } from './op-scherm';

describe('a text from a file on screen', () => {
	it.each(['', 'Berg, A. van den', 'x'.repeat(MEEST_OP_SCHERM)])(
		'is left as it is: %#',
		(tekst) => {
			expect(opScherm(tekst)).toBe(tekst);
			expect(isAfgekort(tekst)).toBe(false);
		}
	);

	it.each([MEEST_OP_SCHERM + 1, 32_000, 100_000, 1_000_000])(
		'is cut to what can be read at a glance: %i characters',
		(length) => {
			const tekst = 'x'.repeat(length);
			expect(opScherm(tekst)).toBe(`${'x'.repeat(MEEST_OP_SCHERM)}…`);
			expect(isAfgekort(tekst)).toBe(true);
		}
	);

	it('never shows half a character', () => {
		expect(opScherm(`${'x'.repeat(MEEST_OP_SCHERM - 1)}😀😀`)).toBe(
			`${'x'.repeat(MEEST_OP_SCHERM - 1)}…`
		);
	});

	it('reads in the direction in which it is stored', () => {
		expect(opScherm('Berg\u202E, .A nav ned')).toBe('Berg, .A nav ned');
		expect(opScherm('\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u202a\u202b\u202c\u202d')).toBe('');
		expect(opScherm('\u202e'.repeat(5000))).toBe('…');
	});

	it('keeps letters that are written from right to left', () => {
		expect(opScherm('محمد')).toBe('محمد');
	});
});
