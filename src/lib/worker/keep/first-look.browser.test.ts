import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { CHEAP } from '../../../../tests/fixtures/all-answers';
import { makeVersion1, snapshot } from '../../../../tests/fixtures/stored';
import { Database } from './database';
import { firstLook } from './first-look';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';
import type { DataKey } from './vault/vault-header';

const GOED = 'fiets regen kaars tulband';

let name = '';
let database: Database;
let store: SnapshotStore;

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
	database = new Database(name);
	store = new SnapshotStore(database);
});
afterEach(() => database.delete());

const look = (key: DataKey | null = null) => firstLook(key, ORGANISATIE, name);
const sealed = () => new Vault(store.keeper, undefined, CHEAP).setUp(GOED);

describe('the first look', () => {
	it('sees nothing where nothing is stored, and makes no database', async () => {
		expect(await look()).toEqual({ snapshot: null, sleutel: null });
		expect((await indexedDB.databases()).some((each) => each.name === name)).toBe(false);
	});

	it('gives what the store would open: fictional data, real data without a passphrase, and a sealed one', async () => {
		await store.commit(snapshot('v', { kandidaten: [1, 2] }, { soort: 'voorbeeld' }));
		expect(await look()).toEqual({ snapshot: await store.openCurrent(), sleutel: null });
		await store.commit(snapshot('a', { kandidaten: [1, 2, 3], trajecten: [4] }));
		await store.commit(snapshot('b', { kandidaten: [5] }));
		await store.use('a');
		const opened = await look();
		expect(opened).toEqual({ snapshot: await store.openCurrent(), sleutel: null });
		expect([...(opened?.snapshot?.tabellen.kandidaten ?? [])]).toEqual([1, 2, 3]);
		const key = await sealed();
		store.keeper.key = key;
		expect(await look(key)).toEqual({ snapshot: await store.openCurrent(), sleutel: key.id });
	});

	it('leaves to the store what is locked', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await sealed();
		expect(await look()).toBeNull();
		const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
			'encrypt',
			'decrypt'
		]);
		expect(await look({ id: 'another', key: other })).toBeNull();
	});

	it('leaves to the store what is damaged', async () => {
		await store.commit(snapshot('a', { kandidaten: [1, 2, 3], modules: [4] }));
		const part = await database.parts.get('a/kandidaten');
		const flipped = part?.bytes.slice() ?? new Uint8Array();
		flipped[20] = (flipped[20] ?? 0) ^ 1;
		await database.parts.update('a/kandidaten', { bytes: flipped });
		expect(await look()).toBeNull();
		if (part) await database.parts.put(part);
		expect(await look()).not.toBeNull();
		await database.parts.delete('a/modules');
		expect(await look()).toBeNull();
		await database.snapshots.delete('a');
		expect(await look()).toBeNull();
	});

	it('leaves to the store a vault whose header is damaged', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		const key = await sealed();
		for (const setting of ['kluis', 'kluis-kopie'] as const) {
			const header = await database.setting(setting);
			if (!header) throw new Error('no header');
			await database.settings.put({ key: setting, value: { ...header, gewikkeld: 'x' } });
		}
		expect(await look(key)).toBeNull();
	});

	it('leaves to the store what is to go, not what was past its date on one day, and removes nothing itself', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await store.commit(
			snapshot('b', { kandidaten: [2] }, { ingelezen: '2020-01-01T00:00:00.000Z' })
		);
		expect((await look())?.snapshot?.meta.id).toBe('b');
		const value = [new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)];
		await database.settings.put({ key: 'gebruiksdagen', value });
		expect(await look()).toBeNull();
		expect(await database.snapshots.count()).toBe(2);
	});

	it('leaves to the store a database of another version', async () => {
		await makeVersion1(name);
		expect(await look()).toBeNull();
		expect((await indexedDB.databases()).find((each) => each.name === name)?.version).toBe(10);
	});
});
