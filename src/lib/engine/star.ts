import type { Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';

/** A slicer on the rows of the star's centre: every row has exactly one code. */
export interface Facet {
	readonly id: string;
	readonly column: CodeColumn;
}

/** A table of records that belong to rows of the centre. */
export interface Records {
	readonly id: string;
	readonly length: number;
	/** Row of the centre that each record belongs to; -1 when it belongs to none. */
	readonly owner: Int32Array;
	/** Who carries the record out, as codes of the star's `performers` dictionary. */
	readonly performer: Uint8Array | Uint16Array | Uint32Array;
}

/** A named set of records of one table; its size under the filters is what a tile shows. */
export interface Measure {
	readonly id: string;
	readonly records: string;
	readonly members: Bitset;
}

/** What the engine indexes once per snapshot. */
export interface Star {
	/** Number of rows of the centre. */
	readonly rows: number;
	readonly facets: readonly Facet[];
	readonly records: readonly Records[];
	/** Distinct performers over all record tables; a blank is the value `''`. */
	readonly performers: readonly string[];
	readonly measures: readonly Measure[];
}

/** A filter that is a set of rows: what a search found, who has a date in a window. */
export interface Mask {
	/** Name of the filter, unique within a selection. */
	readonly filter: string;
	readonly rows: Bitset;
}

/** What the user has chosen. Within a facet codes are OR-ed, between facets, tile and masks AND-ed. */
export interface Selection {
	/** Chosen codes per facet id; absent or empty = everything. */
	readonly picks: Readonly<Record<string, readonly number[]>>;
	/** Ids of facets, or `PERFORMERS`, of which rows with what is chosen are left out instead. */
	readonly except: readonly string[];
	/**
	 * Chosen performers: a row passes with at least one record of theirs; records are filtered themselves.
	 * Left out, a row passes without any record of theirs, and all its records count.
	 */
	readonly performers: readonly number[];
	/** A picked tile: a row passes with at least one record in it (of the chosen performers, if any). */
	readonly measure: string | null;
	/** A row passes when it is in all of them. */
	readonly masks: readonly Mask[];
}

/** Name of the filter on performers, in `except` and `Yield`. */
export const PERFORMERS = 'performers';

export const EVERYTHING: Selection = {
	picks: {},
	except: [],
	performers: [],
	measure: null,
	masks: []
};

/** How many records a tile counts, and over how many distinct rows of the centre. */
export interface MeasureCount {
	readonly records: number;
	readonly rows: number;
}
