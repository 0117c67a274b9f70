import type { Inhoud, DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import { compareDutch } from '$lib/locale/collate';
import { fold } from '$lib/locale/fold';
import { sortUit, type Sort } from '$lib/data/lijst-volgorde';
import { isGewoon, lijstVormUit, type LijstVorm } from '$lib/data/lijst-vorm';

/** How Klantprofiel draws its numbers. */
export const CHART_VIEWS = [
	'ringen',
	'staven',
	'tabel',
	'verloop',
	'doorstroom',
	'vergelijken'
] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** What is on screen. */
export interface NaamlozeWeergave {
	/** Route of the page. */
	readonly pagina: string;
	/** Order of the list of kandidaten. */
	readonly sort: Sort | null;
	/** What is chosen on the pages beside the filters, as `BladKeuzes` has it. */
	readonly bladen: Inhoud;
	/** Choice of columns, as the preferences have it. */
	readonly kolommen: readonly string[];
	/** How the list of kandidaten stands besides; absent = as it begins. */
	readonly lijst?: LijstVorm;
	readonly grafiek: ChartView;
	/** Slicers in the pane; absent = those of the report. */
	readonly slicers?: readonly string[];
	/** As `filtersAlsInhoud` made them. */
	readonly filters: Inhoud;
}

/** What was on screen, kept under a name. */
export interface Weergave extends NaamlozeWeergave {
	readonly id: string;
	readonly naam: string;
}

/** Longest name. */
export const LANGSTE_NAAM = 60;

/** The views in the document `weergaven`, by name. */
export function weergavenUit(document: Inhoud | null): readonly Weergave[] {
	return Object.entries(alsInhoud(document?.['weergaven']))
		.map(([id, waarde]) => {
			const { naam } = alsInhoud(waarde);
			return { ...weergaveUit(waarde), id, naam: typeof naam === 'string' ? naam : '' };
		})
		.sort((a, b) => compareDutch(a.naam, b.naam) || (a.id < b.id ? -1 : 1));
}

/** A view as plain data. */
export function weergaveAlsInhoud(weergave: NaamlozeWeergave): Inhoud {
	const { pagina, sort, bladen, kolommen, lijst, grafiek, slicers, filters } = weergave;
	return {
		pagina,
		sort,
		bladen,
		kolommen,
		...(lijst && { lijst: { ...lijst } }),
		grafiek,
		...(slicers && { slicers }),
		filters
	};
}

/** The view with that name, whatever its capitals and accents; null when there is none. */
export function metNaam(weergaven: readonly Weergave[], naam: string): Weergave | null {
	const wanted = fold(naam.trim());
	return weergaven.find((each) => fold(each.naam) === wanted) ?? null;
}

/** A view in plain data that came from a document or from elsewhere. */
export function weergaveUit(waarde: DocumentWaarde | undefined): NaamlozeWeergave {
	const inhoud = alsInhoud(waarde);
	const { pagina, grafiek } = inhoud;
	const slicers = teksten(inhoud['slicers']);
	const lijst = lijstVormUit(inhoud['lijst']);
	return {
		pagina: typeof pagina === 'string' ? pagina : '/',
		sort: sortUit(inhoud['sort']),
		bladen: alsInhoud(inhoud['bladen']),
		kolommen: teksten(inhoud['kolommen']),
		...(!isGewoon(lijst) && { lijst }),
		grafiek: CHART_VIEWS.find((each) => each === grafiek) ?? 'ringen',
		...(slicers.length > 0 && { slicers }),
		filters: alsInhoud(inhoud['filters'])
	};
}
