import type { Dag } from '../velden/datum';
import type { Melding } from './melding';
import type { StoringCode } from './storing';
import type { TabelId } from '../velden/velden';

/** What a column of a source becomes: a field of the catalogue, an extra column, or nothing. */
export type Bestemming =
	| { readonly soort: 'veld'; readonly veld: string }
	| { readonly soort: 'extra' }
	| { readonly soort: 'geen' };

/** Encodings that a source may have, by the name that the user sees. */
export const TEKENSETS = ['UTF-8', 'UTF-16', 'UTF-32', 'Windows-1252', 'Codepage 850'] as const;
export type Tekenset = (typeof TEKENSETS)[number];

/** Field separators that are recognised and can be chosen, the likeliest in a Dutch file first. */
export const SCHEIDINGSTEKENS = [';', '\t', '|', ',', '^', '~', ':', '#'] as const;
export type Scheidingsteken = (typeof SCHEIDINGSTEKENS)[number];

/** How a column writes its numbers: 1.234,5 or 1,234.5. */
export type Notatie = 'nl' | 'en';
/** How a column writes a date in which both numbers could be the month. */
export type Datumvolgorde = 'dag-maand' | 'maand-dag';

/** Name of a source that came from the clipboard. */
export const GEPLAKT = 'Geplakte tabel';

/** What the user decided about reading a source; what is absent the app decides. */
export interface Leeswijze {
	readonly tekenset?: Tekenset;
	readonly scheidingsteken?: Scheidingsteken;
	/** Row with the column names, as Excel numbers it. */
	readonly kopRij?: number;
	/** By heading. */
	readonly notatie?: Readonly<Record<string, Notatie>>;
	/** By heading. */
	readonly datums?: Readonly<Record<string, Datumvolgorde>>;
	/** By heading: one number in every row is right. */
	readonly sleutel?: Readonly<Record<string, true>>;
}

/** Something only the user can know about a column; reading in waits for the answer. */
export type BronVraag =
	| { readonly soort: 'notatie'; readonly kop: string; readonly voorbeelden: readonly string[] }
	| {
			readonly soort: 'datums';
			readonly kop: string;
			/** A date of the column, and the two numbers in it that could be day and month. */
			readonly voorbeeld: string;
			readonly delen: readonly [number, number];
	  }
	/** Every row of a list has the same number of a kandidaat: is this the right column? */
	| { readonly soort: 'sleutel'; readonly kop: string };

/** What to do with a kandidaat whose number was read before: the later row, the first row, or both. */
export const DUBBELEN = ['vervangen', 'overslaan', 'bewaren'] as const;
export type Dubbelen = (typeof DUBBELEN)[number];

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
	/** Why its values say that it is the field that it is put on, Dutch; absent when its heading or the user said so. */
	readonly voorstel?: string;
}

/** One file (or sheet) as the card shows it. */
export interface Bron {
	readonly id: number;
	readonly bestand: string;
	readonly werkblad: string | null;
	readonly lezing: string;
	/** Encoding and separator of a text, as found or chosen; null in a workbook. */
	readonly tekenset: Tekenset | null;
	readonly scheidingsteken: Scheidingsteken | null;
	/** Row with the column names as Excel numbers it; 0 when there is none. */
	readonly kopRij: number;
	/** What the user decided; {} = everything as found. */
	readonly leeswijze: Leeswijze;
	/** The first rows as they stand in the file, title and header rows included; cells of BSN columns are masked. */
	readonly voorbeeld: readonly { readonly rij: number; readonly cellen: readonly string[] }[];
	/** A cell with letters that a wrong encoding would garble; '' when there is none. */
	readonly accenten: string;
	/** Open questions; reading in waits for them. */
	readonly vragen: readonly BronVraag[];
	/** A hidden sheet is left out until the user says otherwise. */
	readonly verborgen: boolean;
	/** A sheet beside a list that is none itself (options, an explanation): left out until the user says otherwise. */
	readonly geenLijst?: boolean;
	/** The day of the import whose mapping was taken over; null when the mapping is new. */
	readonly indelingVan: Dag | null;
	/** The day on which this same file was read in before; null when it was not. */
	readonly alIngelezen: Dag | null;
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
	/** Numbers of kandidaten that occur more than once in the files, and what is done with them. */
	readonly dubbelen: { readonly aantal: number; readonly keuze: Dubbelen };
	/** Numbers that the list in use has with zeros in front, and whether they get these back; absent where there are none. */
	readonly nullen?: { readonly aantal: number; readonly aanvullen: boolean };
	/** The first rows of the candidate table, display text by field id. */
	readonly voorbeeld: readonly Readonly<Record<string, string>>[];
	/** Against the snapshot in use and its peildatum; absent when there is none, or no kandidaten are read in. */
	readonly verschil?: {
		readonly met: Dag;
		readonly nieuw: number;
		readonly weg: number;
		readonly gewijzigd: number;
		/** Not one kandidaat of the one list is in the other. */
		readonly alles?: boolean;
		/** Names of the columns that the list in use has and this one lacks; absent when there are none. */
		readonly kolommenWeg?: readonly string[];
	};
	/** Records of the list in use that are not in the files, each of its day, and whether they stay; absent without any. */
	readonly blijft?: {
		readonly behouden: boolean;
		readonly tabellen: readonly {
			readonly tabel: TabelId;
			readonly dag: Dag;
			readonly rijen: number;
			/** Those that go because their kandidaat is not in the files. */
			readonly weg: number;
		}[];
	};
	/** The days that the files say of themselves; absent where none says one. */
	readonly dagen?: readonly { readonly bestand: string; readonly dag: Dag }[];
	/** The day of the list in use, where that is later. */
	readonly ouderDan?: Dag;
	/** A momentopname that was read from the very same files. */
	readonly zelfde?: { readonly id: string; readonly peildatum: Dag };
	/** Known fields that are nowhere in a table that is read, each with what stays empty without it. */
	readonly ontbreekt?: readonly {
		readonly tabel: TabelId;
		readonly veld: string;
		readonly tekst: string;
	}[];
	/** Ids of the catalogue fields that are read, by table, and of the tables that stay beside them: for `watWerkt`. */
	readonly velden?: Readonly<Partial<Record<TabelId, readonly string[]>>>;
	/** Why it can't be read in, Dutch; null when it can. */
	readonly bezwaar: string | null;
	/** The source that it is about; absent when it is about none. */
	readonly bezwaarBron?: number;
}

/** A file that could not be read, with the reason. */
export interface RefusedFile {
	readonly naam: string;
	readonly code: StoringCode;
}

export interface ReadResult {
	readonly bronnen: readonly Bron[];
	/** The view in an export of this app that is among the files, as text; null when there is none. */
	readonly weergave: string | null;
	readonly geweigerd: readonly RefusedFile[];
	/** Positions of workbooks in the request: the bridge has them read by the workbook worker. */
	readonly werkboeken: readonly number[];
	/** Suggested peildatum and where it comes from, Dutch. */
	readonly peildatum: { readonly dag: Dag; readonly herkomst: string } | null;
}
