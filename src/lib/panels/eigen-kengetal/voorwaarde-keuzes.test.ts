import { describe, expect, it } from 'vitest';
import { openDataset } from '$lib/data/dataset';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { isAf, isPersoonlijk, voorwaardeKeuzes } from './voorwaarde-keuzes';

const dataset = openDataset(
	starSnapshot({
		kandidaten: [{ persnr: '1', gemeente: 'Veenhoven', begeleider: 'A. Jansen' }],
		trajecten: [{ kandidaat: 0, tekst: { uitvoerende: 'Fictief BV' } }]
	})
);

describe('what a condition can be about', () => {
	it('begins with what the record itself says, then that of its kandidaat, each once', () => {
		const keuzes = voorwaardeKeuzes(dataset, 'trajecten');
		expect(keuzes[0]).toMatchObject({ id: 'stand.actief', label: 'Loopt op de peildatum' });
		expect(new Set(keuzes.map(({ id }) => id)).size).toBe(keuzes.length);
		expect(new Set(keuzes.map(({ kop, label }) => `${kop} ${label}`)).size).toBe(keuzes.length);
		expect(keuzes.map(({ id }) => id)).toContain('veld.kandidaten.gemeente');
		expect(keuzes.map(({ id }) => id)).toContain('heeft.trajecten');
		expect(keuzes.map(({ id }) => id)).not.toContain('heeft.modules');
	});

	it('is of its own table only within another condition', () => {
		const keuzes = voorwaardeKeuzes(dataset, 'trajecten', true);
		expect(keuzes.every(({ id }) => /^(stand|veld\.trajecten)\./.test(id))).toBe(true);
	});

	it('has to be filled in', () => {
		const begin = voorwaardeKeuzes(dataset, 'kandidaten').find(
			({ id }) => id === 'veld.kandidaten.gemeente'
		)?.begin;
		expect(begin && isAf(begin)).toBe(false);
		expect(begin?.soort === 'waarde' && isAf({ ...begin, een: [''] })).toBe(true);
	});

	it('stays here where it names people', () => {
		const over = { soort: 'waarde', van: 'kandidaten', niet: false } as const;
		const named = { ...over, veld: 'begeleider', een: ['A. Jansen'] };
		expect(isPersoonlijk(dataset, named)).toBe(true);
		expect(isPersoonlijk(dataset, { ...named, een: [''] })).toBe(false);
		expect(isPersoonlijk(dataset, { ...over, veld: 'gemeente', een: ['Veenhoven'] })).toBe(false);
	});
});
