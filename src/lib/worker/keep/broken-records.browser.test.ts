import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHEAP } from '../../../../tests/fixtures/all-answers';
import { snapshot } from '../../../../tests/fixtures/stored';
import { makeBackup, restoreBackup } from './backup/backup';
import { Database } from './database';
import { DocumentStore } from './documents/document-store';
import { firstLook } from './first-look';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';

const GOED = 'fiets regen kaars tulband';

let name = '';
let elsewhere = '';
beforeEach(() => {
	[name, elsewhere] = [`test-${crypto.randomUUID()}`, `test-${crypto.randomUUID()}`];
});
afterEach(async () => {
	for (const each of [name, elsewhere]) await new Database(each).delete();
});

function tab(of = name) {
	const store = new SnapshotStore(new Database(of));
	return { store, keeper: store.keeper, vault: new Vault(store.keeper, undefined, CHEAP) };
}

/** A record as nobody of us ever wrote it. */
async function put(table: 'snapshots' | 'settings', record: Record<string, unknown>) {
	const database = new Database(name);
	await database.table(table).put(record);
	database.close();
}

/** A back-up of another computer, to put back. */
async function backupFile() {
	const other = tab(elsewhere);
	other.keeper.key = await other.vault.setUp(GOED);
	await other.store.commit(snapshot('heel'));
	return makeBackup(other.keeper, null);
}

/** Both ways out that the fault screen offers. */
async function leads() {
	const own = tab();
	const file = await backupFile();
	const { key } = await restoreBackup(own.keeper, file, GOED, { opens: () => true });
	own.keeper.key = key;
	expect((await own.store.openCurrent())?.meta.id).toBe('heel');
	await own.store.wipe();
	expect(await tab().store.openCurrent()).toBeNull();
}

const FIELDS = ['ingelezen', 'soort', 'meta', 'vorige', 'teruggezet'] as const;

describe('a record with a wrong field', () => {
	it.each(FIELDS)('in the snapshot in use (%s) is a fault with ways out', async (field) => {
		const { store, keeper } = tab();
		await store.commit(snapshot('a'));
		await store.commit(snapshot('b'));
		const row = await keeper.database.snapshots.get('b');
		await put('snapshots', { ...row, [field]: 5 });
		const own = tab().store;
		await expect(own.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		expect(await firstLook(null, undefined, name)).toBeNull();
		expect((await own.list()).map(({ id }) => id)).toEqual(['a']);
		expect((await own.sound())?.id).toBe('a');
		await own.use('a');
		expect((await own.openCurrent())?.meta.id).toBe('a');
		await leads();
	});

	it('in another snapshot leaves the one in use as it was', async () => {
		const { store, keeper } = tab();
		await store.commit(snapshot('a'));
		await store.commit(snapshot('b'));
		await put('snapshots', { ...(await keeper.database.snapshots.get('a')), ingelezen: null });
		const own = tab();
		expect((await own.store.openCurrent())?.meta.id).toBe('b');
		expect(Object.keys((await own.store.bewaring()).verloopt)).toEqual(['b']);
		await own.vault.setUp(GOED);
		expect(await own.keeper.database.snapshots.toCollection().primaryKeys()).toEqual(['b']);
	});

	it('in the description, sealed as it is, is a fault with ways out', async () => {
		const { store } = tab();
		await store.commit(snapshot('a', undefined, { peildatum: Number.NaN }));
		await expect(tab().store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await leads();
	});

	it.each([
		['kluis', { controle: 5 }],
		['kluis', 7],
		['losse-sleutel', { id: 'x', key: 'y' }],
		['losse-sleutel', 5]
	])('in the setting %s (%j) is a fault with ways out', async (key, value) => {
		await tab().store.commit(snapshot('a'));
		await put('settings', { key, value });
		await expect(tab().store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await expect(tab().store.vault()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		await leads();
	});

	it.each([
		['revision', 'x'],
		['revision', Number.NaN],
		['current', 5],
		['back-up', 5],
		['indelingen', { open: { x: 5 } }]
	])('in the setting %s (%j) stands in the way of nothing', async (key, value) => {
		await tab().store.commit(snapshot('a'));
		await put('settings', { key, value });
		const { store } = tab();
		expect((await store.openCurrent())?.meta.id).toBe('a');
		expect((await store.bewaring()).laatsteBackup).toBeNull();
		expect(await store.indeling('x')).toBeNull();
		await store.commit(snapshot('b'));
		expect((await store.openCurrent())?.meta.id).toBe('b');
		await leads();
	});

	it.each([{ aantal: 'x', laatste: 1 }, { aantal: 2 }, 5])(
		'in the count of wrong passphrases (%j) keeps nobody out',
		async (value) => {
			const own = tab();
			await own.vault.setUp(GOED);
			await put('settings', { key: 'pogingen', value });
			expect((await tab().vault.unlock(GOED)).id).toBeTruthy();
		}
	);

	it('in the dossier is said of the dossier, and the list opens', async () => {
		const { store, keeper } = tab();
		await store.commit(snapshot('a'));
		const documents = new DocumentStore(keeper);
		const operaties = [{ pad: ['kandidaten', 'x', 'notities', 'n'], waarde: 5 }];
		await documents.change({ soort: 'bron', id: 'dossier', vanaf: 0, operaties });
		expect((await documents.read('bron', ['dossier'])).beschadigd).toEqual(['dossier']);
		expect((await store.openCurrent())?.meta.id).toBe('a');
	});
});
