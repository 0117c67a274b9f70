import { expect, it } from 'vitest';
import { zonderCodeTekst } from './zonder-code-tekst';

it('says how many have no code, and whether they count', () => {
	expect(zonderCodeTekst({ leeg: 1156, onbekend: 0 }, false)).toBe(
		'1.156 zonder code tellen niet mee'
	);
	expect(zonderCodeTekst({ leeg: 1, onbekend: 0 }, false)).toBe('1 zonder code telt niet mee');
	expect(zonderCodeTekst({ leeg: 3, onbekend: 2 }, true)).toBe(
		'3 zonder code en 2 met een onbekende code tellen mee'
	);
	expect(zonderCodeTekst({ leeg: 0, onbekend: 0 }, false)).toBe('');
});
