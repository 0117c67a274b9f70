import type { SnapshotMeta } from '$lib/domain/momentopname';
import type { TabelId } from '$lib/domain/velden';
import { Dexie, type Table } from 'dexie';
import type { Indeling } from './indeling';

/** One table of one snapshot as Arrow bytes, with its own checksum: a browser may return flipped bytes. */
export interface PartRow {
	/** `snapshot id / table id`. */
	readonly key: string;
	readonly snapshot: string;
	readonly tabel: TabelId;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** SHA-256 of `bytes`, lower-case hexadecimal. */
	readonly sha256: string;
}

interface CurrentRow {
	readonly key: 'current';
	readonly value: string;
}

/** How a source with that header was read in last; its key is `indeling/` and the fingerprint. */
export interface IndelingRow {
	readonly key: `indeling/${string}`;
	readonly value: Indeling;
}

export type SettingRow = CurrentRow | IndelingRow;

export const DATABASE_NAME = 'kandidaten-in-beeld';

/** The browser database. Nothing personal is indexed: keys are random ids and table names. */
export class Database extends Dexie {
	readonly snapshots!: Table<SnapshotMeta, string>;
	readonly parts!: Table<PartRow, string>;
	readonly settings!: Table<SettingRow, string>;

	constructor(name = DATABASE_NAME) {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ snapshots: 'id', parts: 'key, snapshot', settings: 'key' });
		this.on('versionchange', ({ newVersion }) => {
			if (!newVersion) return true;
			// A newer app has the database now: writing to it as it was would spoil it. False: Dexie must not reopen it.
			this.close({ disableAutoOpen: true });
			return false;
		});
	}
}
