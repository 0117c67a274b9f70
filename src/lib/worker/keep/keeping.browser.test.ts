import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { CHEAP } from '../../../../tests/fixtures/all-answers';
import { allRecords, snapshot } from '../../../../tests/fixtures/stored';
import { Database } from './database';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';

const DAY = 86_400_000;
let name = '';

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
	vi.restoreAllMocks();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	await new Database(name).delete();
});

/** These lists can't be counted: they would wait for that. */
const ONGETELD = { ...ORGANISATIE, geheugenJaren: 0 };
const tab = (organisatie = ONGETELD) => new SnapshotStore(new Database(name), organisatie);
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const old = (id: string, days: number) =>
	snapshot(id, { kandidaten: [1] }, { ingelezen: daysAgo(days) });

describe('expiry', () => {
	const START = Date.parse('2026-11-01T10:00:00.000Z');
	const at = (day: number) => vi.setSystemTime(START + day * DAY);
	/** Opens the app on a day as a user does; gives what came on screen. */
	const used = async (store: SnapshotStore, day: number) => {
		at(day);
		const opened = await store.openCurrent();
		await store.bewaring();
		return opened?.meta.id ?? null;
	};
	const stored = async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: START });
		const store = tab();
		await store.commit(old('a', 0));
		return store;
	};

	it('removes nothing on the word of a clock that jumps ahead and back', async () => {
		const store = await stored();
		for (const day of [1, 41, 2, 42, 3, 5, 50, 6]) expect(await used(store, day)).toBe('a');
		expect((await store.bewaring()).verlopen).toEqual([]);
		expect((await store.log()).map(({ wat }) => wat)).not.toContain('verlopen');
	});

	it('removes on the second day of use past the date, and remembers what went and when', async () => {
		const store = await stored();
		for (let day = 1; day <= 30; day++) expect(await used(store, day)).toBe('a');
		for (const day of [31, 31.1]) expect(await used(store, day)).toBe('a');
		expect(await used(store, 33)).toBeNull();
		const op = new Date(START + 33 * DAY).toISOString();
		expect((await store.bewaring()).verlopen).toEqual([{ van: old('a', 0).meta.peildatum, op }]);
		expect((await store.log())[0]).toMatchObject({ wat: 'verlopen', aantal: 1 });
		expect(await store.keeper.database.parts.count()).toBe(0);
	});

	it('begins to count again when the clock goes back', async () => {
		const store = await stored();
		expect(await used(store, 31)).toBe('a');
		expect(await used(store, -300)).toBe('a');
		expect(await used(store, 31)).toBe('a');
		expect(await used(store, 32)).toBeNull();
	});

	it('removes only what is past its date, and never on days on which nobody unlocked', async () => {
		const store = await stored();
		const vault = new Vault(store.keeper, undefined, CHEAP);
		store.keeper.key = await vault.setUp('vier losse woorden');
		at(20);
		await store.commit(old('blijft', 0));
		for (const day of [31, 32, 33]) {
			at(day);
			await expect(tab().openCurrent()).rejects.toMatchObject({ code: 'vergrendeld' });
			await tab().bewaring();
		}
		expect(await store.list()).toHaveLength(2);
		expect([await used(store, 34), await used(store, 35)]).toEqual(['blijft', 'blijft']);
		expect((await store.list()).map(({ id }) => id)).toEqual(['blijft']);
	});

	it('says beforehand when, and leaves the fictional data', async () => {
		const store = tab();
		await store.commit(
			snapshot('voorbeeld', { kandidaten: [1] }, { soort: 'voorbeeld', ingelezen: daysAgo(99) })
		);
		expect((await store.openCurrent())?.meta.id).toBe('voorbeeld');
		expect((await store.bewaring()).verloopt).toEqual({});
		await store.commit(old('a', 25));
		const { verloopt } = await store.bewaring();
		expect(Math.round((Date.parse(verloopt.a ?? '') - Date.now()) / DAY)).toBe(5);
	});

	it('keeps everything where the organisation wants that', async () => {
		const store = tab({ ...ORGANISATIE, verlooptNaDagen: 0 });
		await store.commit(old('a', 400));
		expect((await store.openCurrent())?.meta.id).toBe('a');
		expect((await store.bewaring()).verloopt).toEqual({});
	});
});

