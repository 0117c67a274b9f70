import type { Inhoud, Waarde } from '$lib/domain/document';
import { alsInhoud, teksten } from '$lib/domain/document-lezen';
import { compareDutch } from '$lib/locale/collate';
import { fold } from '$lib/locale/fold';
import type { ChartView } from './preferences.svelte';
import type { Sort } from './table-order';

/** What is on screen, kept under a name. */
export interface Weergave {
	readonly id: string;
	readonly naam: string;
	/** Route of the page. */
	readonly pagina: string;
	readonly sort: Sort | null;
	/** Choice of columns, as the preferences have it. */
	readonly kolommen: readonly string[];
	readonly grafiek: ChartView;
	/** As `filtersAlsInhoud` made them. */
	readonly filters: Inhoud;
}

/** Longest name. */
export const LANGSTE_NAAM = 60;

/** The views in the document `weergaven`, by name. */
export function weergavenUit(document: Inhoud | null): readonly Weergave[] {
	return Object.entries(alsInhoud(document?.['weergaven']))
		.map(([id, waarde]) => weergaveUit(id, alsInhoud(waarde)))
		.sort((a, b) => compareDutch(a.naam, b.naam) || (a.id < b.id ? -1 : 1));
}

/** A view as plain data for the document; its id is its name there. */
export function weergaveAlsInhoud(weergave: Omit<Weergave, 'id'>): Inhoud {
	const { naam, pagina, sort, kolommen, grafiek, filters } = weergave;
	return { naam, pagina, sort: sort && { ...sort }, kolommen, grafiek, filters };
}

/** The view with that name, whatever its capitals and accents; null when there is none. */
export function metNaam(weergaven: readonly Weergave[], naam: string): Weergave | null {
	const wanted = fold(naam.trim());
	return weergaven.find((each) => fold(each.naam) === wanted) ?? null;
}

/** A view in plain data that came from a document or from elsewhere. */
export function weergaveUit(id: string, inhoud: Inhoud): Weergave {
	const { naam, pagina, grafiek } = inhoud;
	return {
		id,
		naam: typeof naam === 'string' ? naam : '',
		pagina: typeof pagina === 'string' ? pagina : '/',
		sort: sortUit(inhoud['sort']),
		kolommen: teksten(inhoud['kolommen']),
		grafiek: grafiek === 'staven' || grafiek === 'tabel' ? grafiek : 'ringen',
		filters: alsInhoud(inhoud['filters'])
	};
}

function sortUit(waarde: Waarde | undefined): Sort | null {
	const { column, direction } = alsInhoud(waarde);
	return typeof column === 'string' && (direction === 'ascending' || direction === 'descending')
		? { column, direction }
		: null;
}
