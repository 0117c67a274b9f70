import { describe, expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import {
	DATUM_KEUZES,
	eersteFilter,
	filterTussen,
	keert,
	keuzeVan,
	readAantal,
	vensterTekst
} from './datum-invoer';

const d = dagVan(2026, 11, 21) ?? 0;
const dag = (dagVanMaand: number, maand = 11) => dagVan(2026, maand, dagVanMaand);

describe('what is filled in for a date', () => {
	it('is a window with either end open', () => {
		expect(filterTussen(dag(1), dag(30))).toEqual({ soort: 'tussen', van: dag(1), tot: dag(30) });
		expect(filterTussen(dag(1), null)).toEqual({ soort: 'tussen', van: dag(1), tot: null });
		expect(filterTussen(null, dag(30))).toEqual({ soort: 'tussen', van: null, tot: dag(30) });
		expect(filterTussen(null, null)).toBeNull();
	});

	it('is none with its last day before its first', () => {
		expect([keert(dag(2), dag(1)), filterTussen(dag(2), dag(1))]).toEqual([true, null]);
		expect([keert(dag(1), dag(1)), keert(null, dag(1)), keert(dag(1), null)]).toEqual([
			false,
			false,
			false
		]);
		expect(filterTussen(dag(1), dag(1))).not.toBeNull();
	});

	it('is a whole number of units', () => {
		expect(['4', ' 12 ', '0', '999'].map(readAantal)).toEqual([4, 12, 0, 999]);
		expect(['', '-1', '1,5', '1000', 'vier'].map(readAantal)).toEqual([
			null,
			null,
			null,
			null,
			null
		]);
	});
});

describe('a choice', () => {
	it('is the one of the filter that it begins with', () => {
		const before = { soort: 'komende', aantal: 4, eenheid: 'weken' } as const;
		for (const { id } of DATUM_KEUZES) expect(keuzeVan(eersteFilter(id, before, d)), id).toBe(id);
	});

	it('keeps the days, or how many there are', () => {
		const komende = { soort: 'komende', aantal: 2, eenheid: 'maanden' } as const;
		expect(eersteFilter('tussen', komende, d)).toEqual({
			soort: 'tussen',
			van: d,
			tot: dag(21, 12)! + 31
		});
		expect(eersteFilter('afgelopen', komende, d)).toEqual({ ...komende, soort: 'afgelopen' });
		expect(eersteFilter('tussen', null, d)).toBeNull();
		expect(eersteFilter('tussen', { soort: 'leeg' }, d)).toBeNull();
	});
});

it('names the days of a window at the peildatum: 28 days in four weeks', () => {
	const weken = { soort: 'komende', aantal: 4, eenheid: 'weken' } as const;
	expect(vensterTekst(weken, d)).toBe('21-11-2026 t/m 19-12-2026');
	expect(vensterTekst({ ...weken, soort: 'afgelopen' }, d)).toBe('24-10-2026 t/m 21-11-2026');
	expect(vensterTekst({ soort: 'tussen', van: null, tot: d }, d)).toBe('t/m 21-11-2026');
	expect(vensterTekst({ soort: 'leeg' }, d)).toBe('');
});
