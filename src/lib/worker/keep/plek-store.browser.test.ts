import { afterEach, expect, test } from 'vitest';
import type { VastePlek } from '$lib/domain/ververs/plek';
import { Database } from './database';
import { PlekStore } from './plek-store';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';
import { CHEAP } from '../../../../tests/fixtures/all-answers';

const NAAM = 'plek-test';
let store = new SnapshotStore(new Database(NAAM));

afterEach(async () => {
	await store.wipe();
	store = new SnapshotStore(new Database(NAAM));
});

/** A folder of the browser's own, which is a handle as any other. */
async function place(): Promise<VastePlek> {
	const root = await navigator.storage.getDirectory();
	const folder = await root.getDirectoryHandle('lijsten', { create: true });
	const bestand = {
		naam: 'kandidaten-18-11.csv',
		grootte: 12,
		gewijzigd: 1_800_000_000_000,
		sha256: 'ab'.repeat(32),
		tabellen: ['kandidaten'] as const
	};
	return { handles: [folder], bekend: { peildatum: 20_775, bestanden: [bestand] } };
}

test('a handle is kept and can be read through later; what was read from it is sealed', async () => {
	const plek = await place();
	const plekken = new PlekStore(store.keeper);
	expect(await plekken.read()).toBeNull();
	await plekken.keep(plek);
	const found = await new PlekStore(store.keeper).read();
	expect(found?.bekend).toEqual(plek.bekend);
	expect(await found?.handles[0]?.isSameEntry(plek.handles[0] as FileSystemHandle)).toBe(true);
	const stored = await store.keeper.database.setting('plek');
	expect(stored?.bekend).not.toHaveProperty('open');
	expect(JSON.stringify(stored?.bekend)).not.toContain('kandidaten-18-11');
});

test('it goes under the passphrase with the rest, and can be read with its key only', async () => {
	await new PlekStore(store.keeper).keep(await place());
	const key = await new Vault(store.keeper, undefined, CHEAP).setUp('vier losse woorden samen');
	await expect(new PlekStore(store.keeper).read()).rejects.toMatchObject({ code: 'vergrendeld' });
	store.keeper.key = key;
	expect((await new PlekStore(store.keeper).read())?.bekend.peildatum).toBe(20_775);
});

test('it is forgotten when that is asked, and goes with everything', async () => {
	const plekken = new PlekStore(store.keeper);
	await plekken.keep(await place());
	await plekken.keep(null);
	expect(await plekken.read()).toBeNull();
	await plekken.keep(await place());
	await store.wipe();
	expect(await plekken.read()).toBeNull();
	await plekken.keep(null);
	expect(await store.keeper.database.isThere()).toBe(false);
});

test('what can’t be believed is no place', async () => {
	const plek = await place();
	await new PlekStore(store.keeper).keep(plek);
	const { settings } = store.keeper.database;
	await settings.put({
		key: 'plek',
		value: { handles: plek.handles, bekend: { open: { peildatum: 'morgen', bestanden: [] } } }
	});
	expect(await new PlekStore(store.keeper).read()).toBeNull();
});
