import type { Dag } from '../velden/datum';

/** Excel first: it keeps the zeros of numbers, which it takes off when it opens a CSV. */
export const UITVOER_FORMATEN = ['xlsx', 'csv'] as const;
export type UitvoerFormaat = (typeof UITVOER_FORMATEN)[number];

export const UITVOER_WOORD: Readonly<Record<UitvoerFormaat, string>> = {
	csv: 'CSV',
	xlsx: 'Excel'
};

/** A cell of a table of numbers; null = nothing to say. */
export type UitvoerCel = string | number | null;

/** The cells of a column: texts by code, days, or a few of any kind. */
export type UitvoerCellen =
	| { readonly soort: 'tekst'; readonly waarden: readonly string[]; readonly codes: Uint32Array }
	| { readonly soort: 'datum'; readonly dagen: Int32Array }
	| { readonly soort: 'cellen'; readonly cellen: readonly UitvoerCel[] };

export type UitvoerKolom = UitvoerCellen & { readonly kop: string };

/** A table as it leaves the app. */
export interface UitvoerTabel {
	/** Heading, and name of its sheet. */
	readonly titel: string;
	readonly rijen: number;
	readonly kolommen: readonly UitvoerKolom[];
}

/** What a reader has to know of an export: a term and what there is to say. */
export type Toelichting = readonly [term: string, tekst: string];

/** Everything in an export file. */
export interface Uitvoer {
	/** Name of the file without day and ending. */
	readonly bestand: string;
	readonly peildatum: Dag;
	readonly tabellen: readonly UitvoerTabel[];
	readonly toelichting: readonly Toelichting[];
	/** What `readWeergave` reads back. */
	readonly weergave: string;
	/** A CSV holds the tables alone, for who goes on with them in a program. */
	readonly kaal?: boolean;
}

/** First cell of the sheet with the explanation, by which the app knows its own export. */
export const UITVOER_KOP = 'Export van Kandidaten in beeld';
/** Term before the filters, as Power BI calls them. */
export const FILTERS_TERM = 'Toegepaste filters';
/** Term before the view, from which the app rebuilds it. */
export const WEERGAVE_TERM = 'Weergave';
/** Term before the day that was looked at, and before the day of the source where that is another. */
export const PEILDATUM_TERM = 'Peildatum';
export const PEILDATUM_BRON_TERM = 'Peildatum van de bron';
export const CONTROLE_TERM = 'SHA-256';
/** Name of the sheet with the explanation. */
export const TOELICHTING_BLAD = 'Toelichting';
