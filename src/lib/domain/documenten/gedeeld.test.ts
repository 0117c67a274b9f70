import { describe, expect, it } from 'vitest';
import { metOperaties, type Inhoud } from './document';
import { anderGedeeld, gedeeldUit, rememberOperaties } from './gedeeld';

const EEN = { wat: 'kengetallen', kandidaten: 2847, drempel: 5, peildatum: 20775 };
const leeg: Inhoud = {};

function onthouden(...alle: readonly { id: string; kandidaten: number; moment: number }[]): Inhoud {
	return alle.reduce(
		(inhoud, { id, kandidaten, moment }) =>
			metOperaties(
				inhoud,
				rememberOperaties(inhoud, id, { ...EEN, kandidaten, moment }, ['m1', 'm2'])
			),
		leeg
	);
}

describe('what was shared of a momentopname', () => {
	it('is remembered as counts only, the latest first, each once', () => {
		const inhoud = onthouden(
			{ id: 'm1', kandidaten: 2847, moment: 1 },
			{ id: 'm1', kandidaten: 557, moment: 2 },
			{ id: 'm1', kandidaten: 2847, moment: 3 }
		);
		expect(gedeeldUit(inhoud, 'm1')).toEqual([
			{ ...EEN, moment: 3 },
			{ ...EEN, kandidaten: 557, moment: 2 }
		]);
		expect(gedeeldUit(inhoud, 'm2')).toEqual([]);
		expect(
			Object.values(inhoud['m1'] ?? {}).flatMap((each) => Object.keys(each as object))
		).toEqual(expect.not.arrayContaining(['naam', 'zoek', 'nummers', 'filters']));
	});

	it('goes with its momentopname', () => {
		const inhoud = onthouden(
			{ id: 'weg', kandidaten: 3, moment: 1 },
			{ id: 'm1', kandidaten: 4, moment: 2 }
		);
		expect(Object.keys(inhoud)).toEqual(['m1']);
	});

	it('is read from nothing that it did not write', () => {
		expect(
			gedeeldUit({ m1: { a: 1, b: { wat: 'x', kandidaten: 'veel' }, c: null } }, 'm1')
		).toEqual([]);
		expect(gedeeldUit(null, 'm1')).toEqual([]);
	});

	it('differs by selection, table, threshold and day; the same size counts as another unless it is known', () => {
		const eerder = [{ ...EEN, moment: 1 }];
		const nu = { ...EEN, totaal: 2847 };
		expect(anderGedeeld(eerder, nu, () => false)).toEqual([]);
		for (const ander of [
			{ kandidaten: 2845 },
			{ wat: 'klantprofiel-en-ladder' },
			{ drempel: 10 },
			{ peildatum: 20776 }
		])
			expect(anderGedeeld(eerder, { ...nu, ...ander }, () => true)).toEqual(eerder);
		const deel = { ...nu, totaal: 3000 };
		expect(anderGedeeld(eerder, deel, () => false)).toEqual(eerder);
		expect(anderGedeeld(eerder, deel, () => true)).toEqual([]);
	});
});
