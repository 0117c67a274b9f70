import type { SnapshotBytes, SnapshotMeta, Teruggezet } from '$lib/domain/momentopname';
import { Storing } from '$lib/domain/storing';
import { Database, type IndelingRow, type PartRow } from './database';
import type { BewaardeIndeling, Indeling } from './indeling';
import { partsOf, snapshotFrom } from './parts';
import { storageFault } from './storage-fault';

/** How long another tab may stand in the way before that is said, in milliseconds. */
const PATIENCE = 2000;

/** Ways of reading that are kept; the oldest go first. */
const MOST_INDELINGEN = 60;

/** The stored snapshots (momentopnamen): committed whole or not at all, one of them in use. */
export class SnapshotStore {
	readonly #database: Database;

	constructor(database = new Database()) {
		this.#database = database;
	}

	/**
	 * Stores a snapshot and puts it in use, in one transaction with the way its sources were read; gives the meta as
	 * stored. Fictional data never mixes with real data: storing a real one removes the fictional ones.
	 */
	async commit(
		snapshot: SnapshotBytes,
		indelingen: readonly BewaardeIndeling[] = []
	): Promise<SnapshotMeta> {
		const parts = await partsOf(snapshot);
		return this.#write(async () => {
			const { snapshots, settings } = this.#database;
			const current = await this.#current();
			const vorige = current ? { id: current.id, soort: current.soort } : null;
			const meta =
				snapshot.meta.soort === 'voorbeeld' ? snapshot.meta : { ...snapshot.meta, vorige };
			const others = await snapshots.toArray();
			await this.#database.parts.bulkPut(parts);
			await snapshots.put(meta);
			await settings.put({ key: 'current', value: meta.id });
			for (const other of others) {
				if (other.id === meta.id) continue;
				if (other.soort === 'voorbeeld') await this.#drop(other.id);
				else if (other.vorige !== undefined) await snapshots.put(settled(other));
			}
			await this.#keep(indelingen);
			return meta;
		});
	}

	/** The snapshot in use with its tables, checksums verified; null when there is none. */
	async openCurrent(): Promise<SnapshotBytes | null> {
		const id = await this.currentId();
		return id === null ? null : this.open(id);
	}

	/** A stored snapshot with its tables, checksums verified; null when there is none with that id. */
	async open(id: string): Promise<SnapshotBytes | null> {
		const { snapshots, parts } = this.#database;
		const stored = await this.#guard(() =>
			this.#database.transaction(
				'r',
				snapshots,
				parts,
				async (): Promise<{ meta: SnapshotMeta; parts: PartRow[] } | null> => {
					const meta = await snapshots.get(id);
					return meta ? { meta, parts: await parts.where('snapshot').equals(id).toArray() } : null;
				}
			)
		);
		return stored && snapshotFrom(stored.meta, stored.parts);
	}

	/** Id of the snapshot in use, without reading it; null when there is none. */
	async currentId(): Promise<string | null> {
		const current = await this.#guard(() => this.#database.settings.get('current'));
		return current?.key === 'current' ? current.value : null;
	}

	/** All snapshots, the most recently read in first. */
	async list(): Promise<readonly SnapshotMeta[]> {
		const all = await this.#guard(() => this.#database.snapshots.toArray());
		return all.sort(latestFirst);
	}

	/** The latest snapshot that is whole, the one in use left out; reads them one by one. Null when there is none. */
	async sound(): Promise<SnapshotMeta | null> {
		const current = await this.currentId();
		for (const meta of await this.list()) {
			if (meta.id !== current && (await this.#isSound(meta.id))) return meta;
		}
		return null;
	}

	/** Puts a stored snapshot in use. */
	async use(id: string): Promise<void> {
		await this.#write(async () => {
			if (!(await this.#database.snapshots.get(id))) throw new Storing('opslag-beschadigd');
			await this.#database.settings.put({ key: 'current', value: id });
		});
	}

	/** Removes a snapshot; where it was in use the latest of the others comes in its place. */
	async remove(id: string): Promise<void> {
		await this.#write(async () => {
			await this.#drop(id);
			await this.#replace(id, null);
		});
	}

	/**
	 * Takes back the last import: removes it and, where it was in use, puts back what was before. The fictional data
	 * are not kept that long, so that the answer only says that they were there.
	 */
	async undo(): Promise<Teruggezet> {
		const voorbeeld = await this.#write(async () => {
			const all = await this.#database.snapshots.toArray();
			const last = all.sort(latestFirst).find((meta) => meta.vorige !== undefined);
			if (!last) return false;
			await this.#drop(last.id);
			const replaced = await this.#replace(last.id, last.vorige?.id ?? null);
			return replaced && last.vorige?.soort === 'voorbeeld';
		});
		return { snapshot: voorbeeld ? null : await this.openCurrent(), voorbeeld };
	}

	/** How the last source with this header was read in; null when there was none. */
	async indeling(vingerafdruk: string): Promise<Indeling | null> {
		const row = await this.#guard(() => this.#database.settings.get(keyOf(vingerafdruk)));
		return row && row.key !== 'current' ? row.value : null;
	}

	/** Deletes the whole database; afterwards the store is as new. */
	async wipe(): Promise<void> {
		await this.#guard(async () => {
			await this.#database.delete();
			await this.#database.open();
		});
	}

	async #isSound(id: string): Promise<boolean> {
		try {
			return (await this.open(id)) !== null;
		} catch (thrown) {
			if (thrown instanceof Storing && thrown.code === 'opslag-beschadigd') return false;
			throw thrown;
		}
	}

	async #current(): Promise<SnapshotMeta | undefined> {
		const current = await this.#database.settings.get('current');
		return current?.key === 'current' ? this.#database.snapshots.get(current.value) : undefined;
	}

	/** Puts `wanted`, or else the latest, in use instead of `gone`; false when `gone` was not in use. */
	async #replace(gone: string, wanted: string | null): Promise<boolean> {
		const { snapshots, settings } = this.#database;
		const current = await settings.get('current');
		if (current?.value !== gone) return false;
		const left = (await snapshots.toArray()).sort(latestFirst);
		const next = left.find((meta) => meta.id === wanted) ?? left[0];
		if (next) await settings.put({ key: 'current', value: next.id });
		else await settings.delete('current');
		return true;
	}

	async #keep(indelingen: readonly BewaardeIndeling[]): Promise<void> {
		if (!indelingen.length) return;
		const { settings } = this.#database;
		await settings.bulkPut(
			indelingen.map(({ vingerafdruk, indeling }) => ({
				key: keyOf(vingerafdruk),
				value: indeling
			}))
		);
		const kept = await settings.where('key').startsWith('indeling/').toArray();
		const old = kept
			.filter((row) => row.key !== 'current')
			.sort((a, b) => b.value.op - a.value.op)
			.slice(MOST_INDELINGEN);
		await settings.bulkDelete(old.map((row) => row.key));
	}

	async #drop(id: string): Promise<void> {
		await this.#database.parts.where('snapshot').equals(id).delete();
		await this.#database.snapshots.delete(id);
	}

	#write<T>(work: () => Promise<T>): Promise<T> {
		const { snapshots, parts, settings } = this.#database;
		return this.#guard(() =>
			this.#database.transaction('rw', snapshots, parts, settings, () => work())
		);
	}

	async #guard<T>(work: () => PromiseLike<T>): Promise<T> {
		const blocked = Promise.withResolvers<never>();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const wait = () => {
			timer ??= setTimeout(() => blocked.reject(new Storing('opslag-bezet')), PATIENCE);
		};
		this.#database.on('blocked', wait);
		try {
			return await Promise.race([work(), blocked.promise]);
		} catch (thrown) {
			throw storageFault(thrown);
		} finally {
			clearTimeout(timer);
			this.#database.on('blocked').unsubscribe(wait);
		}
	}
}

function keyOf(vingerafdruk: string): IndelingRow['key'] {
	return `indeling/${vingerafdruk}`;
}

function latestFirst(a: SnapshotMeta, b: SnapshotMeta): number {
	return b.ingelezen.localeCompare(a.ingelezen);
}

/** An import that can't be undone any more, because another came after it. */
function settled({ vorige: _, ...meta }: SnapshotMeta): SnapshotMeta {
	return meta;
}
