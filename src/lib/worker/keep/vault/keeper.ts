import type { DocumentSoort } from '$lib/domain/documenten/document';
import type { LogRegel, Organisatie } from '$lib/domain/kluis/kluis';
import { Storing } from '$lib/domain/momentopname/storing';
import { Database, type PartRow, type Settings, type SnapshotRow } from '../database';
import { addToLog } from '../log';
import { presentOf, revisionOf, sealerOf, type Present } from '../present';
import { Sealer } from './sealer';
import { storageFault } from '../storage-fault';
import { makeLooseKey, type DataKey } from './vault-header';

/** How long another tab may stand in the way before that is said, in milliseconds. */
const PATIENCE = 2000;

/** How long a browser that refused its storage gets before it is asked again, in milliseconds. */
const RECOVERY = 400;

/** How often a change is prepared anew because another tab was first. */
const TRIES = 5;

/** What to write, all of it or nothing. */
export interface VaultChange {
	/** Begin with nothing; the log stays. */
	readonly clear?: boolean;
	/** Ids of snapshots that go. */
	readonly drop?: readonly string[];
	readonly rows?: readonly SnapshotRow[];
	readonly parts?: readonly PartRow[];
	/** Null takes a setting away. */
	readonly settings?: { readonly [Key in keyof Settings]?: Settings[Key] | null };
	readonly log?: readonly LogRegel[];
}

const NOTHING: Present = {
	revision: 0,
	current: null,
	header: null,
	isDamaged: false,
	looseKey: null,
	rows: [],
	broken: [],
	gebruiksdagen: []
};

/** Reads and changes the database as a whole, under the key of the vault that it was handed. */
export class Keeper {
	readonly database: Database;
	/** Null = locked, or there is no vault. */
	key: DataKey | null = null;

	constructor(database = new Database()) {
		this.database = database;
	}

	/** What is stored. Makes no database where there is none; needs no key. */
	async present(): Promise<Present> {
		return this.read(NOTHING, async () => {
			const { database } = this;
			const { snapshots, settings } = database;
			const found = await database.transaction('r', snapshots, settings, async () => ({
				revision: await database.setting('revision'),
				current: await database.setting('current'),
				headers: [await database.setting('kluis'), await database.setting('kluis-kopie')],
				looseKey: await database.setting('losse-sleutel'),
				gebruiksdagen: await database.setting('gebruiksdagen'),
				rows: await snapshots.toArray()
			}));
			return presentOf(found);
		});
	}

	/** Seals and unseals as the vault that is present asks; a `Storing` (`vergrendeld`) without its key. */
	sealer(present: Present): Sealer {
		return sealerOf(present, this.key);
	}

	/**
	 * The same for writing what belongs to such data, with the settings that go along: real data are sealed without a
	 * vault too. A `Storing` (`wachtwoord-nodig`) where the organisation does not want them without a passphrase.
	 */
	async sealerFor(
		soort: DocumentSoort,
		present: Present,
		{ wachtwoordVerplicht }: Organisatie
	): Promise<{ sealer: Sealer; settings: Pick<Partial<Settings>, 'losse-sleutel'> }> {
		const sealer = this.sealer(present);
		if (soort !== 'bron' || present.header) return { sealer, settings: {} };
		if (wachtwoordVerplicht) throw new Storing('wachtwoord-nodig');
		const looseKey = present.looseKey ?? (await makeLooseKey());
		return { sealer: new Sealer(looseKey), settings: { 'losse-sleutel': looseKey } };
	}

	/** Reads from the database, or gives `otherwise` where there is none; rejects with a `Storing`. */
	async read<T>(otherwise: T, work: () => PromiseLike<T>): Promise<T> {
		const look = () =>
			this.guard(async () => ((await this.database.isThere()) ? work() : otherwise));
		try {
			return await look();
		} catch (thrown) {
			if (!(thrown instanceof Storing) || thrown.code !== 'geen-opslag') throw thrown;
			// Started just after a crash, Chromium may refuse its storage once.
			await new Promise((resolve) => setTimeout(resolve, RECOVERY));
			return look();
		}
	}

	/**
	 * Writes what `plan` makes of the present, in one transaction. Encrypting inside it would end it, so that a plan
	 * is made first, and made again when another tab changed something meanwhile.
	 */
	async change<T>(
		plan: (present: Present) => Promise<VaultChange & { readonly result: T }>
	): Promise<T> {
		for (let tries = 0; tries < TRIES; tries++) {
			const present = await this.present();
			const planned = await this.#unlessOvertaken(present, () => plan(present));
			if (!planned) continue;
			const { result, ...change } = planned;
			if (await this.guard(() => this.#write(present.revision, change))) return result;
		}
		throw new Storing('opslag-bezet');
	}

	/** Reads what hangs on the present; again when another tab changed that meanwhile, so that it failed. */
	async look<T extends object>(work: (present: Present) => Promise<T>): Promise<T> {
		for (let tries = 0; tries < TRIES; tries++) {
			const present = await this.present();
			const seen = await this.#unlessOvertaken(present, () => work(present));
			if (seen) return seen;
		}
		throw new Storing('opslag-bezet');
	}

	/** What goes wrong only because another tab changed the present meanwhile is null instead. */
	async #unlessOvertaken<T>({ revision }: Present, work: () => Promise<T>): Promise<T | null> {
		try {
			return await work();
		} catch (thrown) {
			if ((await this.present()).revision === revision) throw thrown;
			return null;
		}
	}

	/** Does something with the database; what goes wrong is a `Storing`, also another tab that stands in the way. */
	async guard<T>(work: () => PromiseLike<T>): Promise<T> {
		const blocked = Promise.withResolvers<never>();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const wait = () => {
			timer ??= setTimeout(() => blocked.reject(new Storing('opslag-bezet')), PATIENCE);
		};
		this.database.on('blocked', wait);
		try {
			return await Promise.race([work(), blocked.promise]);
		} catch (thrown) {
			throw storageFault(thrown);
		} finally {
			clearTimeout(timer);
			this.database.on('blocked').unsubscribe(wait);
		}
	}

	async #write(revision: number, change: VaultChange): Promise<boolean> {
		const { database } = this;
		const { snapshots, parts, settings, log } = database;
		await database.isThere();
		return database.transaction('rw', snapshots, parts, settings, log, async () => {
			if (revisionOf(await database.setting('revision')) !== revision) return false;
			if (change.clear) await Promise.all([snapshots.clear(), parts.clear(), settings.clear()]);
			for (const id of change.drop ?? []) {
				await parts.where('snapshot').equals(id).delete();
				await snapshots.delete(id);
			}
			await parts.bulkPut([...(change.parts ?? [])]);
			await snapshots.bulkPut([...(change.rows ?? [])]);
			for (const [name, value] of Object.entries({ ...change.settings, revision: revision + 1 })) {
				const key = name as keyof Settings;
				if (value === null) await settings.delete(key);
				else await settings.put({ key, value });
			}
			await addToLog(database, change.log ?? []);
			return true;
		});
	}
}
