import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { CHEAP } from '../../../../../tests/fixtures/all-answers';
import {
	allRecords,
	makeVersion1,
	personalIn,
	snapshot
} from '../../../../../tests/fixtures/stored';
import version1 from '../../../../../tests/fixtures/storage/version-1.json';
import { makeBackup, restoreBackup } from './backup';
import type { Keeper } from '../vault/keeper';
import { Database } from '../database';
import { DocumentStore } from '../documents/document-store';
import { SnapshotStore } from '../snapshot-store';
import { Vault } from '../vault/vault';

const GOED = 'fiets regen kaars tulband';
const ANDER = 'vier andere losse woorden';

/** The tables of these tests hold a few bytes that nobody could open. */
const opens = () => true;
const restore = (
	keeper: Keeper,
	file: Uint8Array<ArrayBuffer>,
	wachtwoord: string,
	ouder = false
) => restoreBackup(keeper, file, wachtwoord, { ouder, opens });

let name = '';
let elsewhere = '';
beforeEach(() => {
	[name, elsewhere] = [`test-${crypto.randomUUID()}`, `test-${crypto.randomUUID()}`];
});
afterEach(async () => {
	vi.restoreAllMocks();
	for (const each of [name, elsewhere]) await new Database(each).delete();
});

function tab(of = name) {
	const store = new SnapshotStore(new Database(of));
	return { store, keeper: store.keeper, vault: new Vault(store.keeper, undefined, CHEAP) };
}

async function sealed() {
	const own = tab();
	own.keeper.key = await own.vault.setUp(GOED);
	await own.store.commit(snapshot('a', { kandidaten: 'Proefvrouw' }));
	await own.store.commit(snapshot('b', { kandidaten: 'Voorbeeldman', modules: [1, 2] }));
	return own;
}

const names = async (store: SnapshotStore) => (await store.list()).map(({ id }) => id).sort();

