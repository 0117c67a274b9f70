import type { SnapshotBytes } from '$lib/domain/momentopname';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from './database';
import { SnapshotStore } from './snapshot-store';

let name = '';
let database: Database;
let store: SnapshotStore;

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
	database = new Database(name);
	store = new SnapshotStore(database);
});

afterEach(async () => {
	await database.delete();
});

describe('the stored snapshots', () => {
	it('gives back the bytes of the snapshot in use', async () => {
		await store.commit(snapshot('a', { kandidaten: [1, 2, 3], trajecten: [4] }));
		const reopened = await new SnapshotStore(new Database(name)).openCurrent();
		expect(reopened?.meta.id).toBe('a');
		expect([...(reopened?.tabellen.kandidaten ?? [])]).toEqual([1, 2, 3]);
		expect([...(reopened?.tabellen.trajecten ?? [])]).toEqual([4]);
		expect(reopened?.tabellen.modules).toBeUndefined();
	});

	it('has nothing to open before the first import', async () => {
		expect(await store.openCurrent()).toBeNull();
		expect(await store.list()).toEqual([]);
	});

	it('refuses bytes that are not the bytes that were stored', async () => {
		await store.commit(snapshot('a', { kandidaten: [1, 2, 3] }));
		await database.parts.update('a/kandidaten', { bytes: new Uint8Array([1, 2, 4]) });
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
	});

	it('refuses a snapshot of which a table is missing', async () => {
		await store.commit(snapshot('a', { kandidaten: [1], modules: [2] }));
		await database.parts.delete('a/modules');
		await expect(store.openCurrent()).rejects.toMatchObject({ code: 'opslag-beschadigd' });
	});

	it('removes the fictional data when real data are stored', async () => {
		await store.commit(snapshot('sample', { kandidaten: [1] }, 'voorbeeld'));
		await store.commit(snapshot('real', { kandidaten: [2] }));
		expect((await store.list()).map((meta) => meta.id)).toEqual(['real']);
		expect(await database.parts.count()).toBe(1);
	});

	it('keeps earlier imports and can put one of them in use again', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await store.commit(snapshot('b', { kandidaten: [2] }));
		await store.use('a');
		expect((await store.openCurrent())?.meta.id).toBe('a');
		await store.remove('b');
		expect((await store.list()).map((meta) => meta.id)).toEqual(['a']);
		await expect(store.remove('a')).rejects.toThrow();
	});

	it('opens any snapshot without putting it in use', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await store.commit(snapshot('b', { kandidaten: [2] }));
		expect([...((await store.open('a'))?.tabellen.kandidaten ?? [])]).toEqual([1]);
		expect((await store.openCurrent())?.meta.id).toBe('b');
		expect(await store.open('c')).toBeNull();
	});

	it('stores all or nothing', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		const broken = snapshot('b', { kandidaten: [2] });
		const unclonable = {
			...broken,
			meta: { ...broken.meta, bron: () => 'a function cannot be stored' }
		};
		await expect(store.commit(unclonable)).rejects.toMatchObject({ code: 'intern' });
		expect((await store.openCurrent())?.meta.id).toBe('a');
		expect(await database.parts.count()).toBe(1);
	});

	it('is as new after a wipe', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		await store.wipe();
		expect(await store.openCurrent()).toBeNull();
		expect(await database.parts.count()).toBe(0);
		await store.commit(snapshot('b', { kandidaten: [2] }));
		expect((await store.openCurrent())?.meta.id).toBe('b');
	});
});

function snapshot(
	id: string,
	tables: Readonly<Record<string, readonly number[]>>,
	soort: 'bron' | 'voorbeeld' = 'bron'
): SnapshotBytes {
	const rows = (tabel: string) => (tables[tabel] ? 1 : null);
	return {
		meta: {
			id,
			soort,
			ingelezen: '2026-11-18T10:00:00.000Z',
			peildatum: 20775,
			bronnen: [],
			velden: {},
			aantallen: {
				kandidaten: rows('kandidaten'),
				trajecten: rows('trajecten'),
				modules: rows('modules'),
				plaatsingen: rows('plaatsingen')
			}
		},
		tabellen: Object.fromEntries(
			Object.entries(tables).map(([tabel, bytes]) => [tabel, new Uint8Array(bytes)])
		)
	};
}
