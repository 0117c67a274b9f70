import type { TabelId } from '../velden/velden';

/** `fout`: a row or a cell is not read in; `waarschuwing`: read in, look at it; `info`: good to know. */
export type Ernst = 'fout' | 'waarschuwing' | 'info';

/** Something the reader found, about one row or about equal values in several rows. */
export interface Melding {
	readonly ernst: Ernst;
	readonly bestand: string;
	readonly tabel: TabelId | null;
	/** Row in the file as Excel numbers it (header = 1); null when it is about the whole file. */
	readonly rij: number | null;
	/** How many rows it is about. */
	readonly aantal: number;
	/** Label of the field, or the heading of the column; '' when it is about the row or file. */
	readonly veld: string;
	/** The value as the source has it; '' is shown as (leeg). */
	readonly waarde: string;
	/** What is wrong, one Dutch sentence. */
	readonly probleem: string;
	/** What happens with it, one Dutch sentence. */
	readonly gevolg: string;
}