describe('real data where a passphrase is obliged', () => {
	it('are not stored before there is one', async () => {
		const store = tab({ ...ORGANISATIE, wachtwoordVerplicht: true });
		await expect(store.commit(snapshot('a'))).rejects.toMatchObject({ code: 'wachtwoord-nodig' });
		expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name }));
		await store.commit(snapshot('v', { kandidaten: [1] }, { soort: 'voorbeeld' }));
		const vault = new Vault(store.keeper, undefined, CHEAP);
		store.keeper.key = await vault.setUp('vier losse woorden');
		await store.commit(snapshot('a'));
		expect((await store.openCurrent())?.meta.id).toBe('a');
	});
});

describe('wiping', () => {
	it('leaves no database, and looking afterwards makes none', async () => {
		const store = tab();
		await store.commit(snapshot('a'));
		await store.wipe();
		expect(await store.openCurrent()).toBeNull();
		expect(await store.list()).toEqual([]);
		expect(await store.log()).toEqual([]);
		expect(await store.vault()).toBeNull();
		expect(await store.sound()).toBeNull();
		expect((await store.bewaring()).laatsteBackup).toBeNull();
		expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
	});

	it('in one tab is seen by the other', async () => {
		const [one, two] = [tab(), tab()];
		await one.commit(snapshot('a'));
		expect(await two.list()).toHaveLength(1);
		await one.wipe();
		expect(await two.openCurrent()).toBeNull();
		await two.commit(snapshot('b'));
		expect((await one.openCurrent())?.meta.id).toBe('b');
	});
});

describe('two tabs', () => {
	it('that store at once both store, none overwrites the other', async () => {
		const [one, two] = [tab(), tab()];
		await Promise.all([one.commit(snapshot('a')), two.commit(snapshot('b'))]);
		expect((await one.list()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
		const withVorige = (await one.list()).filter(({ vorige }) => vorige !== undefined);
		expect(withVorige).toHaveLength(1);
	});

	it('of which one sets a passphrase: the other writes nothing that can be read', async () => {
		const [one, two] = [tab(), tab()];
		await one.commit(snapshot('a'));
		const vault = new Vault(one.keeper, undefined, CHEAP);
		const [made, stored] = await Promise.allSettled([
			vault.setUp('vier losse woorden'),
			two.commit(snapshot('b', { kandidaten: 'Proefvrouw' }))
		]);
		expect(made.status).toBe('fulfilled');
		if (stored.status === 'rejected') expect(stored.reason).toMatchObject({ code: 'vergrendeld' });
		expect(await allRecords(name)).not.toContain('Proefvrouw');
		expect(await allRecords(name)).not.toContain('Voorbeeldman');
	});
});

describe('faults of the storage', () => {
	it('a full disk is said, and what was stored stays', async () => {
		const store = tab();
		await store.commit(snapshot('a'));
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(store.commit(snapshot('b'))).rejects.toMatchObject({ code: 'opslag-vol' });
		put.mockRestore();
		expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
	});

	it('no storage at all is said', async () => {
		vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
		await expect(tab().openCurrent()).rejects.toMatchObject({ code: 'geen-opslag' });
		vi.restoreAllMocks();
		vi.stubGlobal('indexedDB', undefined);
		await expect(tab().openCurrent()).rejects.toMatchObject({ code: 'geen-opslag' });
		await expect(tab().commit(snapshot('a'))).rejects.toMatchObject({ code: 'geen-opslag' });
	});

	it('a browser that refuses once, as after a crash, is asked again', async () => {
		await tab().commit(snapshot('a'));
		vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('no', 'UnknownError'));
		expect((await tab().openCurrent())?.meta.id).toBe('a');
	});

	it('a database of a newer app is left alone', async () => {
		await new Promise((resolve, reject) => {
			const request = indexedDB.open(name, 990);
			request.onupgradeneeded = () => request.result.createObjectStore('iets-nieuws');
			request.onerror = reject;
			request.onsuccess = () => {
				request.result.close();
				resolve(null);
			};
		});
		const store = tab();
		const newer = { code: 'nieuwere-versie' };
		await expect(store.openCurrent()).rejects.toMatchObject(newer);
		await expect(store.commit(snapshot('a'))).rejects.toMatchObject(newer);
		const found = (await indexedDB.databases()).find((each) => each.name === name);
		expect(found?.version).toBe(990);
		await store.wipe();
		expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
	});

	it('the snapshot in use that is gone is damage, not an empty app', async () => {
		const store = tab();
		await store.commit(snapshot('a'));
		await store.commit(snapshot('b'));
		await store.keeper.database.snapshots.delete('b');
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await store.keeper.database.settings.delete('current');
		expect((await store.openCurrent())?.meta.id).toBe('a');
	});
});
