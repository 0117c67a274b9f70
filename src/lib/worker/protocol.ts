import type { SnapshotMeta } from '$lib/domain/momentopname';
import type { TabelId } from '$lib/domain/velden';

export type { Bestemming, Bron, BronKolom, Controle, Koppeling } from '$lib/domain/inlezen';
export type { SnapshotBron, SnapshotMeta } from '$lib/domain/momentopname';

/** A file or sheet as a grid of text, already decoded. Dates and numbers in a workbook are text in Dutch notation. */
export interface SourceGrid {
	readonly bestand: string;
	/** Sheet name of a workbook, else null. */
	readonly werkblad: string | null;
	/** Milliseconds since 1970 that the file was last changed; used for the suggested peildatum. */
	readonly gewijzigd: number;
	/** All rows including those above the header. */
	readonly rijen: readonly (readonly string[])[];
	/** How the text was read, for the user: "UTF-8, puntkomma". */
	readonly lezing: string;
	/** Columns (by index) whose cells were numbers in a workbook, so leading zeros may be lost. */
	readonly numeriek: readonly number[];
}

/** A snapshot with its tables as Arrow bytes; a table that the source does not have is absent. */
export interface SnapshotBytes {
	readonly meta: SnapshotMeta;
	readonly tabellen: Readonly<Partial<Record<TabelId, Uint8Array<ArrayBuffer>>>>;
}
