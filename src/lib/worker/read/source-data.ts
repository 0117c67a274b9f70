import type { Uiterlijk } from './cell-look';
import type { SourceGrid } from './source-grid';

/** Distinct cleaned cells of a column and which of them each data row has. */
export interface SourceColumn extends Uiterlijk {
	readonly codes: Uint32Array;
	readonly values: readonly string[];
}

/** Rows that have another number of cells than rows have here; data rows, in order. */
export interface WrongLength {
	readonly cellen: number;
	readonly verwacht: number;
	readonly rijen: readonly number[];
}

/** What a source was found to be; its cells stand in columns of codes. */
export interface SourceParts {
	readonly bron: Omit<SourceGrid, 'rijen'>;
	/** Index of the header in the source; -1 when there is none. */
	readonly kopRij: number;
	/** Cells of the header row as they stand, blank ones included. */
	readonly kop: readonly string[];
	readonly koppen: readonly string[];
	/** The rows begin with a number for which the header has no name. */
	readonly rijnummers: boolean;
	/** The first rows as they stand in the source, the header among them. */
	readonly eerste: readonly (readonly string[])[];
	/** Index in the source of each data row. */
	readonly rijen: Uint32Array;
	readonly totaalregels: number;
	readonly filterregels: number;
	/** Rows with which an export of this app explains itself. */
	readonly eigenregels: number;
	/** Index in the source of each row that repeats the header. */
	readonly kopregels: readonly number[];
	/** Rows above those that go with them: a title, a date. */
	readonly titels: number;
	/** Index in the source of the first row with the names of the header in other places; null = none. */
	readonly andereKop: number | null;
	/** What the source was filtered by, in its own words; '' when it does not say. */
	readonly filters: string;
	readonly wrongLengths: readonly WrongLength[];
	readonly columns: readonly SourceColumn[];
}

/** Rows of data of a source: what is header, total, filter or title has been set apart. */
export class SourceData {
	readonly bron: SourceParts['bron'];
	readonly kopRij: number;
	readonly kop: readonly string[];
	readonly koppen: readonly string[];
	readonly rijnummers: boolean;
	readonly eerste: readonly (readonly string[])[];
	readonly rijen: Uint32Array;
	readonly totaalregels: number;
	readonly filterregels: number;
	readonly eigenregels: number;
	readonly kopregels: readonly number[];
	readonly titels: number;
	readonly andereKop: number | null;
	readonly filters: string;
	readonly wrongLengths: readonly WrongLength[];
	readonly #columns: readonly SourceColumn[];
	readonly #blank: SourceColumn;

	constructor(parts: SourceParts) {
		this.bron = parts.bron;
		this.kopRij = parts.kopRij;
		this.kop = parts.kop;
		this.koppen = parts.koppen;
		this.rijnummers = parts.rijnummers;
		this.eerste = parts.eerste;
		this.rijen = parts.rijen;
		this.totaalregels = parts.totaalregels;
		this.filterregels = parts.filterregels;
		this.eigenregels = parts.eigenregels;
		this.kopregels = parts.kopregels;
		this.titels = parts.titels;
		this.andereKop = parts.andereKop;
		this.filters = parts.filters;
		this.wrongLengths = parts.wrongLengths;
		this.#columns = parts.columns;
		const { length } = parts.rijen;
		this.#blank = { codes: new Uint32Array(length), values: length ? [''] : [] };
	}

	/** Row as Excel numbers it, for a data row. */
	rijNummer(row: number): number {
		return (this.rijen[row] ?? 0) + 1;
	}

	/** The column's distinct values and codes; blank when there is no such column. */
	column(index: number): SourceColumn {
		return this.#columns[index] ?? this.#blank;
	}
}