describe('a back-up', () => {
	it('of a vault opens elsewhere under the same passphrase, whole', async () => {
		const file = await makeBackup((await sealed()).keeper, null);
		const text = new TextDecoder('latin1').decode(file);
		expect(personalIn(text)).toEqual([]);
		const other = tab(elsewhere);
		const { key, snapshot: opened } = await restore(other.keeper, file, GOED);
		expect([...(opened?.tabellen.modules ?? [])]).toEqual([1, 2]);
		other.keeper.key = key;
		expect(await names(other.store)).toEqual(['a', 'b']);
		expect((await other.store.undo('b')).snapshot?.meta.id).toBe('a');
		const again = tab(elsewhere);
		again.keeper.key = await again.vault.unlock(GOED);
		expect((await again.store.openCurrent())?.meta.id).toBe('a');
		expect((await again.store.log()).at(-1)?.wat).toBe('teruggezet');
	});

	it('opens under a passphrase of its own', async () => {
		const file = await makeBackup((await sealed()).keeper, ANDER, CHEAP);
		const other = tab(elsewhere);
		await expect(restore(other.keeper, file, GOED)).rejects.toMatchObject({
			code: 'wachtwoord-onjuist'
		});
		expect(await other.store.vault()).toBeNull();
		other.keeper.key = (await restore(other.keeper, file, ANDER)).key;
		expect(await names(other.store)).toEqual(['a', 'b']);
	});

	it('of data without a vault needs a passphrase', async () => {
		const { store, keeper } = tab();
		await store.commit(snapshot('a', { kandidaten: [1] }, { soort: 'voorbeeld' }));
		await expect(makeBackup(keeper, null)).rejects.toThrow();
		const file = await makeBackup(keeper, ANDER, CHEAP);
		expect((await restore(tab(elsewhere).keeper, file, ANDER)).snapshot?.meta.id).toBe('a');
		expect(await store.vault()).toBeNull();
	});

	it('tells when the last one was made', async () => {
		const { store, keeper } = await sealed();
		expect((await store.bewaring()).laatsteBackup).toBeNull();
		await makeBackup(keeper, null);
		const { laatsteBackup } = await store.bewaring();
		expect(Date.now() - Date.parse(laatsteBackup ?? '')).toBeLessThan(60_000);
		expect((await store.log())[0]).toMatchObject({ wat: 'back-up', aantal: 2 });
	});

	it('leaves out a damaged snapshot, and is not made when the one in use is damaged', async () => {
		const { keeper, store } = await sealed();
		await keeper.database.parts.delete('a/kandidaten');
		const other = tab(elsewhere);
		other.keeper.key = (await restore(other.keeper, await makeBackup(keeper, null), GOED)).key;
		expect(await names(other.store)).toEqual(['b']);
		await keeper.database.parts.delete('b/modules');
		await expect(makeBackup(keeper, null)).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		expect((await store.log()).filter(({ wat }) => wat === 'back-up')).toHaveLength(1);
	});

	it('replaces everything that was there, and a tab with the old key is locked', async () => {
		const file = await makeBackup((await sealed()).keeper, null);
		const other = tab(elsewhere);
		other.keeper.key = await other.vault.setUp(ANDER);
		await other.store.commit(snapshot('oud'));
		const { key } = await restore(tab(elsewhere).keeper, file, GOED);
		await expect(other.store.openCurrent()).rejects.toMatchObject({ code: 'vergrendeld' });
		await expect(other.store.commit(snapshot('nieuw'))).rejects.toMatchObject({
			code: 'vergrendeld'
		});
		other.keeper.key = key;
		expect(await names(other.store)).toEqual(['a', 'b']);
	});

	it('whose tables nobody could open changes nothing', async () => {
		const own = await sealed();
		const file = await makeBackup(own.keeper, null);
		const before = await allRecords(name);
		await expect(restoreBackup(own.keeper, file, GOED)).rejects.toMatchObject({
			code: 'back-up-onleesbaar'
		});
		expect(await allRecords(name)).toBe(before);
	});

	it('that is damaged, or is put back half, changes nothing', async () => {
		const own = await sealed();
		const file = await makeBackup(own.keeper, null);
		await own.store.commit(snapshot('c'));
		const before = await allRecords(name);
		const flipped = file.slice();
		flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1;
		for (const wrong of [flipped, file.slice(0, -1), new Uint8Array(0)])
			await expect(restore(own.keeper, wrong, GOED)).rejects.toMatchObject({
				code: 'back-up-onleesbaar'
			});
		const full = new DOMException('full', 'QuotaExceededError');
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw full;
		});
		await expect(restore(own.keeper, file, GOED)).rejects.toMatchObject({
			code: 'opslag-vol'
		});
		vi.restoreAllMocks();
		expect(await allRecords(name)).toBe(before);
		expect(await names(own.store)).toEqual(['a', 'b', 'c']);
	});

	it('can be put back over a vault that nobody can open any more', async () => {
		const own = await sealed();
		const file = await makeBackup(own.keeper, null);
		for (const key of ['kluis', 'kluis-kopie'] as const)
			await own.keeper.database.settings.put({ key, value: { controle: 'stuk', kdf: {} } });
		await expect(own.store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
		own.keeper.key = (await restore(own.keeper, file, GOED)).key;
		expect((await own.store.openCurrent())?.meta.id).toBe('b');
	});

	it('of a database of version 1 keeps all that it held', async () => {
		await makeVersion1(name);
		const file = await makeBackup(tab().keeper, ANDER, CHEAP);
		const other = tab(elsewhere);
		other.keeper.key = (await restore(other.keeper, file, ANDER)).key;
		expect(await other.store.list()).toEqual(version1.stores.snapshots);
	});

	it.each([1, 2])(
		'that was frozen in version %i is put back after the user is asked',
		async (version) => {
			const base64 = await server.commands.readFile(
				`tests/fixtures/storage/backup-version-${version}.kib`,
				'base64'
			);
			const file = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			const own = tab();
			await own.store.commit(snapshot('eigen'));
			const before = await allRecords(name);
			await expect(restoreBackup(own.keeper, file, GOED)).rejects.toMatchObject({
				code: 'back-up-ouder'
			});
			expect(await allRecords(name)).toBe(before);
			const { key, snapshot: opened } = await restoreBackup(own.keeper, file, GOED, {
				ouder: true
			});
			expect(opened?.meta).toEqual(version1.stores.snapshots[0]);
			own.keeper.key = key;
			expect(await own.store.list()).toEqual(version1.stores.snapshots);
			const indeling = version1.stores.settings.find((each) => each.key.startsWith('indeling/'));
			expect(await own.store.indeling(indeling?.key.slice(9) ?? '')).toEqual(indeling?.value);
			const documents = new DocumentStore(own.keeper);
			const { gelezen } = await documents.read('bron', ['dossier', 'afspraken']);
			expect(gelezen).toEqual(
				version === 1
					? {}
					: {
							dossier: {
								versie: 1,
								revisie: 1,
								inhoud: { '["Epe","07001"]': { notitie: 'Proef' } }
							},
							afspraken: { versie: 1, revisie: 1, inhoud: { doel: 85 } }
						}
			);
		}
	);
});
