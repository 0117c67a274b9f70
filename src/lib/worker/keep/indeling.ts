import type { Dag } from '$lib/domain/velden/datum';
import type {
	Bestemming,
	Datumvolgorde,
	Notatie,
	Scheidingsteken,
	Tekenset
} from '$lib/domain/momentopname/inlezen';
import type { TabelId } from '$lib/domain/velden/tabellen';

/** How a source was read in, kept for the next one with the same header. Holds no heading and no cell. */
export interface Indeling {
	/** Day of reading in. */
	readonly op: Dag;
	readonly tabel: TabelId;
	/** One per column. */
	readonly bestemmingen: readonly Bestemming[];
	/** Fingerprint of the headings to which the destinations belong, read as below. */
	readonly koppen: string;
	/** Encoding that was found; one chosen by hand holds only where the same is found again. */
	readonly gevonden: Tekenset | null;
	readonly tekenset?: Tekenset;
	readonly scheidingsteken?: Scheidingsteken;
	readonly kopRij?: number;
	/** By column. */
	readonly notatie: Readonly<Record<number, Notatie>>;
	/** By column. */
	readonly datums: Readonly<Record<number, Datumvolgorde>>;
}

/** A way of reading with the fingerprint of the header for which it is kept. */
export interface BewaardeIndeling {
	readonly vingerafdruk: string;
	readonly indeling: Indeling;
}
