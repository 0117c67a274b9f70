import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagVan, delenVan } from '../velden/datum';
import { isDoel, kwartaalEinde, standaardDoel } from './doel';
import { nogTeDoen } from './prognose';

const dag = (jaar: number, maand: number, dagnummer: number) => dagVan(jaar, maand, dagnummer) ?? 0;

describe('the goal', () => {
	it('is 85% by the end of the quarter, until another is agreed on', () => {
		expect(standaardDoel(dag(2026, 11, 18))).toEqual({ procent: 85, dag: dag(2026, 12, 31) });
		expect(kwartaalEinde(dag(2026, 1, 1))).toBe(dag(2026, 3, 31));
		expect(kwartaalEinde(dag(2026, 6, 30))).toBe(dag(2026, 6, 30));
		expect(kwartaalEinde(dag(2026, 7, 1))).toBe(dag(2026, 9, 30));
	});

	it('ends on the last day of the month of the third, sixth, ninth or twelfth month, not before the day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), (d) => {
				const einde = kwartaalEinde(d);
				expect(einde).toBeGreaterThanOrEqual(d);
				expect(einde - d).toBeLessThan(92);
				expect(delenVan(einde).maand % 3).toBe(0);
				expect(delenVan(einde + 1).dag).toBe(1);
			})
		);
	});

	it('is refused when it is no whole percentage or no day', () => {
		expect(isDoel({ procent: 90, dag: 20_775 })).toBe(true);
		for (const bad of [null, 'x', {}, { procent: 0, dag: 1 }, { procent: 101, dag: 1 }])
			expect(isDoel(bad)).toBe(false);
		expect(isDoel({ procent: 90.5, dag: 1 })).toBe(false);
		expect(isDoel({ procent: 90, dag: Infinity })).toBe(false);
	});

	it('is reached by completing as many profiles as the coach says, and not by one fewer', () => {
		const group = fc
			.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.integer({ min: 1, max: 100 }))
			.filter(([totaal, klaar]) => klaar <= totaal);
		fc.assert(
			fc.property(group, ([totaal, klaar, procent]) => {
				const nodig = nogTeDoen(klaar, totaal, procent);
				const reached = (done: number) => done * 100 >= procent * totaal;
				expect(nodig).toBeLessThanOrEqual(totaal - klaar);
				expect(reached(klaar + nodig)).toBe(true);
				if (nodig > 0) expect(reached(klaar + nodig - 1)).toBe(false);
			})
		);
	});
});
