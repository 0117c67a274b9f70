import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nogTeDoen, prognose, tempo, type Meting } from './prognose';

function metingen(...klaar: readonly number[]): Meting[] {
	return klaar.map((each, index) => ({ dag: 100 + 7 * index, klaar: each, totaal: 100 }));
}

const DOEL = { procent: 90, dag: 200 };

describe('what is still to be done', () => {
	it('is what the share needs, rounded up', () => {
		expect(nogTeDoen(59, 100, 85)).toBe(26);
		expect(nogTeDoen(2, 3, 90)).toBe(1);
		expect(nogTeDoen(0, 0, 90)).toBe(0);
		expect(nogTeDoen(95, 100, 90)).toBe(0);
	});

	it('is the least number that reaches the share', () => {
		fc.assert(
			fc.property(
				fc.nat(5000),
				fc.nat(5000),
				fc.integer({ min: 1, max: 100 }),
				(one, other, procent) => {
					const [klaar, totaal] = [Math.min(one, other), Math.max(one, other)];
					const nodig = nogTeDoen(klaar, totaal, procent);
					expect((klaar + nodig) * 100).toBeGreaterThanOrEqual(totaal * procent);
					if (nodig > 0) expect((klaar + nodig - 1) * 100).toBeLessThan(totaal * procent);
				}
			)
		);
	});
});

describe('the forecast', () => {
	it('knows no pace from one meting', () => {
		expect(prognose(metingen(60), DOEL)).toEqual({ soort: 'onbekend', teGaan: 30 });
		expect(prognose([], DOEL)).toEqual({ soort: 'onbekend', teGaan: 0 });
	});

	it('knows no pace from two imports of the same day', () => {
		const [one] = metingen(60);
		expect(prognose(one ? [one, { ...one, klaar: 70 }] : [], DOEL).soort).toBe('onbekend');
	});

	it('is met when the share is there', () => {
		expect(prognose(metingen(60, 90), DOEL)).toEqual({ soort: 'bereikt' });
	});

	it('goes on at the pace of the latest metingen', () => {
		expect(prognose(metingen(60, 67, 74), DOEL)).toEqual({
			soort: 'verwacht',
			teGaan: 16,
			perWeek: 7,
			dag: 114 + 16,
			opTijd: true
		});
	});

	it('says when that is too late', () => {
		expect(prognose(metingen(60, 67, 74), { procent: 90, dag: 129 })).toMatchObject({
			opTijd: false
		});
	});

	it('never promises a goal at a pace that stands still or goes back', () => {
		expect(prognose(metingen(60, 60), DOEL).soort).toBe('niet');
		expect(prognose(metingen(60, 50), DOEL).soort).toBe('niet');
	});

	it('does not follow one odd import', () => {
		expect(tempo(metingen(50, 57, 64, 10, 78, 85))).toBeCloseTo(1);
	});

	it('comes true when the pace is kept', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 2, max: 6 }),
				(step, count) => {
					const before = Array.from({ length: count }, (_, i) => ({
						dag: i,
						klaar: i * step,
						totaal: 1000
					}));
					const said = prognose(before, { procent: 80, dag: 9999 });
					const dag = said.soort === 'verwacht' ? said.dag : NaN;
					expect(nogTeDoen(dag * step, 1000, 80)).toBe(0);
					expect(nogTeDoen((dag - 1) * step, 1000, 80)).toBeGreaterThan(0);
				}
			)
		);
	});
});
