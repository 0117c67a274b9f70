import type { SnapshotMeta } from '$lib/domain/momentopname';
import type { TabelId } from '$lib/domain/velden';
import { Dexie, type Table } from 'dexie';

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

interface SettingRow {
	readonly key: 'current';
	readonly value: string;
}

export const DATABASE_NAME = 'kandidaten-in-beeld';

/** The browser database. Nothing personal is indexed: keys are random ids and table names. */
export class Database extends Dexie {
	readonly snapshots!: Table<SnapshotMeta, string>;
	readonly parts!: Table<PartRow, string>;
	readonly settings!: Table<SettingRow, string>;

	constructor(name = DATABASE_NAME) {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ snapshots: 'id', parts: 'key, snapshot', settings: 'key' });
	}
}
