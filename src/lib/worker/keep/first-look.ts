import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import type { PartRow, Settings, SettingRow, SnapshotRow } from './database';
import { metaOf, snapshotFrom } from './parts';
import { currentOf, expiredIn, presentOf, sealerOf, type Found } from './present';
import { DATABASE_NAME, STEP, VERSION } from './schema';
import type { DataKey } from './vault/vault-header';

/** What is in use when the app opens, and the name of the vault's key; null without a vault. */
export interface FirstLook {
	readonly snapshot: SnapshotBytes | null;
	readonly sleutel: string | null;
}

/**
 * Reads the snapshot in use without the machinery that changes what is stored, so that the first screen need not wait
 * for it. Only where nothing is the matter: null where anything is locked, damaged, expired, of another version or not
 * to be had, which is for the `Keeper` to judge. Changes nothing, makes no database.
 */
export async function firstLook(
	key: DataKey | null,
	organisatie = ORGANISATIE,
	name = DATABASE_NAME
): Promise<FirstLook | null> {
	try {
		const known = (await indexedDB.databases()).find((each) => each.name === name);
		if (!known) return { snapshot: null, sleutel: null };
		if (known.version !== VERSION * STEP) return null;
		const { parts, ...found } = await readOnce(name);
		const present = await presentOf(found);
		const sealer = sealerOf(present, key);
		if (expiredIn(present, organisatie).length) return null;
		const sleutel = present.header?.sleutel ?? null;
		if (present.current === null) return { snapshot: null, sleutel };
		const row = present.rows.find(({ id }) => id === present.current);
		if (!row) return null;
		const snapshot = await snapshotFrom(await metaOf(row, sealer), parts, sealer);
		return { snapshot, sleutel };
	} catch {
		return null;
	}
}

/** Everything that opening needs, in one transaction. */
async function readOnce(name: string): Promise<Found & { readonly parts: readonly PartRow[] }> {
	const database = await opened(name);
	try {
		const transaction = database.transaction(['snapshots', 'parts', 'settings'], 'readonly');
		const settings = transaction.objectStore('settings');
		const setting = async <Key extends keyof Settings>(name: Key) => {
			const row = await answer<SettingRow | undefined>(settings.get(name));
			return row?.value as Settings[Key] | undefined;
		};
		const all = answer<SnapshotRow[]>(transaction.objectStore('snapshots').getAll());
		const [revision, current, header, copy, looseKey, gebruiksdagen, rows] = await Promise.all([
			setting('revision'),
			setting('current'),
			setting('kluis'),
			setting('kluis-kopie'),
			setting('losse-sleutel'),
			setting('gebruiksdagen'),
			all
		]);
		const found = { revision, current, headers: [header, copy], looseKey, gebruiksdagen, rows };
		const index = transaction.objectStore('parts').index('snapshot');
		const parts = await answer<PartRow[]>(index.getAll(currentOf(found) ?? ''));
		return { ...found, parts };
	} finally {
		database.close();
	}
}

function opened(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name);
	// It was there a moment ago: one that has to be made now is not for us to make.
	request.onupgradeneeded = () => request.transaction?.abort();
	return answer(request);
}

function answer<T>(request: IDBRequest): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result as T);
		request.onerror = () => reject(request.error ?? new Error('the request failed'));
	});
}
