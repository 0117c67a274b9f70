import type { Dag } from '$lib/domain/datum';
import type { TabelId } from '$lib/domain/velden';
import type { Melding } from './ingest/melding';

/** A file or sheet as a grid of text, already decoded. Dates and numbers in a workbook are text in Dutch notation. */
export interface SourceGrid {
	readonly bestand: string;
	/** Sheet name of a workbook, else null. */
	readonly werkblad: string | null;
	/** Milliseconds since 1970 that the file was last changed; used for the suggested peildatum. */
	readonly gewijzigd: number;
	/** All rows including those above the header. */
	readonly rijen: readonly (readonly string[])[];
	/** How the text was read, for the user: "UTF-8, puntkomma". */
	readonly lezing: string;
	/** Columns (by index) whose cells were numbers in a workbook, so leading zeros may be lost. */
	readonly numeriek: readonly number[];
}

/** What a column of a source becomes: a field of the catalogue, an extra column, or nothing. */
export type Bestemming = { readonly soort: 'veld'; readonly veld: string } | { readonly soort: 'extra' } | { readonly soort: 'geen' };

export interface BronKolom {
	readonly kop: string;
	/** Up to three distinct non-empty example values; empty for a BSN column. */
	readonly voorbeelden: readonly string[];
	readonly bestemming: Bestemming;
	/** `herkend`, `controleer` (something to look at) or `overgeslagen`. */
	readonly resultaat: 'herkend' | 'controleer' | 'overgeslagen';
	/** Short Dutch explanation of the result, may be ''. */
	readonly toelichting: string;
	/** A column of burgerservicenummers: never read in, cannot be mapped. */
	readonly bsn: boolean;
}

/** One file (or sheet) as the wizard shows it in step 2. */
export interface Bron {
	readonly id: number;
	readonly bestand: string;
	readonly werkblad: string | null;
	readonly lezing: string;
	/** Data rows, without header, total and filter rows. */
	readonly rijen: number;
	/** Recognised table; null = not recognised, the user chooses; 'geen' = leave this source out. */
	readonly tabel: TabelId | 'geen' | null;
	readonly kolommen: readonly BronKolom[];
	/** Why this source can't be read yet, Dutch; null when it can. */
	readonly bezwaar: string | null;
}

/** The user's decision about one source. */
export interface Koppeling {
	readonly id: number;
	readonly tabel: TabelId | 'geen' | null;
	/** One per column of the source. */
	readonly bestemmingen: readonly Bestemming[];
}

/** What reading in would do; nothing is stored yet. */
export interface Controle {
	readonly inOrde: number;
	readonly metWaarschuwing: number;
	readonly overgeslagen: number;
	/** Rows that will be read in, over all tables. */
	readonly totaal: number;
	readonly perTabel: Readonly<Record<TabelId, number | null>>;
	readonly totaalregels: number;
	readonly meldingen: readonly Melding[];
	/** The first rows of the candidate table, display text by field id. */
	readonly voorbeeld: readonly Readonly<Record<string, string>>[];
	/** Why it can't be read in, Dutch; null when it can. */
	readonly bezwaar: string | null;
}

export interface SnapshotBron {
	readonly bestand: string;
	readonly tabel: TabelId;
	readonly rijen: number;
	readonly overgeslagen: number;
}

/** Metadata of a stored import (momentopname). Holds no personal data except file names. */
export interface SnapshotMeta {
	readonly id: string;
	readonly soort: 'bron' | 'voorbeeld';
	/** ISO time of reading in. */
	readonly ingelezen: string;
	readonly peildatum: Dag;
	readonly bronnen: readonly SnapshotBron[];
	readonly aantallen: Readonly<Record<TabelId, number | null>>;
}

/** A snapshot with its tables as Arrow bytes; a table that the source does not have is absent. */
export interface SnapshotBytes {
	readonly meta: SnapshotMeta;
	readonly tabellen: Readonly<Partial<Record<TabelId, Uint8Array<ArrayBuffer>>>>;
}
