import type { Dag } from './datum';
import type { Melding } from './melding';
import type { StoringCode } from './storing';
import type { TabelId } from './velden';

/** What a column of a source becomes: a field of the catalogue, an extra column, or nothing. */
export type Bestemming =
	| { readonly soort: 'veld'; readonly veld: string }
	| { readonly soort: 'extra' }
	| { readonly soort: 'geen' };

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

/** A file that could not be read, with the reason. */
export interface RefusedFile {
	readonly naam: string;
	readonly code: StoringCode;
}

export interface ReadResult {
	readonly bronnen: readonly Bron[];
	readonly geweigerd: readonly RefusedFile[];
	/** Positions of workbooks in the request: the bridge has them read by the workbook worker. */
	readonly werkboeken: readonly number[];
	/** Suggested peildatum and where it comes from, Dutch. */
	readonly peildatum: { readonly dag: Dag; readonly herkomst: string } | null;
}
