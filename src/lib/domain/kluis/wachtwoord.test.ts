import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bezwaarTegenWachtwoord, wachtwoordSterkte } from './wachtwoord';

const niveau = (wachtwoord: string) => wachtwoordSterkte(wachtwoord).niveau;

describe('the strength of a passphrase', () => {
	test('is nothing below ten characters, whatever they are', () => {
		expect(niveau('')).toBe(0);
		expect(niveau('x7#Q!m2&k')).toBe(0);
		expect(wachtwoordSterkte('kort').tekst).toContain('10 tekens');
	});

	test.each([
		'Welkom2026!',
		'wachtwoord1',
		'W@chtw00rd2026',
		'aaaaaaaaaaaaaaaa',
		'1234567890',
		'qwertyuiop123',
		'Apeldoorn2026!',
		'abcabcabcabc',
		'KandidatenInBeeld'
	])('%s is weak', (wachtwoord) => {
		expect(niveau(wachtwoord)).toBe(1);
		expect(bezwaarTegenWachtwoord(wachtwoord)).toContain('makkelijk te raden');
	});

	test.each(['fiets regen kaars tulband', 'paarse-tafel-kent-drie-meeuwen', 'kV9#tq2!Lw7&zR4p'])(
		'%s is good or strong',
		(wachtwoord) => {
			expect(niveau(wachtwoord)).toBeGreaterThanOrEqual(3);
			expect(bezwaarTegenWachtwoord(wachtwoord)).toBeNull();
		}
	);

	test('always has a level and a sentence', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (wachtwoord) => {
				const sterkte = wachtwoordSterkte(wachtwoord);
				expect([0, 1, 2, 3, 4]).toContain(sterkte.niveau);
				expect(sterkte.tekst).not.toBe('');
			})
		);
	});
});
