import type { PackedRows } from '$lib/columns/packed-rows';
import type { Scheidingsteken, Tekenset } from '$lib/domain/momentopname/inlezen';
import type { Onleesbaar } from './bytes/unreadable';
import type { Bijzonderheden } from './workbook/bijzonderheden';

/** A file or sheet as a grid of text, already decoded. Dates and numbers in a workbook are text in Dutch notation. */
export interface SourceGrid extends Bijzonderheden {
	readonly bestand: string;
	/** Sheet name of a workbook, else null. */
	readonly werkblad: string | null;
	/** Milliseconds since 1970 that the file was last changed; used for the suggested peildatum. */
	readonly gewijzigd: number;
	/** All rows including those above the header; a row has as many cells as the source gives it. */
	readonly rijen: readonly (readonly string[])[];
	/** How the text was read, for the user: "UTF-8, puntkomma". */
	readonly lezing: string;
	/** Columns (by index) whose cells were numbers in a workbook, so leading zeros may be lost. */
	readonly numeriek: readonly number[];
	/** Encoding and separator of a text; absent in a workbook. */
	readonly tekenset?: Tekenset;
	readonly scheidingsteken?: Scheidingsteken;
	/** Characters of a text that could not be read as such; absent when there are none. */
	readonly onleesbaar?: Onleesbaar;
	/** A sheet that the workbook hides. */
	readonly verborgen?: boolean;
	/** A table of a web page, whatever the file is called. */
	readonly webtabel?: boolean;
	/** What a text has that CSV has not; absent when there is nothing, and in a workbook. */
	readonly tekst?: TekstSporen;
	/** Why the rows cannot be trusted, Dutch (an unclosed quote); absent when they can. */
	readonly bezwaar?: string;
}

/** Ways in which a text writes quotes otherwise than CSV: around whole lines, behind a space, single, as `\"`. */
export type QuoteSoort = 'hele-regel' | 'spatie' | 'enkel' | 'backslash';

/** What a text had that CSV has not, and what was done about it. */
export interface TekstSporen {
	/** Quotes that were read otherwise, and in how many rows. */
	readonly herschreven: readonly { readonly soort: QuoteSoort; readonly aantal: number }[];
	/** Index in the source of the last row, where no line end stands behind it; null where one does. */
	readonly open: number | null;
}

/** A grid as one thread hands it to another: a page that passes it on is not kept busy by a million rows. */
export interface HandedGrid extends Omit<SourceGrid, 'rijen'> {
	readonly rijen: PackedRows;
}
