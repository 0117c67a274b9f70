import { describe, expect, test } from 'vitest';
import { dagVan } from './datum';
import { vensterVan, type DatumFilter } from './datum-filter';

const dag = (tekst: string) => {
	const [d = 0, m = 0, j = 0] = tekst.split('-').map(Number);
	const gevonden = dagVan(j, m, d);
	if (gevonden === null) throw new RangeError(tekst);
	return gevonden;
};
const D = dag('21-11-2026');

test.each<[DatumFilter, string, string]>([
	[{ soort: 'komende', aantal: 4, eenheid: 'weken' }, '21-11-2026', '19-12-2026'],
	[{ soort: 'komende', aantal: 0, eenheid: 'dagen' }, '21-11-2026', '21-11-2026'],
	[{ soort: 'komende', aantal: 3, eenheid: 'maanden' }, '21-11-2026', '21-02-2027'],
	[{ soort: 'afgelopen', aantal: 10, eenheid: 'dagen' }, '11-11-2026', '21-11-2026'],
	[{ soort: 'afgelopen', aantal: 1, eenheid: 'maanden' }, '21-10-2026', '21-11-2026'],
	[{ soort: 'tussen', van: dag('01-01-2026'), tot: D }, '01-01-2026', '21-11-2026']
])('%j is a window with both ends in it', (filter, van, tot) => {
	expect(vensterVan(filter, D)).toEqual({ van: dag(van), tot: dag(tot) });
});

test('weeks are whole days where the clock changes', () => {
	const filter = { soort: 'komende', aantal: 4, eenheid: 'weken' } as const;
	for (const d of ['25-10-2026', '28-03-2027'])
		expect(vensterVan(filter, dag(d))?.tot).toBe(dag(d) + 28);
});

test('a month is clamped to its end', () => {
	const filter = { soort: 'komende', aantal: 1, eenheid: 'maanden' } as const;
	expect(vensterVan(filter, dag('31-01-2027'))?.tot).toBe(dag('28-02-2027'));
});

describe('a window', () => {
	test('can be open at either end', () => {
		const filter = { soort: 'tussen', van: null, tot: D } as const;
		expect(vensterVan(filter, D)).toEqual({ van: null, tot: D });
	});

	test('is none for a date that is not filled in', () => {
		expect(vensterVan({ soort: 'leeg' }, D)).toBeNull();
	});
});
