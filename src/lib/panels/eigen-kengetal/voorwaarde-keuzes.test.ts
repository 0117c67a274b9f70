import { expect, test } from 'vitest';
import { openDataset } from '$lib/data/dataset';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { voorwaardeKeuzes } from './voorwaarde-keuzes';

const star = openDataset(
	starSnapshot({
		kandidaten: [{ gemeente: 'Epe' }, { gemeente: 'Heerde' }, { gemeente: '' }],
		modules: [
			{ kandidaat: 0, start: 20400 },
			{ kandidaat: 0, start: 20500 },
			{ kandidaat: 1, start: null },
			{ kandidaat: -1, start: 20300 }
		]
	})
);

const uren = openDataset(
	aangevuldeSnapshot([{ uren: '8' }, { uren: '12,5' }, { uren: '' }, { uren: '36' }], ['uren'])
);

test('records are asked about their own fields, those of their kandidaat and other tables, never their own', () => {
	const keuzes = voorwaardeKeuzes(star, 'modules');
	const ids = keuzes.map(({ id }) => id);
	expect(ids[0]).toMatch(/^veld\.modules\./);
	expect(ids).toContain('veld.kandidaten.gemeente');
	expect(ids).not.toContain('heeft.modules');
	expect(new Set(ids).size).toBe(ids.length);
	const named = keuzes.map(({ kop, label }) => `${kop}/${label}`);
	expect(new Set(named).size).toBe(named.length);
});

test('a kandidaat can be asked for a module where the source has modules', () => {
	const heeft = (dataset: typeof star) =>
		voorwaardeKeuzes(dataset, 'kandidaten').flatMap(({ over, label }) =>
			over.soort === 'heeft' && over.tabel === 'modules' ? [label] : []
		);
	expect(heeft(star)).toEqual(['heeft een module']);
	expect(heeft(uren)).toEqual([]);
});
