import { describe, expect, test } from 'vitest';
import { change, isUnfiltered, NO_FILTERS, sameFilters, type FilterState } from './filter-state';

const FILTERED: FilterState = {
	picks: { gemeente: [0, 2], klantprofiel: [1] },
	uitvoerende: [3],
	kengetal: 'trajectActief',
	zoek: 'jan'
};

describe('a change of the filters', () => {
	test('picks codes once each, ascending', () => {
		const next = change(NO_FILTERS, { kind: 'pick', slicer: 'gemeente', codes: [10, 2, 10, 1] });
		expect(next.picks).toEqual({ gemeente: [1, 2, 10] });
	});

	test('replaces the picks of that slicer and leaves everything else as it was', () => {
		const next = change(FILTERED, { kind: 'pick', slicer: 'gemeente', codes: [1] });
		expect(next).toEqual({ ...FILTERED, picks: { gemeente: [1], klantprofiel: [1] } });
	});

	test('a pick of nothing takes the slicer away', () => {
		const next = change(FILTERED, { kind: 'pick', slicer: 'gemeente', codes: [] });
		expect(Object.keys(next.picks)).toEqual(['klantprofiel']);
	});

	test('Uitvoerende is picked like any slicer', () => {
		const next = change(FILTERED, { kind: 'pick', slicer: 'uitvoerende', codes: [5, 4] });
		expect(next).toEqual({ ...FILTERED, uitvoerende: [4, 5] });
	});

	test('several slicers change in one step', () => {
		const next = change(FILTERED, {
			kind: 'picks',
			picks: { gemeente: [], ladder: [3, 2], uitvoerende: [] }
		});
		expect(next).toEqual({
			...FILTERED,
			picks: { klantprofiel: [1], ladder: [2, 3] },
			uitvoerende: []
		});
	});

	test.each([
		['gemeente', { picks: { klantprofiel: [1] } }],
		['uitvoerende', { uitvoerende: [] }],
		['kengetal', { kengetal: null }],
		['zoek', { zoek: '' }]
	])('the chip of %s takes away that filter and no other', (filter, without) => {
		expect(change(FILTERED, { kind: 'remove', filter })).toEqual({ ...FILTERED, ...without });
	});

	test('clear takes away slicers, Uitvoerende, tile and search', () => {
		expect(change(FILTERED, { kind: 'clear' })).toEqual(NO_FILTERS);
	});

	test('does not touch the state it came from', () => {
		const before = structuredClone(FILTERED);
		change(FILTERED, { kind: 'pick', slicer: 'gemeente', codes: [1] });
		change(FILTERED, { kind: 'remove', filter: 'klantprofiel' });
		expect(FILTERED).toEqual(before);
	});

	test.each([
		{ kind: 'pick', slicer: 'gemeente', codes: [2, 0] },
		{ kind: 'pick', slicer: 'status', codes: [] },
		{ kind: 'picks', picks: {} },
		{ kind: 'zoek', tekst: 'jan ' },
		{ kind: 'kengetal', id: 'trajectActief' },
		{ kind: 'remove', filter: 'ladder' }
	] as const)('that selects the same gives the same object: %j', (wanted) => {
		expect(change(FILTERED, wanted)).toBe(FILTERED);
	});
});

test('filters are the same in whichever order they were made', () => {
	const other: FilterState = {
		...FILTERED,
		picks: { klantprofiel: [1], status: [], gemeente: [0, 2] }
	};
	expect(sameFilters(FILTERED, other)).toBe(true);
	expect(sameFilters(FILTERED, { ...other, zoek: 'piet' })).toBe(false);
});

test('spaces alone are no search', () => {
	expect(isUnfiltered({ ...NO_FILTERS, zoek: '  ' })).toBe(true);
	expect(isUnfiltered({ ...NO_FILTERS, picks: { gemeente: [] } })).toBe(true);
	expect(isUnfiltered(FILTERED)).toBe(false);
});
