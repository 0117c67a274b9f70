import { describe, expect, it } from 'vitest';
import { kandidatenSnapshot } from '../../../../../tests/fixtures/kandidaten-snapshot';
import { rowsOf } from '$lib/columns/bitset';
import { openDataset } from '$lib/data/dataset';
import { gemist, filtersUitInhoud } from '../bewaarde-filters';
import { NO_FILTERS, type FilterState } from '../filter-state';
import { filtersVoor } from '../getal/filters-voor';
import { masksOf, moreChips } from '../soorten';
import { filterZin } from '../uitgaand';
import { uitgaandeWeergave } from '../uitgaande-weergave';
import type { Beeld } from '$lib/rules/why/beeld';
import { filterRegels, recordsIn } from '$lib/rules/why/filter-regels';
import { filtersFromQuery, filtersInQuery, filtersToQuery } from '../url-filters';

const lijst = (id: string, ...acties: readonly string[]) =>
	openDataset(
		kandidatenSnapshot(
			acties.map((each) => ({ acties: each })),
			{ id }
		)
	);
const HIER = lijst('aaaaaaaa-1', 'Bellen', '', 'Mail 07811', 'Bellen');

/** The filter on a number of whoever has one of these values. */
function metActies(een: readonly string[], niet = false): FilterState {
	const filters = filtersVoor(HIER, NO_FILTERS, [{ soort: 'veld', veld: 'acties', een, niet }]);
	if (!filters) throw new Error('no filter says it');
	return filters;
}

const chipsOf = (filters: FilterState, dataset = HIER) =>
	moreChips({ dataset, filters, verschil: null });
const masked = (filters: FilterState, dataset = HIER) =>
	masksOf({ dataset, filters, verschil: null }).map(({ rows }) => [...rowsOf(rows)]);

describe('the filter on a number', () => {
	it.each([
		[['Bellen'], false, [0, 3]],
		[['Bellen'], true, [1, 2]],
		[[''], false, [1]],
		[['', 'Mail 07811'], false, [1, 2]]
	])(
		'of %j, not: %s, comes back from the address without a word of the source',
		(een, niet, rows) => {
			const filters = metActies(een, niet);
			expect(masked(filters)).toEqual([rows]);
			const query = filtersToQuery(filters, HIER);
			expect(query).not.toMatch(/Bellen|Mail|07811/);
			expect(filtersFromQuery(query, HIER)).toEqual(filters);
		}
	);

	it('holds its places for its own list: in another nobody can tell what they were', () => {
		const query = filtersToQuery(metActies(['Bellen']), HIER);
		const other = lijst('bbbbbbbb-2', 'Wachten', 'Bellen');
		const filters = filtersFromQuery(query, other);
		expect(masked(filters, other)).toEqual([[]]);
		expect(chipsOf(filters, other)[0]?.text).toContain('(niet in deze lijst)');
	});

	it.each([
		'onzin',
		'veld.acties',
		'veld.acties.wel',
		'veld.acties.misschien.-',
		'veld.naam.wel.~0',
		'veld.bestaat_niet.wel.-',
		'klant.niemand',
		'regel.cv.misschien',
		'regel.onzin.ja',
		'record.onzin',
		'__proto__.ja'
	])('says of %s in an address that it is not there, and of nothing else', (token) => {
		const query = `getal=${token}`;
		const wanted = filtersInQuery(query, HIER);
		const filters = filtersFromQuery(query, HIER);
		expect(masked(filters)).toEqual([]);
		expect(gemist(wanted, filters, HIER)).toHaveLength(1);
		expect(JSON.stringify(wanted)).not.toContain('naam');
	});

	it('says so of a kept one that nobody can read, and of a value that the list lost', () => {
		const kept = { getal: ['{"soort":"veld","veld":"naam","een":["Quell"]}', 'x'] };
		expect(filtersUitInhoud(kept, HIER, []).verdwenen).toEqual(['Een getal']);
		const filters = metActies(['Bellen']);
		const leeg = lijst('cccccccc-3', '', '');
		expect(filtersUitInhoud({ getal: filters.getal ?? [] }, leeg, []).verdwenen).toEqual([
			'Acties: Bellen'
		]);
		expect(chipsOf(filters, leeg)[0]?.text).toBe('Bellen (niet in deze lijst)');
	});

	it('of a field that the list lacks selects nobody away, and explains nothing either', () => {
		const zonder = lijst('bbbbbbbb-2', '');
		const { velden } = zonder.meta;
		const kandidaten = velden.kandidaten?.filter((veld) => veld !== 'acties') ?? [];
		const dataset = { ...zonder, meta: { ...zonder.meta, velden: { ...velden, kandidaten } } };
		const filters = metActies(['Bellen']);
		expect(masked(filters, dataset)).toEqual([]);
		expect(filterRegels({ dataset, filters, sinds: null } as Beeld, recordsIn(dataset))).toEqual(
			[]
		);
		expect(
			filterRegels({ dataset: HIER, filters, sinds: null } as Beeld, recordsIn(HIER))
		).toHaveLength(1);
	});

	it('stays behind where a value may hold a number of somebody', () => {
		const filters = filtersVoor(HIER, metActies(['Bellen', 'Mail 07811']), [
			{ soort: 'veld', veld: 'acties', een: ['Bellen'] }
		]);
		const chips = filters ? chipsOf(filters) : [];
		expect(filterZin({ chips, slicers: [] }, 'niemand')).toBe(
			'Acties: (weggelaten); Acties: Bellen'
		);
		const weergave = {
			pagina: '/',
			sort: null,
			bladen: {},
			kolommen: [],
			grafiek: 'ringen',
			filters: { getal: filters?.getal ?? [] }
		} as const;
		for (const uitgang of ['niemand', 'elders'] as const) {
			const gedeeld = uitgaandeWeergave(weergave, chips, uitgang);
			expect(JSON.stringify(gedeeld)).not.toContain('07811');
			expect(gedeeld.zonder).toEqual(['Acties']);
			expect(gedeeld.weergave.filters['getal']).toHaveLength(1);
		}
		expect(uitgaandeWeergave(weergave, chips, 'personen').weergave).toEqual(weergave);
	});
});
