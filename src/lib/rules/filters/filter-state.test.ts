import { describe, expect, test } from 'vitest';
import {
	change,
	isBlank,
	isUnfiltered,
	NO_FILTERS,
	sameFilters,
	type FilterState
} from './filter-state';

const KOMENDE = { soort: 'komende', aantal: 4, eenheid: 'weken' } as const;

const FILTERED: FilterState = {
	picks: { gemeente: [0, 2], klantprofiel: [1] },
	niet: ['gemeente'],
	uitvoerende: [3],
	kengetal: 'trajectActief',
	zoek: 'jan',
	datums: { 'trajecten.signaal': KOMENDE, 'modules.einde': { soort: 'leeg' } },
	nummers: ['07870', '12345'],
	kenmerken: ['signaal.moduleZoeken', 'dgr.nietVindbaar'],
	sinds: { snapshot: 'abc', wat: 'nieuw' },
	peildatum: 20_800
};

describe('a change of the filters', () => {
	test('picks codes once each, ascending', () => {
		const next = change(NO_FILTERS, { kind: 'pick', slicer: 'gemeente', codes: [10, 2, 10, 1] });
		expect(next.picks).toEqual({ gemeente: [1, 2, 10] });
		expect(next.niet).toEqual([]);
	});

	test('replaces the picks of that slicer and leaves everything else as it was', () => {
		const next = change(FILTERED, { kind: 'pick', slicer: 'gemeente', codes: [1] });
		expect(next).toEqual({ ...FILTERED, picks: { gemeente: [1], klantprofiel: [1] } });
	});

	test('a pick of nothing takes the slicer away', () => {
		const next = change(FILTERED, { kind: 'pick', slicer: 'gemeente', codes: [] });
		expect(Object.keys(next.picks)).toEqual(['klantprofiel']);
		expect(next.niet).toEqual([]);
	});

	test('what is picked in a slicer is left out, until it is chosen again or nothing is picked', () => {
		const out = change(NO_FILTERS, { kind: 'pick', slicer: 'dgr', codes: [1], niet: true });
		expect(out).toEqual({ ...NO_FILTERS, picks: { dgr: [1] }, niet: ['dgr'] });
		const more = change(out, { kind: 'pick', slicer: 'dgr', codes: [1, 2] });
		expect(more.niet).toEqual(['dgr']);
		expect(change(more, { kind: 'niet', slicer: 'dgr', niet: false }).niet).toEqual([]);
		expect(change(more, { kind: 'picks', picks: { dgr: [2] } }).niet).toEqual([]);
		expect(change(more, { kind: 'pick', slicer: 'dgr', codes: [] })).toEqual(NO_FILTERS);
		const none = change(NO_FILTERS, { kind: 'niet', slicer: 'dgr', niet: true });
		expect(none).toBe(NO_FILTERS);
		const uitvoerende = change(FILTERED, { kind: 'niet', slicer: 'uitvoerende', niet: true });
		expect(uitvoerende.niet).toEqual(['gemeente', 'uitvoerende']);
	});

	test('a date, a list of numbers, a kenmerk, sinds and peildatum each change that filter only', () => {
		const datum = change(FILTERED, { kind: 'datum', veld: 'modules.einde', filter: null });
		expect(datum).toEqual({ ...FILTERED, datums: { 'trajecten.signaal': KOMENDE } });
		const nummers = change(FILTERED, { kind: 'set', filter: 'nummers', waarde: ['1', '2', '1'] });
		expect(nummers).toEqual({ ...FILTERED, nummers: ['1', '2'] });
		const kenmerk = change(FILTERED, { kind: 'kenmerk', id: 'dgr.nietVindbaar', aan: false });
		expect(kenmerk).toEqual({ ...FILTERED, kenmerken: ['signaal.moduleZoeken'] });
		const sinds = { snapshot: 'abc', wat: 'klantprofiel' };
		expect(change(FILTERED, { kind: 'set', filter: 'sinds', waarde: sinds })).toEqual({
			...FILTERED,
			sinds
		});
		expect(change(FILTERED, { kind: 'peildatum', dag: null })).toEqual({
			...FILTERED,
			peildatum: null
		});
	});

	test('everything at once is one change', () => {
		expect(change(NO_FILTERS, { kind: 'alles', filters: FILTERED })).toEqual(FILTERED);
		const same = structuredClone(FILTERED);
		expect(change(FILTERED, { kind: 'alles', filters: same })).toBe(FILTERED);
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
			niet: [],
			uitvoerende: []
		});
	});

	test.each([
		['gemeente', { picks: { klantprofiel: [1] }, niet: [] }],
		['uitvoerende', { uitvoerende: [] }],
		['kengetal', { kengetal: null }],
		['zoek', { zoek: '' }],
		['datums:modules.einde', { datums: { 'trajecten.signaal': KOMENDE } }],
		['nummers', { nummers: [] }],
		['kenmerken:signaal.moduleZoeken', { kenmerken: ['dgr.nietVindbaar'] }],
		['sinds', { sinds: null }],
		['peildatum', { peildatum: null }]
	])('the chip of %s takes away that filter and no other', (filter, without) => {
		expect(change(FILTERED, { kind: 'remove', filter })).toEqual({ ...FILTERED, ...without });
	});

	test('clear takes away everything', () => {
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
		{ kind: 'set', filter: 'kengetal', waarde: 'trajectActief' },
		{ kind: 'remove', filter: 'ladder' },
		{ kind: 'niet', slicer: 'status', niet: true },
		{ kind: 'set', filter: 'nummers', waarde: ['12345', '07870'] },
		{ kind: 'kenmerk', id: 'dgr.nietVindbaar', aan: true },
		{ kind: 'peildatum', dag: 20_800 }
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

test('another peildatum leaves nobody out', () => {
	expect(isUnfiltered({ ...NO_FILTERS, peildatum: 20_800 })).toBe(true);
});

test('a part in which nothing is chosen is blank', () => {
	for (const waarde of Object.values(NO_FILTERS)) expect(isBlank(waarde)).toBe(true);
	expect([' ', undefined, { gemeente: [] }].map(isBlank)).toEqual([true, true, true]);
	for (const waarde of Object.values(FILTERED)) expect(isBlank(waarde)).toBe(false);
});
