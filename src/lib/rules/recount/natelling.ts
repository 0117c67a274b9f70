import type { ColumnTable } from '$lib/columns/column';
import type { DossierInhoud } from '$lib/domain/documenten/dossier';
import type { Dag } from '$lib/domain/velden/datum';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';
import type { TabelId } from '$lib/domain/velden/tabellen';
import type { EigenKengetal, EigenVoorwaarde } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { FilterState } from '../filters/filter-state';

/** All that a recount is given: plain columns, the filters on screen and plain documents. */
export interface Telbron {
	readonly tabellen: Readonly<Partial<Record<TabelId, ColumnTable>>> & {
		readonly kandidaten: ColumnTable;
	};
	/** Fields that the source has, by table. */
	readonly velden: Readonly<Partial<Record<TabelId, readonly string[]>>>;
	readonly peildatum: Dag;
	/** The peildatum of the source itself. */
	readonly bronDag: Dag;
	readonly keuzes: {
		readonly start: 'afgelopen' | 'komende';
		readonly schatInschrijving?: boolean;
	};
	readonly filters: FilterState;
	/** The chosen values of each slicer with a choice, `uitvoerende` among them. */
	readonly gekozen: Readonly<Record<string, readonly string[]>>;
	/** What the filter on numbers holds. */
	readonly getal: Voorwaarden;
	/** What is chosen in slicers on other fields than those of the report. */
	readonly extra: Voorwaarden;
	readonly dossier: DossierInhoud;
	/** The kengetallen that users made. */
	readonly eigen: readonly EigenKengetal[];
	/** The day on the calendar, by which what was snoozed comes back. */
	readonly vandaag: Dag;
	/** Rules of the work process that suggest nothing. */
	readonly uit: readonly string[];
	/** The changes that Sinds is about, as `Verschil` has them; null = that filter does not count (yet). */
	readonly verschil: { readonly wie: ColumnTable; readonly wat: ColumnTable } | null;
}

/** What a rule says of a kandidaat. */
export type Uitslag = 'ja' | 'nee' | 'onbekend' | 'controleer';

/** Whose client somebody is; `uwv-doelgroep` where only the doelgroep says so. */
export type Klant = 'gemeente' | 'uwv' | 'uwv-doelgroep' | 'onbekend';

/** One condition on a kandidaat; `telt`, `eigen`, `eerste`, `rij` and `kandidaat` are about a record of the table that is counted. */
export type Voorwaarde =
	/** The field has one of these values, or with `niet` none of them; `gespeld` = however it is spelled. */
	| {
			readonly soort: 'veld';
			readonly veld: string;
			readonly een: readonly string[];
			readonly niet?: boolean;
			readonly gespeld?: boolean;
	  }
	| { readonly soort: 'trede'; readonly trede: string }
	/** Has a code of klantprofiel that the profielgraad is a share of; `meetellen` = everybody has. */
	| { readonly soort: 'profielgraad'; readonly meetellen: boolean }
	/** The code of the klantprofiel disagrees with its parts. */
	| { readonly soort: 'afwijkend' }
	| { readonly soort: 'klant'; readonly van: readonly Klant[] }
	/** Code of the labour market region of the gemeente; null = in none. */
	| { readonly soort: 'regio'; readonly code: string | null }
	| { readonly soort: 'zoek'; readonly tekst: string }
	/** `veld` as `tabel.veld`: the own date, or that of one record at least. */
	| { readonly soort: 'datum'; readonly veld: string; readonly filter: DatumFilter }
	| { readonly soort: 'sinds'; readonly wat: string }
	/** Has a record that the kengetal counts, of one of the uitvoerenden; null = any. */
	| {
			readonly soort: 'record';
			readonly kengetal: string | null;
			readonly uitvoerende: readonly string[] | null;
			readonly niet?: boolean;
	  }
	| { readonly soort: 'kenmerk'; readonly id: string }
	/** A rule of the work process or about contradictions says so. */
	| { readonly soort: 'regel'; readonly id: string; readonly zegt: Uitslag }
	| { readonly soort: 'telt'; readonly kengetal: string }
	/** The row that is counted meets every condition of an own kengetal. */
	| { readonly soort: 'eigen'; readonly met: readonly EigenVoorwaarde[] }
	/** The first of its kandidaat; a record of nobody is none. */
	| { readonly soort: 'eerste' }
	/** The row that is counted has in a field one of these texts, or a day from the one up to the other; both null = none. */
	| {
			readonly soort: 'rij';
			readonly veld: string;
			readonly een?: readonly string[];
			readonly dagen?: readonly (readonly [Dag | null, Dag | null])[];
	  }
	/** A record whose kandidaat meets the condition; `ook` = or of nobody. */
	| { readonly soort: 'kandidaat'; readonly wie: Voorwaarde; readonly ook?: true };

/** Who is in a cell: every condition holds; none = everybody under the filters. */
export type Voorwaarden = readonly Voorwaarde[];

/** One number of a page. */
export interface TelCel {
	readonly naam: string;
	/** As the page has it; null = the source does not tell. */
	readonly aantal: number | null;
	readonly wie: Voorwaarden;
	/** Fields to show of who counts, so that it can be checked by eye. */
	readonly toon: readonly string[];
	/** Of whom the source must have one at least to tell; absent = it tells when the page has a number. */
	readonly kent?: Voorwaarden;
}

/** Cells with something in common. */
export interface TelRij {
	readonly wie: Voorwaarden;
	readonly cellen: readonly TelCel[];
}

/** What somebody wants to be counted again. */
export interface NatelVraag {
	/** "Actieve trajecten". */
	readonly titel: string;
	/** The rule in words, with its days. */
	readonly uitleg: readonly string[];
	/** Of what table rows are counted. */
	readonly tabel: TabelId;
	/** The only filter that counts; absent = all. */
	readonly alleen?: string;
	readonly rijen: readonly TelRij[];
}

/** One number of the page beside the same number counted again. */
export interface Getal {
	readonly naam: string;
	readonly opPagina: number | null;
	readonly nageteld: number | null;
	/** The rows that count, by their place in the table. */
	readonly rijen: readonly number[];
	/** Fields to show of them. */
	readonly toon: readonly string[];
}

/** Whether the page has the number that was counted. */
export function isGelijk({ opPagina, nageteld }: Getal): boolean {
	return opPagina === nageteld;
}

/** Rows looked at between two looks at the screen. */
export const STUK = 2048;
