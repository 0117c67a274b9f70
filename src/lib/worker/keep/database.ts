import type { Verlopen } from '$lib/domain/momentopname/bewaartermijn';
import type { BewaardDocument } from '$lib/domain/documenten/document';
import type { Herinnering } from '$lib/domain/geheugen/herinnering';
import type { LogRegel } from '$lib/domain/kluis/kluis';
import type { SnapshotMeta, Vorige } from '$lib/domain/momentopname/momentopname';
import { Storing } from '$lib/domain/momentopname/storing';
import type { PlekBekend } from '$lib/domain/ververs/plek';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { Dexie, type Table } from 'dexie';
import type { DocumentKey } from './documents/document-key';
import type { GeheugenKey } from './geheugen/geheugen-key';
import type { Indeling } from './indeling';
import { toVersion2 } from './migrations';
import { DATABASE_NAME, STEP, VERSION } from './schema';
import type { Stored } from './vault/sealer';
import type { DataKey, VaultHeader } from './vault/vault-header';

/** A snapshot without its tables. Only `meta` may hold what is personal. */
export interface SnapshotRow {
	readonly id: string;
	readonly soort: SnapshotMeta['soort'];
	readonly ingelezen: string;
	/** ISO time of putting it back from a back-up. */
	readonly teruggezet?: string;
	/** As in `SnapshotMeta`. */
	readonly vorige?: Vorige | null;
	readonly meta: Stored<Omit<SnapshotMeta, 'vorige'>>;
}

/** One table of one snapshot as Arrow bytes, with its own checksum: a browser may return flipped bytes. */
export interface PartRow {
	/** `snapshot id / table id`. */
	readonly key: string;
	readonly snapshot: string;
	readonly tabel: TabelId;
	/** As they are, or sealed under the key in `sleutel`. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** SHA-256 of `bytes`, lower-case hexadecimal. */
	readonly sha256: string;
	readonly sleutel?: string;
}

/** Everything of which there is one, by key. */
export interface Settings
	extends Record<DocumentKey, Stored<BewaardDocument>>, Record<GeheugenKey, Stored<Herinnering>> {
	/** Id of the snapshot in use. */
	current: string;
	/** Counts changes, so that one that was prepared on something older is not written. */
	revision: number;
	/** How sources were read in last, by the fingerprint of their header. */
	indelingen: Stored<Indelingen>;
	kluis: VaultHeader;
	/** The same again: without it the data would be lost. */
	'kluis-kopie': VaultHeader;
	/** Seals real data where there is no vault, so that they are never on disk as text; removed with them. */
	'losse-sleutel': DataKey;
	/** Wrong passphrases since the last right one. */
	pogingen: { readonly aantal: number; readonly laatste: number };
	/** ISO days on which the data were used: removal needs two of them past the date. */
	gebruiksdagen: readonly string[];
	/** Where lists come from each week. A browser keeps a handle as an object of its own, which can't be sealed. */
	plek: { readonly handles: readonly FileSystemHandle[]; readonly bekend: Stored<PlekBekend> };
	/** What was removed because its term was over, the latest last. */
	verlopen: readonly Verlopen[];
	/** Ids of momentopnamen that can't be counted: these go without. */
	ongeteld: readonly string[];
	/** ISO time of the last back-up. */
	'back-up': string;
}

export type Indelingen = Readonly<Record<string, Indeling>>;

export interface SettingRow {
	readonly key: keyof Settings;
	readonly value: unknown;
}

export interface LogRow extends LogRegel {
	readonly nr?: number;
}

/** The browser database. Nothing personal is indexed: keys are random ids and table names. */
export class Database extends Dexie {
	readonly snapshots!: Table<SnapshotRow, string>;
	readonly parts!: Table<PartRow, string>;
	readonly settings!: Table<SettingRow, string>;
	readonly log!: Table<LogRow, number>;
	/** Told when a newer app takes the database. */
	onoutdated: (() => void) | null = null;
	#isOutdated = false;

	constructor(name = DATABASE_NAME) {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ snapshots: 'id', parts: 'key, snapshot', settings: 'key' });
		this.version(2).stores({ log: '++nr' }).upgrade(toVersion2);
		// These only add documents, and counts that outlive a momentopname: an earlier app would not seal them with the rest.
		this.version(3).stores({});
		this.version(VERSION).stores({});
		this.on('versionchange', ({ newVersion }) => {
			if (!newVersion) return;
			// Writing to it as it was would spoil it.
			this.#isOutdated = true;
			this.close({ disableAutoOpen: true });
			this.onoutdated?.();
		});
	}

	/**
	 * Whether there is a database, without making one. A `Storing` where a newer app made it: Dexie would open that
	 * and patch it.
	 */
	async isThere(): Promise<boolean> {
		if (this.#isOutdated) throw new Storing('nieuwere-versie');
		if (this.isOpen()) return true;
		if (typeof indexedDB === 'undefined') throw new Storing('geen-opslag');
		const found = (await indexedDB.databases()).find(({ name }) => name === this.name);
		if (Math.floor((found?.version ?? 0) / STEP) > VERSION) throw new Storing('nieuwere-versie');
		return found !== undefined;
	}

	/** One setting, inside or outside a transaction. */
	async setting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
		return (await this.settings.get(key))?.value as Settings[Key] | undefined;
	}
}
