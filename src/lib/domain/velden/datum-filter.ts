import { plusMaanden, type Dag } from './datum';
import type { Venster } from '../kengetallen/kengetallen';

/** Units of a window that moves along with the peildatum. */
export const EENHEDEN = ['dagen', 'weken', 'maanden'] as const;
export type Eenheid = (typeof EENHEDEN)[number];

/** Longest window, in its unit. */
export const MEESTE_EENHEDEN = 999;

/** What a date must be like: in a fixed window, in one that moves along with the peildatum, or not filled in. */
export type DatumFilter =
	| { readonly soort: 'tussen'; readonly van: Dag | null; readonly tot: Dag | null }
	| {
			readonly soort: 'komende' | 'afgelopen';
			/** Whole, 0 or more. */
			readonly aantal: number;
			readonly eenheid: Eenheid;
	  }
	| { readonly soort: 'leeg' };

/**
 * First and last day at peildatum `d`, both inclusive; null = no date at all. The coming four weeks of 21-11 are
 * 21-11 up to and including 19-12; a month is the same day of the next one, clamped to its end.
 */
export function vensterVan(filter: DatumFilter, d: Dag): Venster | null {
	switch (filter.soort) {
		case 'leeg':
			return null;
		case 'tussen':
			return { van: filter.van, tot: filter.tot };
		case 'komende':
			return { van: d, tot: verschoven(d, filter.aantal, filter.eenheid) };
		case 'afgelopen':
			return { van: verschoven(d, -filter.aantal, filter.eenheid), tot: d };
	}
}

function verschoven(d: Dag, aantal: number, eenheid: Eenheid): Dag {
	if (eenheid === 'maanden') return plusMaanden(d, aantal);
	return d + aantal * (eenheid === 'weken' ? 7 : 1);
}
