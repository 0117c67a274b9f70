import { describe, expect, test } from 'vitest';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { filtersAlsInhoud, filtersUitInhoud, verdwenenTekst } from './bewaarde-filters';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { NO_FILTERS } from './filter-state';
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

describe('filters that are kept', () => {
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
