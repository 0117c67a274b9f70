import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';
import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { filtersAlsInhoud, filtersUitInhoud, verdwenenTekst } from './bewaarde-filters';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { NO_FILTERS, sameFilters, type FilterState } from './filter-state';
import { KENMERKEN } from '../kenmerken/kenmerken';
import { isWeg } from './weg';

const RECORD = {
	kandidaat: 0,
	start: 20_000,
	signaal: 20_800,
	tekst: { uitvoerende: 'Werkplein' }
};

function made(...kandidaten: readonly Record<string, string>[]): Dataset {
	return openDataset(
		starSnapshot({
			kandidaten: kandidaten.map((each, index) => ({ persnr: `0${index}`, ...each })),
			trajecten: [RECORD],
			modules: [{ ...RECORD, tekst: { uitvoerende: 'Anders' } }]
		})
	);
}

const EPE = { gemeente: 'Epe', klantprofiel: 'J', begeleider: 'Anna', doelgroep: 'NUG' };
const HEERDE = { gemeente: 'Heerde', klantprofiel: 'N', begeleider: 'Bram', doelgroep: 'IOAZ' };
const dataset = made(EPE, HEERDE, { gemeente: '' });
/** The same values in another order, so under other codes. */
const turned = made({ gemeente: 'Apeldoorn', begeleider: 'Zoë' }, HEERDE, EPE);
const SNAPSHOTS = ['vorige'];

const codes = (slicer: string) =>
	fc.subarray([...dataset.valuesOf(slicer).keys()], { minLength: 1 });
const datum: fc.Arbitrary<DatumFilter> = fc.oneof(
	fc.constant({ soort: 'leeg' } as const),
	fc.record({
		soort: fc.constant('tussen' as const),
		van: fc.option(fc.integer({ min: 0, max: 30_000 })),
		tot: fc.option(fc.integer({ min: 0, max: 30_000 }))
	}),
	fc.record({
		soort: fc.constantFrom('komende' as const, 'afgelopen' as const),
		aantal: fc.integer({ min: 0, max: 999 }),
		eenheid: fc.constantFrom('dagen' as const, 'weken' as const, 'maanden' as const)
	})
);
const filters: fc.Arbitrary<FilterState> = fc
	.record({
		picks: fc.record(
			{ gemeente: codes('gemeente'), klantprofiel: codes('klantprofiel') },
			{ requiredKeys: [] }
		),
		uitvoerende: fc.subarray([...dataset.valuesOf('uitvoerende').keys()]),
		niet: fc.subarray(['gemeente', 'klantprofiel', 'uitvoerende']),
		kengetal: fc.option(fc.constantFrom(...dataset.kengetallen.map(({ id }) => id))),
		zoek: fc.constantFrom('', 'jansen', '__proto__'),
		datums: fc.dictionary(fc.constantFrom('trajecten.signaal', 'modules.start'), datum),
		nummers: fc.subarray(['00', '01']),
		kenmerken: fc.subarray(KENMERKEN.filter((each) => each.isBekend(dataset)).map(({ id }) => id)),
		sinds: fc.option(fc.constant({ snapshot: 'vorige', wat: 'nieuw' })),
		peildatum: fc.option(fc.integer({ min: 1, max: 60 }).map((n) => dataset.meta.peildatum + n))
	})
	.map((state) => ({
		...state,
		niet: state.niet.filter((id) =>
			id === 'uitvoerende' ? state.uitvoerende.length : id in state.picks
		)
	}));

describe('filters that are kept', () => {
	test('come back as they were, through JSON', () => {
		fc.assert(
			fc.property(filters, (state) => {
				const kept = JSON.parse(JSON.stringify(filtersAlsInhoud(state, dataset))) as DocumentWaarde;
				const read = filtersUitInhoud(kept, dataset, SNAPSHOTS);
				expect(read.verdwenen).toEqual([]);
				expect(sameFilters(read.filters, state)).toBe(true);
			})
		);
	});

	test('mean the same values in other data', () => {
		const epe = dataset.valuesOf('gemeente').indexOf('Epe');
		const kept = filtersAlsInhoud({ ...NO_FILTERS, picks: { gemeente: [epe] } }, dataset);
		const { filters: read, verdwenen } = filtersUitInhoud(kept, turned, []);
		expect(read.picks['gemeente']).toEqual([turned.valuesOf('gemeente').indexOf('Epe')]);
		expect(read.picks['gemeente']).not.toEqual([epe]);
		expect(verdwenen).toEqual([]);
	});

	test('say what is not there any more, and select nobody by it', () => {
		const pick = (slicer: string, ...values: string[]) =>
			values.map((value) => turned.valuesOf(slicer).indexOf(value));
		const kept = filtersAlsInhoud(
			{
				...NO_FILTERS,
				picks: {
					gemeente: pick('gemeente', 'Apeldoorn', 'Epe'),
					begeleider: pick('begeleider', 'Zoë')
				},
				niet: ['begeleider', 'gemeente'],
				nummers: ['00', '99'],
				sinds: { snapshot: 'weg', wat: 'nieuw' },
				peildatum: dataset.meta.peildatum + 100_000
			},
			turned
		);
		const { filters: read, verdwenen } = filtersUitInhoud(kept, dataset, SNAPSHOTS);
		expect(verdwenen).toEqual([
			'Bet. gemeente: Apeldoorn',
			'Begeleider Compas: Zoë',
			'Nummers: 1',
			'Sinds een momentopname',
			'Peildatum'
		]);
		expect(read.niet).toEqual(['begeleider', 'gemeente']);
		expect(read.picks['begeleider']?.map(isWeg)).toEqual([true]);
		expect(read.picks['gemeente']?.map(isWeg)).toEqual([false, true]);
		// kept again, it still means the same
		expect(filtersAlsInhoud(read, dataset)).toMatchObject({
			keuzes: { gemeente: ['Epe', 'Apeldoorn'], begeleider: ['Zoë'] }
		});
		expect([read.sinds, read.peildatum]).toEqual([null, null]);
		expect(verdwenenTekst(verdwenen.slice(0, 2))).toBe(
			'2 waarden bestaan niet meer: Bet. gemeente: Apeldoorn, Begeleider Compas: Zoë.'
		);
		expect(verdwenenTekst(verdwenen.slice(0, 1))).toBe(
			'1 waarde bestaat niet meer: Bet. gemeente: Apeldoorn.'
		);
		expect(verdwenenTekst([])).toBe('');
	});

	test('that somebody damaged filter nothing', () => {
		for (const waarde of [undefined, null, 3, 'x', [], { keuzes: 4, datums: { a: 1 }, niet: 'x' }])
			expect(filtersUitInhoud(waarde, dataset, []).filters).toEqual(NO_FILTERS);
	});
});

test('a kept value is found in the other spelling of it, once', () => {
	const kept = {
		keuzes: { gemeente: ['EPE', 'epe'], begeleider: ['ANNA'], uitvoerende: ['werkplein'] }
	};
	const { filters, verdwenen } = filtersUitInhoud(kept, dataset, SNAPSHOTS);
	expect(verdwenen).toEqual([]);
	expect(filters.picks).toEqual({
		gemeente: [dataset.valuesOf('gemeente').indexOf('Epe')],
		begeleider: [dataset.valuesOf('begeleider').indexOf('Anna')]
	});
	expect(filters.uitvoerende).toEqual([dataset.valuesOf('uitvoerende').indexOf('Werkplein')]);
});
