import { describe, expect, it } from 'vitest';
import { isTeKlein, KLEINSTE_GROEP } from './klein';
import {
	liggingTekst,
	liggingZin,
	oordeelOver,
	oordeelTekst,
	veranderingTekst,
	veranderingTussen
} from './oordeel';

function said(teller: number, noemer: number, doel = 0.604): string {
	const oordeel = oordeelOver({ teller, noemer }, doel);
	return `${liggingZin(oordeel)}; ${oordeelTekst(oordeel)}`;
}

describe('the verdict about a group', () => {
	it('says what is more than chance, and how much', () => {
		expect(said(177, 243)).toBe('ligt boven de band; 12,4 punt hoger, meer dan toeval');
		expect(said(563, 909)).toBe('ligt in de band; verschil kan toeval zijn');
		expect(said(141, 334)).toBe('ligt onder de band; 18,2 punt lager, meer dan toeval');
	});

	it('never says anything of a small group, whatever its share', () => {
		for (let noemer = 1; noemer < KLEINSTE_GROEP; noemer++)
			for (const teller of [0, noemer]) {
				const oordeel = oordeelOver({ teller, noemer }, 0.5);
				expect(oordeel.band).toBeNull();
				expect(liggingTekst(oordeel)).toBe('te klein om te vergelijken');
			}
		expect(oordeelOver({ teller: 0, noemer: KLEINSTE_GROEP }, 0.5).ligging).toBe('onder');
		expect([isTeKlein(9), isTeKlein(10)]).toEqual([true, false]);
	});

	it('does not divide by nobody', () => {
		expect(said(0, 0)).toBe('heeft niemand om te vergelijken; ');
		expect(oordeelOver({ teller: 0, noemer: 0 }, 0.5).punten).toBe(0);
	});

	it('takes a share on the limit for one within it', () => {
		const { band } = oordeelOver({ teller: 30, noemer: 60 }, 0.5);
		expect(band?.boven).toBeGreaterThan(0.5);
		expect(oordeelOver({ teller: 60, noemer: 60 }, 1).ligging).toBe('in');
		expect(oordeelOver({ teller: 59, noemer: 60 }, 1).ligging).toBe('onder');
	});
});

describe('a change between two moments', () => {
	it('is chance, or more than that', () => {
		const toen = { teller: 60, noemer: 100 };
		const soort = (teller: number, noemer = 100) =>
			veranderingTussen(toen, { teller, noemer })?.soort;
		expect([soort(62), soort(90), soort(30)]).toEqual(['toeval', 'meer', 'meer']);
		expect(soort(9, 9)).toBe('klein');
		expect(veranderingTussen(toen, { teller: 0, noemer: 0 })).toBeNull();
	});

	it('is said in the same words everywhere', () => {
		const nu = veranderingTussen({ teller: 6, noemer: 10 }, { teller: 7, noemer: 10 });
		expect(nu && veranderingTekst(nu)).toBe('verschil kan toeval zijn');
	});
});
