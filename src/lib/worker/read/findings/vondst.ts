import type { Dubbelen, Tekenset } from '$lib/domain/momentopname/inlezen';
import type { BestandVondst } from './vondst-tekstbestand';

/** What the reader can find, with what its sentence needs; the number of rows is known later. */
export type Vondst =
	| BestandVondst
	| { readonly soort: 'persnr-ontbreekt' }
	| {
			readonly soort: 'persnr-dubbel';
			/** Where it stands first, or last when the later row counts; '' = in the same file. */
			readonly rij: number;
			readonly bestand: string;
			readonly vervangen: boolean;
	  }
	| { readonly soort: 'dubbelen'; readonly keuze: Dubbelen }
	| { readonly soort: 'persnr-letter'; readonly letters: string }
	| { readonly soort: 'persnr-nullen' }
	| { readonly soort: 'persnr-getallen' }
	| { readonly soort: 'scanfout'; readonly waarde: string }
	| { readonly soort: 'ladder-onbekend'; readonly waarde: string }
	| { readonly soort: 'onbekende-waarde'; readonly waarde: string }
	| {
			readonly soort: 'vertaald';
			readonly veld: string;
			readonly waarde: string;
			readonly als: string;
	  }
	/** A value that differs from another in capitals or spaces only, and is shown as that. */
	| { readonly soort: 'schrijfwijze'; readonly waarde: string; readonly als: string }
	| { readonly soort: 'excel-fout' }
	/** A word for "unknown" where a date or a number is expected. */
	| { readonly soort: 'onbekend-woord'; readonly waarde: string }
	| { readonly soort: 'geen-getal'; readonly waarde: string }
	| { readonly soort: 'notatie'; readonly kop: string }
	| { readonly soort: 'duizendtal'; readonly waarde: string; readonly gelezen: string }
	| { readonly soort: 'datum-bestaat-niet'; readonly waarde: string }
	| { readonly soort: 'datum-volgorde'; readonly dag: number; readonly maand: number }
	| { readonly soort: 'datum-jaartal'; readonly waarde: string; readonly gelezen: string }
	| { readonly soort: 'geen-datum'; readonly waarde: string }
	| { readonly soort: 'start-ontbreekt' }
	| { readonly soort: 'geen-periode'; readonly waarde: string }
	| { readonly soort: 'geen-kandidaat'; readonly naam: Naam }
	| { readonly soort: 'meer-kandidaten'; readonly naam: Naam }
	/** Numbers of kandidaten that stand in more than one gemeente; the rows are some of theirs. */
	/** `zonder`: in one gemeente, and without. */
	| {
			readonly soort: 'nummer-in-gemeenten';
			readonly rijen: readonly number[];
			readonly zonder: boolean;
	  }
	| { readonly soort: 'einde-voor-start'; readonly rijen: readonly number[] }
	/** A signaal of the catalogue that concerns the quality of the registration. */
	| {
			readonly soort: 'signaal';
			readonly label: string;
			readonly uitleg: string;
			readonly rijen: readonly number[];
	  }
	| { readonly soort: 'geen-traject' }
	| { readonly soort: 'geen-trajectnr' }
	/** `groepen`: the row above it completes its names. */
	| { readonly soort: 'koprij'; readonly rij: number; readonly groepen: boolean }
	| {
			readonly soort: 'overgeslagen-regels';
			readonly totaal: number;
			readonly filter: number;
			/** What the list was filtered by, '' when it does not say. */
			readonly filters: string;
	  }
	/** Cells of a column in which something nobody sees or double spaces stood. */
	| { readonly soort: 'opgeschoond'; readonly onzichtbaar: boolean; readonly spaties: boolean }
	/** Characters of a text that could not be read as such, with the first rows and cell that have one. */
	| {
			readonly soort: 'onleesbaar';
			readonly rijen: readonly number[];
			/** Whether there are more rows than these. */
			readonly meer: boolean;
			readonly cel: string;
	  }
	/** Cells with NUL, which no text has. */
	| { readonly soort: 'nul' }
	/** Cells with letters by their number in Windows-1252. */
	| { readonly soort: 'oude-tekens' }
	/** Cells whose letters were encoded once too often; they stay as they stand. */
	| { readonly soort: 'dubbel-omgezet'; readonly waarde: string; readonly bedoeld: string }
	/** Rows that the workbook hides are read in like the others. */
	| { readonly soort: 'verborgen-rijen' }
	/** Columns that the workbook hides and that are read in. */
	| { readonly soort: 'verborgen-kolommen'; readonly koppen: readonly string[] }
	/** Formulas of a column that no program has calculated. */
	| { readonly soort: 'zonder-uitkomst'; readonly kop: string }
	/** Cells of a column in a workbook whose value is not what it says to be. */
	| { readonly soort: 'onleesbare-cel'; readonly kop: string }
	| { readonly soort: 'dubbele-kop'; readonly kop: string }
	/** `gemengd`: the numbers stand among other values. */
	| { readonly soort: 'bsn'; readonly kop: string; readonly gemengd: boolean }
	| { readonly soort: 'niet-nodig'; readonly koppen: readonly string[] }
	| { readonly soort: 'tekenset'; readonly tekenset: Tekenset; readonly voorbeeld: string }
	| { readonly soort: 'webtabel'; readonly extensie: string }
	| { readonly soort: 'tekst-als-werkboek'; readonly extensie: string }
	| { readonly soort: 'afgekapt' };

/** One and more of a kind of record. */
export interface Naam {
	readonly een: string;
	readonly meer: string;
}
