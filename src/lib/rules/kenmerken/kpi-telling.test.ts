import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset, fullBitset } from '$lib/columns/bitset';
import type { KpiId } from '$lib/domain/doelen/kpis';
import { EVERYTHING } from '$lib/engine/star';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { runs } from '../../../../tests/property/runs';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { kpiTellingen, type KpiDeel } from './kpi-telling';

/** 18-11-2026, and half a year before */
const [D, HALF_JAAR] = [20_775, 20_591];
const DELEN = ['opleidingsniveau', 'sector', 'uren', 'profielgewijzigd'];

function deel(dataset: Dataset, id: KpiId, gemeente?: string): KpiDeel | null | undefined {
	const all = kpiTellingen(dataset, fullBitset(dataset.kandidaten.rows), EVERYTHING, false);
	const found = all.find(({ kpi }) => kpi.id === id);
	return gemeente === undefined
		? found?.alle
		: found?.per[dataset.valuesOf('gemeente').indexOf(gemeente)];
}

describe('KPIs of kandidaten', () => {
	const waarde = fc.record({
		gemeente: fc.constantFrom('Epe', 'Heerde', ''),
		klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', '', 'X'),
		status: fc.constantFrom('Open', 'Gesloten', ''),
		ladder: fc.constantFrom('06', '#', '', 'zeven'),
		dgr: fc.constantFrom('DGR', 'N', '', 'onbekend'),
		banenafspraken: fc.constantFrom('J', 'N', ''),
		opleidingsniveau: fc.constantFrom('mbo', ''),
		sector: fc.constantFrom('zorg', ''),
		uren: fc.constantFrom('24', ''),
		profielgewijzigd: fc.constantFrom(
			'',
			String(D),
			String(D + 1),
			String(HALF_JAAR),
			String(HALF_JAAR - 1)
		)
	});

	/** In the words of the definitions. */
	const RULES: Readonly<Partial<Record<KpiId, (k: KandidaatWaarden) => boolean | null>>> = {
		profielgraad: (k) => ('JNLO'.includes(k.klantprofiel || '?') ? k.klantprofiel === 'J' : null),
		vindbaarheid: (k) =>
			'JNLO'.includes(k.klantprofiel || '?')
				? k.opleidingsniveau !== '' && k.sector !== '' && k.uren !== ''
				: null,
		actualiteit: (k) => {
			if (k.klantprofiel !== 'J' && k.klantprofiel !== 'O') return null;
			const day = k.profielgewijzigd === '' ? 0 : Number(k.profielgewijzigd);
			return day >= HALF_JAAR && day <= D;
		},
		sonardekking: (k) => k.status !== '',
		ladder: (k) => (k.ladder === '' ? null : k.ladder !== '#'),
		registerconsistentie: (k) => {
			if (!['DGR', 'N'].includes(k.dgr ?? '') || k.banenafspraken === '') return null;
			if (k.dgr === 'DGR' && k.banenafspraken === 'N') return null;
			return (k.dgr === 'DGR') === (k.banenafspraken === 'J');
		}
	};

	it('are what a naive count gives for any selection, per gemeente and together', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(waarde, fc.boolean()), { minLength: 1, maxLength: 50 }),
				fc.boolean(),
				(rows, meetellen) => {
					const dataset = openDataset(
						aangevuldeSnapshot(
							rows.map(([values], at) => ({ ...values, persnr: String(at) })),
							DELEN
						)
					);
					const pass = emptyBitset(rows.length);
					rows.forEach(([, inside], at) => inside && addRow(pass, at));
					const shown = rows.filter(([, inside]) => inside).map(([values]) => values);
					for (const { kpi, alle, per } of kpiTellingen(dataset, pass, EVERYTHING, meetellen)) {
						const rule = RULES[kpi.id];
						if (!rule) continue;
						const naive = (own: readonly KandidaatWaarden[]) => {
							const verdicts = own
								.map((values) =>
									kpi.id === 'profielgraad' && meetellen
										? values.klantprofiel === 'J'
										: rule(values)
								)
								.filter((verdict) => verdict !== null);
							return { teller: verdicts.filter(Boolean).length, noemer: verdicts.length };
						};
						expect(alle, kpi.id).toEqual(naive(shown));
						dataset.valuesOf('gemeente').forEach((gemeente, code) => {
							const own = shown.filter((values) => values.gemeente === gemeente);
							expect(per[code], `${kpi.id} ${gemeente}`).toEqual(naive(own));
						});
					}
				}
			),
			{ numRuns: runs(200) }
		);
	});

	it('are not known where the source lacks a field', () => {
		const dataset = openDataset(kandidatenSnapshot([{ klantprofiel: 'J' }]));
		expect(deel(dataset, 'profielgraad')).toEqual({ teller: 1, noemer: 1 });
		for (const id of ['vindbaarheid', 'actualiteit', 'signalenVerstreken', 'zonderModule'] as const)
			expect(deel(dataset, id), id).toBeNull();
	});
});

describe('KPIs of records', () => {
	const records = [
		{ kandidaat: 0, start: D - 90, signaal: D - 1 },
		{ kandidaat: 1, start: D - 90, signaal: D + 1 },
		{ kandidaat: 1, start: D + 1, signaal: D - 1 },
		{ kandidaat: -1, start: D - 90 }
	];
	const kandidaten = [
		{ persnr: '1', gemeente: 'Epe' },
		{ persnr: '2', gemeente: 'Heerde' }
	];

	it('count active ones, by the gemeente of their kandidaat; the rest only together', () => {
		const dataset = openDataset(
			starSnapshot({
				kandidaten,
				trajecten: records,
				modules: [{ kandidaat: 0, traject: 0, start: D - 90, signaal: D - 5 }]
			})
		);
		expect(deel(dataset, 'signalenVerstreken')).toEqual({ teller: 2, noemer: 4 });
		expect(deel(dataset, 'signalenVerstreken', 'Epe')).toEqual({ teller: 2, noemer: 2 });
		expect(deel(dataset, 'signalenVerstreken', 'Heerde')).toEqual({ teller: 0, noemer: 1 });
		expect(deel(dataset, 'zonderModule')).toEqual({ teller: 2, noemer: 3 });
		expect(deel(dataset, 'zonderModule', 'Epe')).toEqual({ teller: 0, noemer: 1 });
	});

	it('leave out a table of which the source has no signals, above and below the line', () => {
		const dataset = openDataset(
			starSnapshot({
				kandidaten,
				trajecten: records,
				plaatsingen: [{ kandidaat: 1, start: D - 9 }],
				zonder: ['plaatsingen.signaal']
			})
		);
		expect(deel(dataset, 'signalenVerstreken')).toEqual({ teller: 1, noemer: 3 });
	});
});
