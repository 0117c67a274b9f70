import type { Dag } from './datum';
import type { TabelId } from './velden';

export interface SnapshotBron {
	readonly bestand: string;
	readonly tabel: TabelId;
	readonly rijen: number;
	readonly overgeslagen: number;
}

/** Metadata of a stored import (momentopname). Holds no personal data except file names. */
export interface SnapshotMeta {
	readonly id: string;
	readonly soort: 'bron' | 'voorbeeld';
	/** ISO time of reading in. */
	readonly ingelezen: string;
	readonly peildatum: Dag;
	readonly bronnen: readonly SnapshotBron[];
	/** Ids of the catalogue fields that the source has, per table. */
	readonly velden: Readonly<Partial<Record<TabelId, readonly string[]>>>;
	/** Rows per table; null = the source has no such table. */
	readonly aantallen: Readonly<Record<TabelId, number | null>>;
}

/** A snapshot with its tables as Arrow bytes; a table that the source does not have is absent. */
export interface SnapshotBytes {
	readonly meta: SnapshotMeta;
	readonly tabellen: Readonly<Partial<Record<TabelId, Uint8Array<ArrayBuffer>>>>;
}
