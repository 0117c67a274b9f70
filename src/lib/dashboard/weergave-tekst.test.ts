import { describe, expect, it } from 'vitest';
import type { Dataset } from './dataset';
import { NO_FILTERS, type FilterState } from './filter-state';
import { filtersVan, leesWeergave, schrijfWeergave } from './weergave-tekst';

function dataset(begeleiders: readonly string[]): Dataset {
	const values: Record<string, readonly string[]> = {
		begeleider: begeleiders,
		gemeente: ['Apeldoorn', 'Epe'],
		klantprofiel: ['J', 'N', 'L', 'O', '']
	};
	return {
		meta: { id: `m${begeleiders.length}`, ingelezen: '2026-11-18T10:00:00Z', velden: {} },
		peildatum: 20778,
		kandidaten: { rows: 0, columns: new Map() },
		records: {},
		uitvoerenden: [],
		kengetallen: [],
		valuesOf: (id: string) => values[id] ?? []
	} as unknown as Dataset;
}

const FILTERS: FilterState = {
	...NO_FILTERS,
	picks: { begeleider: [1], klantprofiel: [2, 3] },
	niet: ['begeleider'],
	zoek: 'Weber',
	nummers: ['07811']
};
const SORT = { column: 'naam', direction: 'descending' } as const;

describe('a view as text', () => {
	it('comes back the same, also in other data', () => {
		const tekst = schrijfWeergave(dataset(['A', 'B']), '/', FILTERS, SORT, false);
		const weergave = leesWeergave(tekst);
		expect(weergave).toMatchObject({ route: '/', sort: SORT });
		expect(weergave && filtersVan(weergave, dataset(['A', 'B']))).toEqual({
			filters: FILTERS,
			weg: []
		});
		expect(weergave && filtersVan(weergave, dataset(['B', 'C', 'D'])).filters.picks).toEqual({
			begeleider: [0],
			klantprofiel: [2, 3]
		});
	});

	it('tells which values are no longer there', () => {
		const weergave = leesWeergave(schrijfWeergave(dataset(['A', 'B']), '/', FILTERS, null, false));
		const found = weergave && filtersVan(weergave, dataset(['C']));
		expect(found?.weg).toEqual(['B']);
		expect(found?.filters).toMatchObject({ picks: { klantprofiel: [2, 3] }, niet: [] });
	});

	it('holds no name and no number where these are left out, and still knows the filter in the same data', () => {
		const tekst = schrijfWeergave(dataset(['Aa', 'Bb']), '/', FILTERS, null, true);
		expect(tekst).not.toMatch(/Bb|Weber|07811/);
		const weergave = leesWeergave(tekst);
		expect(weergave && filtersVan(weergave, dataset(['Aa', 'Bb'])).filters).toEqual({
			...FILTERS,
			zoek: '',
			nummers: []
		});
	});

	it.each(['', '{}', '[]', '{"v":2,"route":"/"}', '{"v":1,"route":"https://x.nl"}'])(
		'is not read from %j',
		(tekst) => {
			expect(leesWeergave(tekst)).toBeNull();
		}
	);
});
