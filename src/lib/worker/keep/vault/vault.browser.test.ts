import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHEAP } from '../../../../../tests/fixtures/all-answers';
import { allRecords, personalIn, snapshot } from '../../../../../tests/fixtures/stored';
import { Database } from '../database';
import { SnapshotStore } from '../snapshot-store';
import { Vault } from './vault';

const GOED = 'fiets regen kaars tulband';
const ANDER = 'vier andere losse woorden';
const FOUT = { code: 'wachtwoord-onjuist' };

let name = '';
let now = 0;
let slept: number[] = [];

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
	now = Date.parse('2026-11-22T10:00:00Z');
	slept = [];
});
afterEach(() => new Database(name).delete());

/** A tab with the app, as it begins: without the key. */
function tab() {
	const database = new Database(name);
	const store = new SnapshotStore(database);
	const clock = {
		now: () => now,
		sleep: async (ms: number) => {
			slept.push(ms);
			now += ms;
		}
	};
	const vault = new Vault(store.keeper, clock, CHEAP);
	return { store, vault, database };
}

async function unlocked() {
	const opened = tab();
	opened.store.keeper.key = await opened.vault.unlock(GOED);
	return opened;
}

async function stored() {
	const { store, vault } = tab();
	store.keeper.key = await vault.setUp(GOED);
	await store.commit(snapshot('a'), [
		{
			vingerafdruk: 'f',
			indeling: {
				op: 1,
				tabel: 'kandidaten',
				bestemmingen: [],
				koppen: 'kandidaten-kop',
				gevonden: null,
				notatie: {},
				datums: {}
			}
		}
	]);
	return { store, vault };
}

