import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { carriedOver } from './carry-over';
import { openDataset, type Dataset } from './dataset';
import { NO_FILTERS, type FilterState } from './filter-state';

const SLICERS = ['gemeente', 'klantprofiel', 'begeleider'];

function datasetOf(kandidaten: readonly (readonly string[])[], uitvoerenden: readonly string[]) {
	return openDataset(
		starSnapshot({
			kandidaten: kandidaten.map(([gemeente = '', klantprofiel = '', begeleider = '']) => ({
				gemeente,
				klantprofiel,
				begeleider
			})),
			...(uitvoerenden.length
				? {
						trajecten: uitvoerenden.map((uitvoerende) => ({
							kandidaat: -1,
							tekst: { uitvoerende }
						}))
					}
				: {})
		})
	);
}

const dataset: fc.Arbitrary<Dataset> = fc
	.tuple(
		fc.array(
			fc.tuple(
				fc.constantFrom('Apeldoorn', 'Epe', 'Heerde', ''),
				fc.constantFrom('J', 'N', 'X', ''),
				fc.constantFrom('Bos', 'Vos', 'Mos', 'Los')
			),
			{ minLength: 1, maxLength: 8 }
		),
		fc.uniqueArray(fc.constantFrom('Team A', 'Team B', ''), { maxLength: 3 })
	)
	.map(([kandidaten, uitvoerenden]) => datasetOf(kandidaten, uitvoerenden));

/** Filters as the values that they choose. */
function chosen(filters: FilterState, of: Dataset): Record<string, string[]> {
	const words = (slicer: string, codes: readonly number[]) =>
		codes.map((code) => of.valuesOf(slicer)[code] ?? `code ${code}`).sort();
	return Object.fromEntries(
		[...Object.entries(filters.picks), ['uitvoerende', filters.uitvoerende] as const]
			.map(([slicer, codes]) => [slicer, words(slicer, codes)] as const)
			.filter(([, values]) => values.length)
	);
}

test('exactly the chosen values that the other dataset has are chosen there', () => {
	const case_ = fc.tuple(dataset, dataset).chain(([from, to]) =>
		fc.record({
			from: fc.constant(from),
			to: fc.constant(to),
			codes: fc.tuple(
				...[...SLICERS, 'uitvoerende'].map((slicer) => {
					const { length } = from.valuesOf(slicer);
					return fc.subarray(Array.from({ length }, (_, code) => code));
				})
			)
		})
	);
	fc.assert(
		fc.property(case_, ({ from, to, codes }) => {
			const uitvoerende = codes[SLICERS.length] ?? [];
			const picks = Object.fromEntries(SLICERS.map((slicer, at) => [slicer, codes[at] ?? []]));
			const before = { ...NO_FILTERS, picks, uitvoerende };
			const after = carriedOver(before, from, to);
			const expected = Object.fromEntries(
				Object.entries(chosen(before, from))
					.map(([slicer, values]) => [
						slicer,
						values.filter((value) => to.valuesOf(slicer).includes(value))
					])
					.filter(([, values]) => values?.length)
			);
			expect(chosen(after, to)).toEqual(expected);
			for (const own of [...Object.values(after.picks), after.uitvoerende])
				expect(own).toEqual([...own].sort((a, b) => a - b));
		})
	);
});

test('a slicer of which nothing is left is no filter any more', () => {
	const from = datasetOf([['Epe', '', '']], []);
	const to = datasetOf([['Heerde', '', '']], []);
	const code = from.valuesOf('gemeente').indexOf('Epe');
	expect(carriedOver({ ...NO_FILTERS, picks: { gemeente: [code] } }, from, to)).toEqual(NO_FILTERS);
});

test('a code that never existed does not become (Leeg)', () => {
	const of = datasetOf([['Epe', '', '']], []);
	expect(carriedOver({ ...NO_FILTERS, picks: { gemeente: [99] } }, of, of)).toEqual(NO_FILTERS);
});

test('a tile goes along where the source can answer it, the search always', () => {
	const withTrajecten = datasetOf([['Epe']], ['Team A']);
	const without = datasetOf([['Epe']], []);
	const filters = { ...NO_FILTERS, kengetal: 'trajectActief', zoek: 'jan' };
	expect(carriedOver(filters, withTrajecten, withTrajecten)).toEqual(filters);
	expect(carriedOver(filters, withTrajecten, without)).toEqual({ ...filters, kengetal: null });
});

test('what is left out goes along as long as something of its slicer does', () => {
	const from = datasetOf([['Epe', 'J', 'Bos']], ['Team A']);
	const to = datasetOf([['Epe', 'N', 'Bos']], ['Team B']);
	const code = (slicer: string, value: string) => from.valuesOf(slicer).indexOf(value);
	const filters: FilterState = {
		...NO_FILTERS,
		picks: { gemeente: [code('gemeente', 'Epe')], begeleider: [99] },
		niet: ['gemeente', 'begeleider', 'uitvoerende'],
		uitvoerende: [code('uitvoerende', 'Team A')]
	};
	expect(carriedOver(filters, from, to).niet).toEqual(['gemeente']);
	expect(carriedOver(filters, from, from).niet).toEqual(['gemeente', 'uitvoerende']);
});

test('dates, numbers, kenmerken and sinds go along where they are known; a peildatum is that of one source', () => {
	const from = datasetOf([['Epe']], ['Team A']);
	const filters: FilterState = {
		...NO_FILTERS,
		datums: { 'trajecten.start': { soort: 'leeg' } },
		nummers: ['07870'],
		kenmerken: ['dgr.nietVindbaar', 'signaal.signaalOpvolgen'],
		sinds: { snapshot: 'abc', wat: 'nieuw' },
		peildatum: 20_800
	};
	expect(carriedOver(filters, from, from)).toEqual(filters);
	const other = openDataset(kandidatenSnapshot([{ gemeente: 'Epe' }], { id: 'other' }));
	expect(carriedOver(filters, from, other)).toEqual({
		...filters,
		datums: {},
		kenmerken: ['dgr.nietVindbaar'],
		peildatum: null
	});
	const sinds = { snapshot: 'other', wat: 'nieuw' };
	expect(carriedOver({ ...filters, sinds }, from, other).sinds).toBeNull();
});
