import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { EVERYTHING, PERFORMERS } from '$lib/engine/star';
import { gemist } from './bewaarde-filters';
import { carriedOver, teruggebracht, verlaten } from './carry-over';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { NO_FILTERS, type FilterState } from './filter-state';
import { isWeg, waardeVoor } from './weg';

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
		codes.map((code) => waardeVoor(of, slicer, code) ?? `code ${code}`).sort();
	return Object.fromEntries(
		[...Object.entries(filters.picks), ['uitvoerende', filters.uitvoerende] as const]
			.map(([slicer, codes]) => [slicer, words(slicer, codes)] as const)
			.filter(([, values]) => values.length)
	);
}

/** Kandidaten that pass, by looking at the values of each of them. */
function passing(filters: FilterState, of: Dataset): number {
	const words = chosen(filters, of);
	return Array.from({ length: of.kandidaten.rows }, (_, row) =>
		SLICERS.every((slicer) => {
			const column = of.kandidaten.columns.get(slicer);
			const value = column?.kind === 'code' ? column.values[column.codes[row] ?? -1] : undefined;
			const wanted = words[slicer];
			if (!wanted) return true;
			return wanted.includes(value ?? '') !== filters.niet.includes(slicer);
		})
	).filter(Boolean).length;
}

test('exactly the chosen values are chosen in the other dataset, also those that it does not have', () => {
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
			expect(chosen(after, to)).toEqual(chosen(before, from));
			expect(chosen(carriedOver(after, to, from), from)).toEqual(chosen(before, from));
			const alone = { ...after, uitvoerende: [] };
			for (const niet of [[], SLICERS]) {
				const { count } = to.engine.evaluate({ ...EVERYTHING, picks: after.picks, except: niet });
				expect(count).toBe(passing({ ...alone, niet }, to));
			}
			for (const own of [...Object.values(after.picks), after.uitvoerende])
				expect(own).toEqual([...own].sort((a, b) => a - b));
		})
	);
});

test('a slicer of which nothing is left selects nobody, and is told', () => {
	const from = datasetOf([['Epe', '', '']], ['Team A']);
	const to = datasetOf([['Heerde', '', '']], ['Team B']);
	const picks = { gemeente: [from.valuesOf('gemeente').indexOf('Epe')] };
	const before = {
		...NO_FILTERS,
		picks,
		uitvoerende: [from.valuesOf('uitvoerende').indexOf('Team A')]
	};
	const after = carriedOver(before, from, to);
	expect([after.picks['gemeente']?.map(isWeg), after.uitvoerende.map(isWeg)]).toEqual([
		[true],
		[true]
	]);
	const count = (filters: FilterState) =>
		to.engine.evaluate({ ...EVERYTHING, picks: filters.picks, performers: filters.uitvoerende })
			.count;
	expect(count(after)).toBe(0);
	expect(count({ ...after, picks: {} })).toBe(0);
	const except = { ...EVERYTHING, except: [PERFORMERS], performers: after.uitvoerende };
	expect(to.engine.evaluate(except).count).toBe(1);
	expect(gemist(before, after, to)).toEqual(['Bet. gemeente: Epe', 'Uitvoerende: Team A']);
});

test('back in the data that were left, what vanished is chosen again unless something else was', () => {
	const from = datasetOf(
		[
			['Epe', 'J', 'Bos'],
			['Epe', 'J', 'Vos']
		],
		[]
	);
	const to = datasetOf(
		[
			['Heerde', 'J', 'Mos'],
			['Heerde', 'J', 'Vos']
		],
		[]
	);
	const code = (of: Dataset, value: string) => of.valuesOf('begeleider').indexOf(value);
	const before = {
		...NO_FILTERS,
		picks: { begeleider: [code(from, 'Bos')] },
		niet: ['begeleider']
	};
	const left = verlaten(before, carriedOver(before, from, to));
	const back = (begeleider: readonly number[], niet: string[] = []) => {
		const picks: FilterState['picks'] = begeleider.length ? { begeleider } : {};
		const now: FilterState = { ...NO_FILTERS, picks, niet };
		return teruggebracht(carriedOver(now, to, from), left);
	};
	expect(back([code(to, 'Mos')])).toEqual(before);
	expect(back([])).toEqual(before);
	expect(back([code(to, 'Vos')]).picks).toEqual({ begeleider: [code(from, 'Vos')] });
});

test('what the other data cannot answer at all is left behind and told', () => {
	const from = datasetOf([['Epe']], ['Team A']);
	const to = datasetOf([['Epe']], []);
	const before: FilterState = {
		...NO_FILTERS,
		kengetal: 'trajectActief',
		datums: { 'trajecten.start': { soort: 'leeg' } },
		kenmerken: ['signaal.signaalOpvolgen']
	};
	const after = carriedOver(before, from, to);
	expect(gemist(before, after, to)).toHaveLength(3);
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

test('what is left out goes along with its values', () => {
	const from = datasetOf([['Epe', 'J', 'Bos']], ['Team A']);
	const to = datasetOf([['Epe', 'N', 'Bos']], ['Team B']);
	const code = (slicer: string, value: string) => from.valuesOf(slicer).indexOf(value);
	const filters: FilterState = {
		...NO_FILTERS,
		picks: { gemeente: [code('gemeente', 'Epe')], begeleider: [99] },
		niet: ['gemeente', 'begeleider', 'uitvoerende'],
		uitvoerende: [code('uitvoerende', 'Team A')]
	};
	expect(carriedOver(filters, from, to).niet).toEqual(['gemeente', 'uitvoerende']);
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

test('a value goes over into the other spelling of it, two spellings into the one', () => {
	const from = datasetOf(
		[
			['EPE', 'J', 'Bos'],
			['Epe', 'J', 'BOS'],
			['Heerde', 'J', 'Vos']
		],
		['TEAM A']
	);
	const to = datasetOf([['Epe', 'J', 'bos']], ['Team A']);
	const codes = (slicer: string, ...values: string[]) =>
		values.map((value) => from.valuesOf(slicer).indexOf(value)).sort((a, b) => a - b);
	const filters = {
		...NO_FILTERS,
		picks: {
			gemeente: codes('gemeente', 'EPE', 'Epe'),
			begeleider: codes('begeleider', 'Bos')
		},
		uitvoerende: codes('uitvoerende', 'TEAM A')
	};
	expect(chosen(carriedOver(filters, from, to), to)).toEqual({
		gemeente: ['Epe'],
		begeleider: ['bos'],
		uitvoerende: ['Team A']
	});
});