describe('the vault', () => {
	it('keeps nothing personal that can be read, and opens again in another tab', async () => {
		await stored();
		const records = await allRecords(name);
		expect(personalIn(records)).toEqual([]);
		const { store } = await unlocked();
		const opened = await store.openCurrent();
		expect(new TextDecoder().decode(opened?.tabellen.kandidaten)).toBe('Voorbeeldman 07001');
		expect(opened?.meta.bronnen[0]?.bestand).toBe('kandidaten-epe.csv');
		expect(await store.indeling('f')).toMatchObject({ koppen: 'kandidaten-kop' });
	});

	it('says that it is locked to a tab without the key, and lets it write nothing', async () => {
		await stored();
		const { store } = tab();
		const locked = { code: 'vergrendeld' };
		await expect(store.openCurrent()).rejects.toMatchObject(locked);
		await expect(store.open('a')).rejects.toMatchObject(locked);
		await expect(store.list()).rejects.toMatchObject(locked);
		await expect(store.commit(snapshot('b'))).rejects.toMatchObject(locked);
		expect((await store.bewaring()).verloopt).toHaveProperty('a');
		expect((await (await unlocked()).store.list()).map(({ id }) => id)).toEqual(['a']);
	});

	it('seals what was stored before it was made, in one go', async () => {
		const { store, vault } = tab();
		await store.commit(snapshot('a'));
		await store.commit(snapshot('b', { kandidaten: 'Proefvrouw', modules: [1, 2] }));
		expect(await store.vault()).toBeNull();
		store.keeper.key = await vault.setUp(GOED);
		expect(await store.keeper.database.setting('losse-sleutel')).toBeUndefined();
		await expect(tab().store.openCurrent()).rejects.toMatchObject({ code: 'vergrendeld' });
		expect((await store.list()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
		expect([...((await store.openCurrent())?.tabellen.modules ?? [])]).toEqual([1, 2]);
		expect((await store.undo('b')).snapshot?.meta.id).toBe('a');
	});

	it('is not needed to keep real data from being text on disk', async () => {
		const { store } = tab();
		await store.commit(snapshot('v', undefined, { soort: 'voorbeeld' }));
		expect(await allRecords(name)).toContain('Voorbeeldman');
		await store.commit(snapshot('a'));
		const records = await allRecords(name);
		expect(personalIn(records)).toEqual([]);
		expect((await tab().store.openCurrent())?.meta.id).toBe('a');
	});

	it('can be set up over a damaged table, which stays known as damaged', async () => {
		const { store, vault, database } = tab();
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await store.commit(snapshot('b', { kandidaten: [2] }));
		await database.parts.update('b/kandidaten', { bytes: new Uint8Array([3]) });
		store.keeper.key = await vault.setUp(GOED);
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		expect((await store.sound())?.id).toBe('a');
	});

	it('is made once, by the first of two tabs', async () => {
		const [one, two] = [tab(), tab()];
		await one.store.commit(snapshot('a'));
		const made = await Promise.allSettled([one.vault.setUp(GOED), two.vault.setUp(ANDER)]);
		expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const winner = made[0].status === 'fulfilled' ? GOED : ANDER;
		one.store.keeper.key = await one.vault.unlock(winner);
		expect((await one.store.openCurrent())?.meta.id).toBe('a');
	});

	it('gets another passphrase without touching the data', async () => {
		const { store, vault } = await stored();
		const parts = await store.keeper.database.parts.toArray();
		await vault.change(GOED, ANDER);
		expect(await store.keeper.database.parts.toArray()).toEqual(parts);
		const other = tab();
		await expect(other.vault.unlock(GOED)).rejects.toMatchObject(FOUT);
		other.store.keeper.key = await other.vault.unlock(ANDER);
		expect((await other.store.openCurrent())?.meta.id).toBe('a');
		await expect(vault.change(GOED, 'nog weer een ander')).rejects.toMatchObject(FOUT);
	});

	it('does not take a short passphrase', async () => {
		await expect(tab().vault.setUp('kort')).rejects.toThrow();
		expect(await tab().store.vault()).toBeNull();
	});

	it('opens from its copy when its header is damaged, and says so when both are', async () => {
		await stored();
		const { database } = tab();
		const flip = async (key: 'kluis' | 'kluis-kopie') => {
			const value = await database.setting(key);
			await database.settings.put({ key, value: { ...value, gewikkeld: '00'.repeat(40) } });
		};
		await flip('kluis');
		expect((await (await unlocked()).store.openCurrent())?.meta.id).toBe('a');
		await flip('kluis-kopie');
		await expect(tab().vault.unlock(GOED)).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await expect(tab().store.vault()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
	});

	it('refuses a sealed table of which a byte flipped, and one that stands in another place', async () => {
		const { store } = await stored();
		await store.commit(snapshot('b', { kandidaten: [1], modules: [2] }));
		const { database } = store.keeper;
		const [one, two] = await database.parts.bulkGet(['b/kandidaten', 'b/modules']);
		if (!one || !two) throw new RangeError('not stored');
		const flipped = one.bytes.slice();
		flipped[20] = (flipped[20] ?? 0) ^ 1;
		await database.parts.put({ ...one, bytes: flipped });
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await database.parts.put({ ...one, bytes: two.bytes, sha256: two.sha256 });
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		expect((await store.sound())?.id).toBe('a');
	});
});

describe('trying passphrases', () => {
	it('takes ever longer, up to five seconds, and twenty wrong ones do no harm', async () => {
		await stored();
		for (let time = 0; time < 20; time++)
			await expect(tab().vault.unlock(`fout wachtwoord ${time}`)).rejects.toMatchObject(FOUT);
		expect(slept.slice(0, 7)).toEqual([1000, 2000, 4000, 5000, 5000, 5000, 5000]);
		expect(slept).toHaveLength(19);
		expect(await allRecords(name)).not.toContain('fout wachtwoord');
		const { store } = await unlocked();
		expect((await store.openCurrent())?.meta.id).toBe('a');
		slept = [];
		await unlocked();
		expect(slept).toEqual([]);
	});

	it('waits as long after the page was loaded again, and no longer when the clock was set back', async () => {
		await stored();
		for (const wrong of ['een fout woord', 'twee fout woord', 'drie fout woord'])
			await expect(tab().vault.unlock(wrong)).rejects.toMatchObject(FOUT);
		slept = [];
		now -= 3_600_000;
		await unlocked();
		expect(slept).toEqual([4000]);
	});

	it('counts a try before it is made', async () => {
		await stored();
		const { vault, database } = tab();
		const trying = vault.unlock('fout wachtwoord').catch((thrown: unknown) => thrown);
		await expect.poll(() => database.setting('pogingen')).toMatchObject({ aantal: 1 });
		expect(await trying).toMatchObject(FOUT);
	});
});

describe('the log', () => {
	it('tells what happened without anything personal, the latest first', async () => {
		const { vault } = await stored();
		await vault.unlock('fout wachtwoord').catch(() => undefined);
		const { store } = await unlocked();
		await store.commit(snapshot('b', { kandidaten: [1], modules: [2] }));
		await store.undo('b');
		await store.remove('a');
		const log = await tab().store.log();
		expect(log.map(({ wat, aantal }) => [wat, aantal])).toEqual([
			['verwijderd', 1],
			['import-teruggedraaid', 1],
			['ingelezen', 2],
			['ontgrendeld', undefined],
			['ontgrendelen-mislukt', undefined],
			['ingelezen', 1],
			['wachtwoord-ingesteld', undefined]
		]);
		for (const line of log)
			expect(Object.keys(line).every((key) => ['wanneer', 'wat', 'aantal'].includes(key))).toBe(
				true
			);
	});

	it('keeps the last five hundred lines', async () => {
		const { store } = await stored();
		for (let line = 0; line < 510; line++)
			await store.note({ wanneer: '2026-11-22T10:00:00.000Z', wat: 'export', aantal: line });
		const log = await store.log();
		expect(log).toHaveLength(500);
		expect(log[0]?.aantal).toBe(509);
	});
});
