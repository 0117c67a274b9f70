import { expect, test } from 'vitest';
import { NO_FILTERS, type FilterState } from './filter-state';
import { nietTerug } from './soorten';

test('slicers, also left out, uitvoerenden and a tile can be laid on another momentopname', () => {
	const picks = { gemeente: [1] };
	expect(nietTerug(NO_FILTERS)).toBeNull();
	expect(
		nietTerug({
			...NO_FILTERS,
			picks,
			niet: ['gemeente'],
			uitvoerende: [2],
			kengetal: 'trajectActief'
		})
	).toBeNull();
	expect(nietTerug({ ...NO_FILTERS, zoek: ' ' })).toBeNull();
});

test.each<Partial<FilterState>>([
	{ zoek: 'bos' },
	{ nummers: ['1'] },
	{ datums: { 'trajecten.signaal': { soort: 'leeg' } } },
	{ kenmerken: ['signaal.moduleZoeken'] },
	{ sinds: { snapshot: 'abc', wat: 'nieuw' } },
	{ peildatum: 20_800 },
	{ niet: ['uitvoerende'], uitvoerende: [1] }
])('%j can not, and says so', (filter) => {
	expect(nietTerug({ ...NO_FILTERS, ...filter })).toMatch(
		/^Bij .* is er geen vergelijking met eerdere momentopnamen\.$/
	);
});
