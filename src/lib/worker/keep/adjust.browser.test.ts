import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHEAP } from '../../../../tests/fixtures/all-answers';
import { allRecords, snapshot } from '../../../../tests/fixtures/stored';
import { Database } from './database';
import { DocumentStore } from './documents/document-store';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';

const FOUT = 21_140;
const GOED = 20_775;
let name = '';

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
	await new Database(name).delete();
});

const op = (uur: string) => `2026-11-18T${uur}:00:00.000Z`;
const list = (id: string, uur: string, peildatum = FOUT) =>
	snapshot(id, { kandidaten: `Proefvrouw ${id}` }, { ingelezen: op(uur), peildatum });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function document(store: SnapshotStore, id: 'gedeeld' | 'weergaven' | 'dossier') {
	const { gelezen } = await new DocumentStore(store.keeper).read('bron', [id]);
	return gelezen[id]?.inhoud;
}

async function write(
	store: SnapshotStore,
	id: 'gedeeld' | 'weergaven' | 'dossier',
	...waarden: readonly (readonly [pad: readonly string[], waarde: string | number])[]
) {
	const operaties = waarden.map(([pad, waarde]) => ({ pad, waarde }));
	await new DocumentStore(store.keeper).change({ soort: 'bron', id, vanaf: 0, operaties });
}

test.each(['without a vault', 'in a vault'])(
	'another peildatum is another id, and all that names it follows, %s',
	async (waar) => {
		const store = new SnapshotStore(new Database(name));
		await store.commit(list('a', '10'));
		await store.commit(list('b', '11', GOED));
		if (waar === 'in a vault')
			store.keeper.key = await new Vault(store.keeper, undefined, CHEAP).setUp(
				'vier losse woorden'
			);
		await write(store, 'gedeeld', [['a', 'x'], 1], [['b', 'x'], 2]);
		await write(store, 'weergaven', [['laatste', 'sinds', 'snapshot'], 'a']);
		await write(
			store,
			'dossier',
			[['kandidaten', 'Epe 1', 'merken', 'm', 'merk'], 'gereed'],
			[['kandidaten', 'Epe 1', 'merken', 'm', 'op'], 1],
			[['kandidaten', 'Epe 1', 'merken', 'm', 'bij'], FOUT],
			[['kandidaten', 'Epe 1', 'merken', 'm', 'voorbij'], GOED]
		);
		const id = await store.adjust('a', GOED - 7, 'b');
		expect(id).not.toBe('a');
		const opened = await store.open(id);
		expect(opened?.meta).toMatchObject({
			id,
			peildatum: GOED - 7,
			ingelezen: op('10'),
			was: ['a']
		});
		expect(text(opened?.tabellen.kandidaten)).toContain('Proefvrouw a');
		expect(await store.open('a')).toBeNull();
		expect(await store.currentId()).toBe('b');
		expect(await document(store, 'gedeeld')).toEqual({ [id]: { x: 1 }, b: { x: 2 } });
		expect(await document(store, 'weergaven')).toEqual({ laatste: { sinds: { snapshot: id } } });
		expect(await document(store, 'dossier')).toMatchObject({
			kandidaten: { 'Epe 1': { merken: { m: { bij: GOED - 7, voorbij: GOED } } } }
		});
		expect((await store.undo('b')).snapshot?.meta.id).toBe(id);
		expect((await store.log()).map(({ wat }) => wat)).toContain('peildatum-aangepast');
		if (waar === 'in a vault') expect(await allRecords(name)).not.toContain('Proefvrouw');
		// Nothing is left under the old id but what says that it was.
		expect(await store.keeper.database.parts.count()).toBe(1);
	}
);

test('the one in use stays in use, and can be taken back still', async () => {
	const store = new SnapshotStore(new Database(name));
	await store.commit(list('a', '10', GOED));
	await store.commit(list('b', '11'));
	const id = await store.adjust('b', GOED, 'b');
	expect(await store.currentId()).toBe(id);
	expect((await store.undo(id)).snapshot?.meta.id).toBe('a');
});

test('days of marks stay where another list has that day', async () => {
	const store = new SnapshotStore(new Database(name));
	await store.commit(list('a', '10'));
	await store.commit(list('b', '11'));
	await write(
		store,
		'dossier',
		[['kandidaten', 'Epe 1', 'merken', 'm', 'merk'], 'gereed'],
		[['kandidaten', 'Epe 1', 'merken', 'm', 'op'], 1],
		[['kandidaten', 'Epe 1', 'merken', 'm', 'bij'], FOUT]
	);
	await store.adjust('a', GOED, 'b');
	expect(await document(store, 'dossier')).toMatchObject({
		kandidaten: { 'Epe 1': { merken: { m: { bij: FOUT } } } }
	});
});

test('refuses one that is gone, one that another tab was ahead of, and fictional data', async () => {
	const store = new SnapshotStore(new Database(name));
	await store.commit(snapshot('v', {}, { soort: 'voorbeeld' }));
	await expect(store.adjust('v', GOED, 'v')).rejects.toThrow(RangeError);
	await store.commit(list('a', '10'));
	await expect(store.adjust('z', GOED, 'a')).rejects.toMatchObject({ code: 'lijst-weg' });
	await expect(store.adjust('a', GOED, null)).rejects.toMatchObject({ code: 'andere-lijst' });
	expect((await store.list()).map(({ id, peildatum }) => [id, peildatum])).toEqual([['a', FOUT]]);
});
