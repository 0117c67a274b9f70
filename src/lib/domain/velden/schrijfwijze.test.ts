import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	getoondeSchrijfwijze,
	isZelfdeWaarde,
	onderWaarde,
	plaatsVan,
	zelfdeWaarden
} from './schrijfwijze';

describe('two values', () => {
	it('are the same when capitals or spaces are all that differs', () => {
		for (const [een, ander] of [
			['EPE', 'Epe'],
			['jansen, p.', 'Jansen,P.'],
			['Van den Berg', 'VAN DEN BERG'],
			['Yıldız, A.', 'YILDIZ, A.'],
			['İpek', 'ipek'],
			['Strauß', 'STRAUSS'],
			['Clie\u0308nt', 'CLIËNT']
		] as const)
			expect(isZelfdeWaarde(een, ander), een).toBe(true);
	});

	it('are two when a letter, an accent, a sign or a figure differs', () => {
		for (const [een, ander] of [
			['Epe', 'Epé'],
			['Jansen, P.', 'Jansen, P'],
			['Jansen-Bos', 'Jansen Bos'],
			['Groep 1 1', 'Groep 11'],
			['Jansen', '']
		] as const)
			expect(isZelfdeWaarde(een, ander), een).toBe(false);
	});

	it('agree with comparing letter by letter', () => {
		const unit = fc.constantFrom('a', 'A', 'b', ' ', '1', '-', 'é', 'É');
		const letters = (text: string) => {
			const kept = Array.from(text).filter(
				(sign, at, all) =>
					sign !== ' ' || (/\d/.test(nextTo(all, at, -1)) && /\d/.test(nextTo(all, at, 1)))
			);
			return kept.join('').replace(/ +/g, ' ').toLowerCase();
		};
		const text = fc.string({ unit, maxLength: 7 }).map((each) => each.replace(/ +/g, ' ').trim());
		fc.assert(
			fc.property(text, text, (een, ander) => {
				expect(isZelfdeWaarde(een, ander)).toBe(letters(een) === letters(ander));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('the spelling that is shown', () => {
	const shown = (...aantallen: [string, number][]) =>
		getoondeSchrijfwijze(aantallen.map(([waarde, aantal]) => ({ waarde, aantal })));

	it('is that of most rows, then the one with capitals and small letters', () => {
		expect(shown(['EPE', 3], ['Epe', 2])).toBe('EPE');
		expect(shown(['EPE', 2], ['epe', 2], ['Epe', 2])).toBe('Epe');
		expect(shown(['Jansen,P.', 1], ['Jansen, P.', 1])).toBe('Jansen, P.');
		expect(shown(['ab', 1], ['AB', 1])).toBe('AB');
	});
});

describe('a value', () => {
	it('is found as it is, else in another spelling', () => {
		expect(plaatsVan(['Apeldoorn', 'EPE', 'Epe'], 'Epe')).toBe(2);
		expect(plaatsVan(['Apeldoorn', 'EPE'], 'Epe')).toBe(1);
		expect(plaatsVan(['Apeldoorn', ''], 'Epe')).toBe(-1);
		expect(plaatsVan(['Apeldoorn'], '')).toBe(-1);
		expect(onderWaarde(new Map([['EPE', 1]]), 'Epe')).toBe(1);
		expect(onderWaarde(new Map([['EPE', 1]]), '')).toBeUndefined();
	});

	it('is grouped with its other spellings, a blank with none', () => {
		expect(zelfdeWaarden(['EPE', 'Heerde', '', 'Epe', 'EPE', ' '])).toEqual([['EPE', 'Epe']]);
	});
});

function nextTo(signs: readonly string[], at: number, step: 1 | -1): string {
	let place = at + step;
	while (signs[place] === ' ') place += step;
	return signs[place] ?? '';
}
