import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Database } from './database';
import { DocumentStore } from './documents/document-store';
import type { Indeling } from './indeling';
import { VERSION } from './schema';
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

/** Makes the browser refuse every write after the first `writes`. */
function failAfter(writes: number): void {
	const put = IDBObjectStore.prototype.put;
	let left = writes;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args
	) {
		if (left-- <= 0) throw new DOMException('no', 'UnknownError');
		return put.apply(this, args);
	});
}

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
	});

	it('puts the latest of the others in use when the one in use is removed', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('c', { kandidaten: [3] }, 'bron', '03'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		await store.remove('b');
		expect(await store.currentId()).toBe('c');
		await store.remove('a');
		expect(await store.currentId()).toBe('c');
		await store.remove('c');
		expect([await store.currentId(), await store.openCurrent()]).toEqual([null, null]);
	});

	it('takes back the last import, and only that one', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		await store.use('a');
		await store.commit(snapshot('c', { kandidaten: [3] }, 'bron', '03'));
		const back = await store.undo('c');
		expect([back.snapshot?.meta.id, back.voorbeeld]).toEqual(['a', false]);
		expect((await store.list()).map((meta) => meta.id)).toEqual(['b', 'a']);
		expect(await database.parts.count()).toBe(2);
		await expect(store.undo('c')).rejects.toMatchObject({ code: 'lijst-weg' });
		await expect(store.undo('b')).rejects.toMatchObject({ code: 'niet-laatste' });
		expect(await store.list()).toHaveLength(2);
	});

	it('takes back an import that is not in use without touching what is', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		await store.commit(snapshot('c', { kandidaten: [3] }, 'bron', '03'));
		await store.use('a');
		expect((await store.undo('c')).snapshot?.meta.id).toBe('a');
		expect((await store.list()).map((meta) => meta.id)).toEqual(['b', 'a']);
	});

	it('says that the fictional data were there before the import that is taken back', async () => {
		await store.commit(snapshot('sample', { kandidaten: [1] }, 'voorbeeld'));
		await store.commit(snapshot('real', { kandidaten: [2] }));
		expect(await store.undo('real')).toEqual({ snapshot: null, voorbeeld: true });
		expect(await store.list()).toEqual([]);
	});

	describe('of fictional data', () => {
		const past = ['17', '16'].map((id) => snapshot(id, { kandidaten: [1] }, 'voorbeeld', id));
		const added = { afspraken: { doelen: { ladder: {} } } };

		async function kept() {
			const { settings } = database;
			const documents = await settings.where('key').startsWith('document/').toArray();
			return { ids: (await store.list()).map(({ id }) => id), documents: documents.length };
		}

		beforeEach(async () => {
			await store.commit(snapshot('now', { kandidaten: [1] }, 'voorbeeld'));
		});

		it('get their past behind them, once, and stay in use', async () => {
			expect(await store.accompany('now', past, added)).toBe(true);
			expect(await store.accompany('now', past, added)).toBe(false);
			expect(await kept()).toEqual({ ids: ['now', '17', '16'], documents: 1 });
			expect((await store.openCurrent())?.meta.id).toBe('now');
		});

		it('keep what somebody added meanwhile', async () => {
			const documents = new DocumentStore(store.keeper);
			const operaties = [{ pad: ['doelen', 'eigen'], waarde: 1 }];
			await documents.change({ soort: 'voorbeeld', id: 'afspraken', vanaf: 0, operaties });
			await store.accompany('now', past, added);
			const { gelezen } = await documents.read('voorbeeld', ['afspraken']);
			expect(gelezen.afspraken?.inhoud).toEqual({ doelen: { eigen: 1 } });
		});

		it.each([
			['a real list', () => store.commit(snapshot('real', { kandidaten: [2] })), ['real']],
			['removal', () => store.remove('17'), []],
			['wiping', () => store.wipe(), []]
		])('go all together with %s', async (_, act, left) => {
			await store.accompany('now', past, added);
			await act();
			expect(await kept()).toEqual({ ids: left, documents: 0 });
			expect(await database.parts.count()).toBe(left.length);
		});

		it('get no past beside a real list', async () => {
			await store.commit(snapshot('real', { kandidaten: [2] }));
			expect(await store.accompany('now', past, added)).toBe(false);
			expect(await kept()).toEqual({ ids: ['real'], documents: 0 });
		});
	});

	it('is empty again when the first import is taken back', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		expect(await store.undo('a')).toEqual({ snapshot: null, voorbeeld: false });
		expect(await store.currentId()).toBeNull();
	});

	it.each([
		['reading in', () => store.commit(snapshot('c', { kandidaten: [3] }), [], null, 'a')],
		['another in use', () => store.use('a', 'a')],
		['removal', () => store.remove('b', 'a')],
		['taking back', () => store.undo('b', 'a')],
		[
			'reading in on an empty screen',
			() => store.commit(snapshot('c', { kandidaten: [3] }), [], null, null)
		]
	])('changes nothing where the screen shows another in use than there is: %s', async (_, act) => {
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		const before = await database.setting('revision');
		await expect(act()).rejects.toMatchObject({ code: 'andere-lijst' });
		expect(await database.setting('revision')).toBe(before);
	});

	it.each([
		['reading in', () => store.commit(snapshot('c', { kandidaten: [3] }), [], null, 'a')],
		['use of it', () => store.use('a', 'b')],
		['its removal', () => store.remove('a', 'b')],
		['taking it back', () => store.undo('a', 'b')]
	])('says that a list is gone which another tab removed: %s', async (_, act) => {
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		await store.remove('a');
		await expect(act()).rejects.toMatchObject({ code: 'lijst-weg' });
		expect(await store.overzicht()).toMatchObject({
			momentopnamen: [{ id: 'b' }],
			inGebruik: 'b'
		});
	});

	it('knows the latest whole snapshot beside the one in use', async () => {
		expect(await store.sound()).toBeNull();
		await store.commit(snapshot('a', { kandidaten: [1] }, 'bron', '01'));
		await store.commit(snapshot('b', { kandidaten: [2] }, 'bron', '02'));
		await store.commit(snapshot('c', { kandidaten: [3] }, 'bron', '03'));
		expect((await store.sound())?.id).toBe('b');
		await database.parts.update('b/kandidaten', { bytes: new Uint8Array([9]) });
		expect((await store.sound())?.id).toBe('a');
	});

	it('keeps how a source was read with the import, the latest sixty', async () => {
		const indeling = (op: number): Indeling => ({
			op,
			tabel: 'kandidaten',
			bestemmingen: [{ soort: 'extra' }],
			koppen: 'k',
			gevonden: 'UTF-8',
			notatie: {},
			datums: {}
		});
		for (let day = 0; day < 65; day++)
			await store.commit(snapshot('a', { kandidaten: [1] }), [
				{ vingerafdruk: `v${day}`, indeling: indeling(day) }
			]);
		expect(await store.indeling('v4')).toBeNull();
		expect(await store.indeling('v5')).toEqual(indeling(5));
		expect((await store.openCurrent())?.meta.id).toBe('a');
	});

	it('does not write to what a newer app in another tab made of the database, and says so', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		const outdated = vi.fn();
		database.onoutdated = outdated;
		const newer = new Dexie(name);
		newer.version(VERSION + 1).stores({ snapshots: 'id', parts: 'key, snapshot', settings: 'key' });
		await newer.open();
		expect(outdated).toHaveBeenCalledOnce();
		await expect(store.list()).rejects.toMatchObject({ code: 'nieuwere-versie' });
		newer.close();
	});

	it('waits two seconds for a tab that keeps the database open, then says so', async () => {
		await store.commit(snapshot('a', { kandidaten: [1] }));
		const other = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
		});
		await expect(store.wipe()).rejects.toMatchObject({ code: 'opslag-bezet' });
		other.close();
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
		for (const writes of [0, 1, 2, 3, 4]) {
			failAfter(writes);
			await expect(store.commit(snapshot('b', { kandidaten: [2] }))).rejects.toThrow();
			vi.restoreAllMocks();
		}
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
	soort: 'bron' | 'voorbeeld' = 'bron',
	day = '18'
): SnapshotBytes {
	const rows = (tabel: string) => (tables[tabel] ? 1 : null);
	return {
		meta: {
			id,
			soort,
			ingelezen: `2026-11-${day}T10:00:00.000Z`,
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
