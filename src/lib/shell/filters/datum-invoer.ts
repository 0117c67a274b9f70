import type { Dag } from '$lib/domain/velden/datum';
import {
	EENHEDEN,
	MEESTE_EENHEDEN,
	vensterVan,
	type DatumFilter,
	type Eenheid
} from '$lib/domain/velden/datum-filter';
import { formatDatum } from '$lib/locale/format';

/** What can be asked of a date, in the order in which it is offered. */
export const DATUM_KEUZES = [
	{ id: 'alle', woord: 'Alle' },
	{ id: 'tussen', woord: 'Tussen' },
	{ id: 'komende', woord: 'Komende' },
	{ id: 'afgelopen', woord: 'Afgelopen' },
	{ id: 'ingevuld', woord: 'Ingevuld' },
	{ id: 'leeg', woord: '(Leeg)' }
] as const;
export type DatumKeuze = (typeof DATUM_KEUZES)[number]['id'];

/** The choice that a filter stands for. */
export function keuzeVan(filter: DatumFilter | null): DatumKeuze {
	if (filter === null) return 'alle';
	if (filter.soort !== 'tussen') return filter.soort;
	return filter.van === null && filter.tot === null ? 'ingevuld' : 'tussen';
}

/** The choice with that id. */
export function datumKeuze(id: string): DatumKeuze {
	return DATUM_KEUZES.find((each) => each.id === id)?.id ?? 'alle';
}

/**
 * The filter that a choice begins with at peildatum `d`: the dates of the window before stay, a window that moves
 * along begins with four weeks. Null where days have to be filled in first.
 */
export function eersteFilter(
	keuze: DatumKeuze,
	before: DatumFilter | null,
	d: Dag
): DatumFilter | null {
	switch (keuze) {
		case 'alle':
			return null;
		case 'leeg':
			return { soort: 'leeg' };
		case 'ingevuld':
			return { soort: 'tussen', van: null, tot: null };
		case 'tussen': {
			const venster = before && vensterVan(before, d);
			if (!venster || (venster.van === null && venster.tot === null)) return null;
			return { soort: 'tussen', van: venster.van, tot: venster.tot };
		}
		default: {
			const moves = before?.soort === 'komende' || before?.soort === 'afgelopen';
			const { aantal, eenheid } = moves ? before : { aantal: 4, eenheid: 'weken' as const };
			return { soort: keuze, aantal, eenheid };
		}
	}
}

/** Two days; either may be left out. Null without any day, or when the last is before the first. */
export function filterTussen(van: Dag | null, tot: Dag | null): DatumFilter | null {
	if (van === null && tot === null) return null;
	return keert(van, tot) ? null : { soort: 'tussen', van, tot };
}

/** Whether the last day is before the first. */
export function keert(van: Dag | null, tot: Dag | null): boolean {
	return van !== null && tot !== null && van > tot;
}

/** A whole number of days, weeks or months; null when it is none. */
export function readAantal(tekst: string): number | null {
	const aantal = /^\s*\d{1,3}\s*$/.test(tekst) ? Number(tekst) : NaN;
	return aantal <= MEESTE_EENHEDEN ? aantal : null;
}

/** The unit with that name. */
export function readEenheid(tekst: string): Eenheid {
	return EENHEDEN.find((each) => each === tekst) ?? 'dagen';
}

/** The days of a filter at peildatum `d`: "18-11-2026 t/m 16-12-2026"; '' where there are none to name. */
export function vensterTekst(filter: DatumFilter, d: Dag): string {
	const venster = vensterVan(filter, d);
	if (!venster) return '';
	const { van, tot } = venster;
	if (van === null) return tot === null ? '' : `t/m ${formatDatum(tot)}`;
	return tot === null ? `vanaf ${formatDatum(van)}` : `${formatDatum(van)} t/m ${formatDatum(tot)}`;
}
