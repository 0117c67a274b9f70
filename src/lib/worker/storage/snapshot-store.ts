import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname';
import { Storing } from '$lib/domain/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden';
import { sha256 } from './checksum';
import { Database, type PartRow } from './database';

/** The stored snapshots (momentopnamen): committed whole or not at all, one of them in use. */
export class SnapshotStore {
	readonly #database: Database;

	constructor(database = new Database()) {
		this.#database = database;
	}

	/**
	 * Stores a snapshot and puts it in use, in one transaction. Fictional data never mixes with real data:
	 * storing a real one removes the fictional ones.
	 */
	async commit(snapshot: SnapshotBytes): Promise<void> {
		const parts = await partsOf(snapshot);
		await this.#guard(() =>
			this.#database.transaction(
				'rw',
				this.#database.snapshots,
				this.#database.parts,
				this.#database.settings,
				async () => {
					await this.#database.parts.bulkPut(parts);
					await this.#database.snapshots.put(snapshot.meta);
					await this.#database.settings.put({ key: 'current', value: snapshot.meta.id });
					const others = await this.#database.snapshots.toArray();
					for (const other of others) {
						if (other.id !== snapshot.meta.id && other.soort === 'voorbeeld')
							await this.#drop(other.id);
					}
				}
			)
		);
	}

	/** The snapshot in use with its tables, checksums verified; null when there is none. */
	openCurrent(): Promise<SnapshotBytes | null> {
		return this.#read(null);
	}

	/** A stored snapshot with its tables, checksums verified; null when there is none with that id. */
	open(id: string): Promise<SnapshotBytes | null> {
		return this.#read(id);
	}

	/** Id of the snapshot in use, without reading it; null when there is none. */
	async currentId(): Promise<string | null> {
		const current = await this.#guard(() => this.#database.settings.get('current'));
		return current?.value ?? null;
	}

	/** All snapshots, the most recently read in first. */
	async list(): Promise<readonly SnapshotMeta[]> {
		const all = await this.#guard(() => this.#database.snapshots.toArray());
		return all.sort((a, b) => b.ingelezen.localeCompare(a.ingelezen));
	}

	/** Puts a stored snapshot in use. */
	async use(id: string): Promise<void> {
		await this.#guard(() =>
			this.#database.transaction(
				'rw',
				this.#database.snapshots,
				this.#database.settings,
				async () => {
					if (!(await this.#database.snapshots.get(id))) throw new Storing('opslag-beschadigd');
					await this.#database.settings.put({ key: 'current', value: id });
				}
			)
		);
	}

	/** Removes a snapshot that is not in use. */
	async remove(id: string): Promise<void> {
		await this.#guard(() =>
			this.#database.transaction(
				'rw',
				this.#database.snapshots,
				this.#database.parts,
				this.#database.settings,
				async () => {
					const current = await this.#database.settings.get('current');
					if (current?.value === id) throw new RangeError('the snapshot in use cannot be removed');
					await this.#drop(id);
				}
			)
		);
	}

	/** Deletes the whole database; afterwards the store is as new. */
	async wipe(): Promise<void> {
		await this.#guard(async () => {
			await this.#database.delete();
			await this.#database.open();
		});
	}

	/** Null = the one in use. */
	async #read(id: string | null): Promise<SnapshotBytes | null> {
		const stored = await this.#guard(() =>
			this.#database.transaction(
				'r',
				this.#database.snapshots,
				this.#database.parts,
				this.#database.settings,
				async () => {
					const wanted = id ?? (await this.#database.settings.get('current'))?.value;
					const meta = wanted && (await this.#database.snapshots.get(wanted));
					return meta
						? {
								meta,
								parts: await this.#database.parts.where('snapshot').equals(meta.id).toArray()
							}
						: null;
				}
			)
		);
		if (!stored) return null;
		const tabellen: Partial<Record<TabelId, Uint8Array<ArrayBuffer>>> = {};
		for (const part of stored.parts) {
			if ((await sha256(part.bytes)) !== part.sha256) throw new Storing('opslag-beschadigd');
			tabellen[part.tabel] = part.bytes;
		}
		for (const tabel of TABELLEN) {
			if (stored.meta.aantallen[tabel] !== null && !tabellen[tabel])
				throw new Storing('opslag-beschadigd');
		}
		return { meta: stored.meta, tabellen };
	}

	async #drop(id: string): Promise<void> {
		await this.#database.parts.where('snapshot').equals(id).delete();
		await this.#database.snapshots.delete(id);
	}

	async #guard<T>(work: () => PromiseLike<T>): Promise<T> {
		try {
			return await work();
		} catch (thrown) {
			throw storageFault(thrown);
		}
	}
}

async function partsOf(snapshot: SnapshotBytes): Promise<PartRow[]> {
	const parts: PartRow[] = [];
	for (const tabel of TABELLEN) {
		const bytes = snapshot.tabellen[tabel];
		if (!bytes) continue;
		parts.push({
			key: `${snapshot.meta.id}/${tabel}`,
			snapshot: snapshot.meta.id,
			tabel,
			bytes,
			sha256: await sha256(bytes)
		});
	}
	return parts;
}

const NO_STORAGE = [
	'MissingAPIError',
	'SecurityError',
	'InvalidStateError',
	'UnknownError',
	'OpenFailedError'
];

/** Dexie wraps a full disk as AbortError with the quota error inside. */
function storageFault(thrown: unknown): Error {
	if (thrown instanceof Storing) return thrown;
	if (!(thrown instanceof Error)) return new Storing('intern', thrown);
	const inner = (thrown as { inner?: unknown }).inner;
	const names = [
		thrown.name,
		inner instanceof Error || inner instanceof DOMException ? inner.name : ''
	];
	if (names.includes('QuotaExceededError')) return new Storing('opslag-vol', thrown);
	if (names.some((name) => NO_STORAGE.includes(name))) return new Storing('geen-opslag', thrown);
	return new Storing('intern', thrown);
}
