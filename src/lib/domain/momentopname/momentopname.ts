import type { GeheugenStand } from '../geheugen/herinnering';
import type { Dag } from '../velden/datum';
import type { OverdrachtHerkomst } from '../documenten/overdracht';
import type { TabelId } from '../velden/velden';

export interface SnapshotBron {
	readonly bestand: string;
	readonly tabel: TabelId;
	readonly rijen: number;
	readonly overgeslagen: number;
	/** SHA-256 of the file, to know it again; absent in older imports and in the fictional data. */
	readonly sha256?: string;
	/** What the list was filtered by before it was saved, in the words of the source; absent when it does not say. */
	readonly filters?: string;
	/** Its own day, where that is another than the peildatum of the momentopname. */
	readonly dag?: Dag;
}

/** What was in use before an import. */
export interface Vorige {
	readonly id: string;
	readonly soort: 'bron' | 'voorbeeld';
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
	/** Only where it was handed over: not what was read in, but one caseload of it. */
	readonly overdracht?: OverdrachtHerkomst;
	/** Ids that it had before its peildatum was corrected, the latest last; absent when it never was. */
	readonly was?: readonly string[];
	/** On the last import only, as long as it can be undone; null = nothing was in use before. */
	readonly vorige?: Vorige | null;
}

/** A snapshot with its tables as Arrow bytes; a table that the source does not have is absent. */
export interface SnapshotBytes {
	readonly meta: SnapshotMeta;
	readonly tabellen: Readonly<Partial<Record<TabelId, Uint8Array<ArrayBuffer>>>>;
}

/**
 * Id of the momentopname in use as a screen shows it, null for none; undefined where it shows nothing at all, locked or
 * damaged. Every act that changes what is in use carries it, and stops when something else is in use.
 */
export type Gezien = string | null | undefined;

/** What is stored, as a list. */
export interface Overzicht {
	/** Those whose description is whole, the most recently read in first. */
	readonly momentopnamen: readonly SnapshotMeta[];
	/** Id of the one in use; null when there is none. */
	readonly inGebruik: string | null;
}

/** The same with what is remembered of what was stored. */
export interface Opgeslagen extends Overzicht {
	readonly geheugen: GeheugenStand;
}

/** What is in use after an import was undone; the fictional data have to be made again. */
export interface Teruggezet {
	readonly snapshot: SnapshotBytes | null;
	readonly voorbeeld: boolean;
}
