import { describe, expect, it } from 'vitest';
import { regelkaart, regelkaartZin, type Regelkaart } from './regelkaart';

function momenten(...tellers: readonly number[]) {
	return tellers.map((teller) => ({ teller, noemer: 100 }));
}

function said(kaart: Regelkaart | null): string {
	return kaart ? regelkaartZin(kaart, (at) => `moment ${at}`) : 'none';
}

describe('the control chart of a share', () => {
	it('has the limits of the textbook', () => {
		// D. C. Montgomery, "Introduction to statistical quality control", example 7.1: 347 of 30 × 50 give 0,2313 ± 0,1789
		const tellers = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20];
		const rest = [18, 24, 15, 9, 12, 7, 13, 9, 6];
		const kaart = regelkaart([...tellers, ...rest].map((teller) => ({ teller, noemer: 50 })));
		expect(kaart?.midden).toBeCloseTo(0.2313, 4);
		expect(kaart?.punten[0]?.drie.boven).toBeCloseTo(0.4102, 4);
		expect(kaart?.punten[0]?.drie.onder).toBeCloseTo(0.0524, 4);
		// samples 15 and 23 are beyond the upper limit; the latest is told
		expect(kaart?.teken).toEqual({ soort: 'buiten', at: 22, kant: 'boven' });
	});

	it('has limits by how many were counted at each moment', () => {
		const kaart = regelkaart([...momenten(50, 50, 50), { teller: 800, noemer: 1600 }]);
		const width = (at: number) => {
			const { boven = 0, onder = 0 } = kaart?.punten[at]?.drie ?? {};
			return boven - onder;
		};
		expect(width(0) / width(3)).toBeCloseTo(4, 6);
	});

	it('says that what stays within them can be chance', () => {
		expect(said(regelkaart(momenten(50, 54, 48, 52)))).toBe('Dit verschil kan toeval zijn.');
	});

	it('says which moment is beyond them', () => {
		expect(said(regelkaart(momenten(50, 51, 49, 50, 80)))).toBe(
			'Dit is meer dan toeval: moment 4 ligt boven de bovengrens.'
		);
	});

	it('sees eight in a row on one side, and no seven', () => {
		const low = [46, 46, 46, 46, 46, 46, 46, 46];
		expect(said(regelkaart(momenten(...low, 54, 54, 54, 54, 54, 54, 54, 54)))).toBe(
			'Dit is meer dan toeval: 8 keer op rij boven het midden.'
		);
		expect(regelkaart(momenten(...low.slice(1), 54, 54, 54, 54, 54, 54, 54))?.teken).toBeNull();
	});

	it('is not drawn from few moments, or of few people', () => {
		expect(regelkaart(momenten(50, 51, 49))).toBeNull();
		expect(regelkaart([...momenten(50, 51, 49), { teller: 9, noemer: 9 }])).toBeNull();
	});
});
