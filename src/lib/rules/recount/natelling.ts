import type { TabelId } from '$lib/domain/velden/velden';

/** A column of the records that count. */
export interface NatelKolom {
	readonly id: string;
	readonly label: string;
}

/** One number of the page beside the same number counted again. */
export interface Getal {
	readonly naam: string;
	/** As the page has it; null = the source does not tell. */
	readonly opPagina: number | null;
	readonly nageteld: number | null;
	/** The rows that count, by their place in the table. */
	readonly rijen: readonly number[];
	/** What to show of them: who it is, and what the rule looked at. */
	readonly kolommen: readonly NatelKolom[];
}

/** An independent recount: by straight loops over the columns, without engine, sets or tiles. */
export interface Natelling {
	/** What was counted again: "Actieve trajecten". */
	readonly titel: string;
	/** The rule in words, with its days. */
	readonly uitleg: readonly string[];
	readonly tabel: TabelId;
	readonly getallen: readonly Getal[];
	/** A cell of a row that counts, as it may be shown; '' for a blank. */
	cel(rij: number, kolom: string): string;
}

/** What somebody wants to be counted again; the counting is loaded when it is asked. */
export type NatelVraag = () => Promise<Generator<unknown, Natelling>>;

/** Whether the page has the number that was counted. */
export function isGelijk({ opPagina, nageteld }: Getal): boolean {
	return opPagina === nageteld;
}

/** Rows looked at between two looks at the screen. */
export const STUK = 2048;
