import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentSoort, Operatie } from '$lib/domain/documenten/document';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { CHEAP } from '../../../../../tests/fixtures/all-answers';
import { allRecords, snapshot } from '../../../../../tests/fixtures/stored';
import { makeBackup, restoreBackup } from '../backup/backup';
import type { Keeper } from '../vault/keeper';
import { Database } from '../database';
import { DocumentStore } from './document-store';
import { SnapshotStore } from '../snapshot-store';
import { Vault } from '../vault/vault';

const GOED = 'fiets regen kaars tulband';
const ANDER = 'vier andere losse woorden';
const GEHEIM = 'Belt liever na vijf uur';

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

function tab(of = name, organisatie = { ...ORGANISATIE, geheugenJaren: 0 }) {
	const store = new SnapshotStore(new Database(of), organisatie);
	const { keeper } = store;
	const documents = new DocumentStore(keeper, organisatie);
	const vault = new Vault(keeper, undefined, CHEAP);
	return {
		store,
		keeper,
		documents,
		vault,
		note: (nummer: string, waarde: string | null = GEHEIM, soort: DocumentSoort = 'bron') =>
			documents.change({ soort, id: 'dossier', vanaf: 0, operaties: [noted(nummer, waarde)] }),
		notes: async (soort: DocumentSoort = 'bron') =>
			(await documents.read(soort, ['dossier'])).gelezen.dossier?.inhoud ?? null
	};
}

const noted = (nummer: string, waarde: string | null): Operatie => ({ pad: [nummer], waarde });

async function sealed() {
	const own = tab();
	own.keeper.key = await own.vault.setUp(GOED);
	await own.store.commit(snapshot('a'));
	await own.note('07870');
	return own;
}

describe('documents', () => {
	it('are kept, each by itself', async () => {
		const { documents, store, notes } = tab();
		await store.commit(snapshot('a'));
		expect(await notes()).toBeNull();
		const first = await documents.change({
			soort: 'bron',
			id: 'dossier',
			vanaf: 0,
			operaties: [noted('07870', GEHEIM)]
		});
		expect(first).toEqual({ revisie: 1, inhoud: null });
		const { gelezen } = await documents.read('bron', ['dossier', 'afspraken']);
		expect(gelezen).toEqual({ dossier: { versie: 1, revisie: 1, inhoud: { '07870': GEHEIM } } });
	});

	it('are not written after another tab wiped everything', async () => {
		const one = tab();
		await one.store.commit(snapshot('a'));
		await tab().store.wipe();
		await expect(one.note('07870')).rejects.toMatchObject({ code: 'lijst-weg' });
		expect(await one.store.keeper.database.settings.count()).toBe(0);
	});

	it('are never text on disk beside real data, also without a passphrase or any data', async () => {
		await tab().store.commit(snapshot('a'));
		await tab().store.remove('a');
		await tab().note('07870');
		const records = await allRecords(name);
		expect(records).not.toContain(GEHEIM);
		expect(records).not.toContain('07870');
		expect(await tab().notes()).toEqual({ '07870': GEHEIM });
	});

	it('are not kept without a passphrase where one is obliged', async () => {
		const { note } = tab(name, { ...ORGANISATIE, wachtwoordVerplicht: true });
		await expect(note('07870')).rejects.toMatchObject({ code: 'wachtwoord-nodig' });
	});

	it('cannot be read or changed while locked', async () => {
		await sealed();
		const locked = { code: 'vergrendeld' };
		await expect(tab().notes()).rejects.toMatchObject(locked);
		await expect(tab().note('1')).rejects.toMatchObject(locked);
		expect(await allRecords(name)).not.toContain(GEHEIM);
	});

	it('go into the vault with the rest, and stay under another passphrase', async () => {
		const own = tab();
		await own.store.commit(snapshot('a'));
		await own.note('07870');
		own.keeper.key = await own.vault.setUp(GOED);
		expect(await own.notes()).toEqual({ '07870': GEHEIM });
		await own.vault.change(GOED, ANDER);
		const again = tab();
		again.keeper.key = await again.vault.unlock(ANDER);
		expect(await again.notes()).toEqual({ '07870': GEHEIM });
		expect(await allRecords(name)).not.toContain(GEHEIM);
	});

	it('stay when another list is read in, one is taken back, removed or expires', async () => {
		const own = tab();
		await own.store.commit(snapshot('a'));
		await own.note('07870');
		await own.store.commit(snapshot('b'));
		await own.store.undo('b');
		const long = new Date(Date.now() - 40 * 86_400_000).toISOString();
		await own.store.commit(snapshot('oud', undefined, { ingelezen: long }));
		const value = [new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)];
		await own.store.keeper.database.settings.put({ key: 'gebruiksdagen', value });
		await own.store.openCurrent();
		expect((await own.store.list()).map(({ id }) => id)).not.toContain('oud');
		for (const { id } of await own.store.list()) await own.store.remove(id);
		expect(await own.store.list()).toEqual([]);
		expect(await own.notes()).toEqual({ '07870': GEHEIM });
	});

	it('go when everything is wiped', async () => {
		const own = await sealed();
		await own.store.wipe();
		expect(await own.notes()).toBeNull();
	});
});

describe('documents beside fictional data', () => {
	const fictional = (id: string) => snapshot(id, { kandidaten: [1] }, { soort: 'voorbeeld' });

	it('stand apart and go when real data come', async () => {
		const own = tab();
		await own.store.commit(fictional('v'));
		await own.note('1', 'verzonnen', 'voorbeeld');
		await own.note('1', 'echt');
		expect(await own.notes('voorbeeld')).toEqual({ '1': 'verzonnen' });
		await own.store.commit(snapshot('a'));
		expect(await own.notes('voorbeeld')).toBeNull();
		expect(await own.notes()).toEqual({ '1': 'echt' });
	});

	it('go with them, and are not written after that', async () => {
		const own = tab();
		await own.store.commit(fictional('v'));
		await own.note('1', 'verzonnen', 'voorbeeld');
		await own.store.remove('v');
		expect(await own.notes('voorbeeld')).toBeNull();
		await expect(own.note('1', 'verzonnen', 'voorbeeld')).rejects.toMatchObject({
			code: 'lijst-weg'
		});
	});
});

describe('two tabs', () => {
	it('that change a document at once keep both changes, and hear of the other', async () => {
		const [one, two] = [tab(), tab()];
		await one.store.commit(snapshot('a'));
		const answers = await Promise.all([one.note('1', 'een'), two.note('2', 'twee')]);
		expect(await one.notes()).toEqual({ '1': 'een', '2': 'twee' });
		expect(answers.map(({ revisie }) => revisie).sort()).toEqual([1, 2]);
		const second = answers.find(({ revisie }) => revisie === 2);
		expect(second?.inhoud).toEqual({ '1': 'een', '2': 'twee' });
	});

	it('of which one sets a passphrase: the other writes nothing that can be read', async () => {
		const [one, two] = [tab(), tab()];
		await one.store.commit(snapshot('a'));
		const [made, written] = await Promise.allSettled([one.vault.setUp(GOED), two.note('1')]);
		expect(made.status).toBe('fulfilled');
		if (written.status === 'rejected')
			expect(written.reason).toMatchObject({ code: 'vergrendeld' });
		expect(await allRecords(name)).not.toContain(GEHEIM);
	});
});

describe('a damaged document', () => {
	it('is said, is not written over and stands in the way of nothing else', async () => {
		const own = await sealed();
		await own.documents.change({
			soort: 'bron',
			id: 'afspraken',
			vanaf: 0,
			operaties: [noted('doel', '85')]
		});
		const key = 'document/bron/dossier';
		const sleutel = own.keeper.key?.id;
		await own.keeper.database.settings.put({
			key,
			value: { sleutel, verzegeld: new Uint8Array(40) }
		});
		const { gelezen, beschadigd } = await own.documents.read('bron', ['dossier', 'afspraken']);
		expect(beschadigd).toEqual(['dossier']);
		expect(gelezen.afspraken?.inhoud).toEqual({ doel: '85' });
		await expect(own.note('1')).rejects.toMatchObject({ code: 'documenten-beschadigd' });
		const file = await makeBackup(own.keeper, null);
		const other = tab(elsewhere);
		other.keeper.key = (await restore(other.keeper, file, GOED)).key;
		expect((await other.documents.read('bron', ['afspraken'])).gelezen.afspraken?.inhoud).toEqual({
			doel: '85'
		});
	});
});

describe('a full disk', () => {
	it('is said, and the document stays as it was', async () => {
		const own = await sealed();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(own.note('1')).rejects.toMatchObject({ code: 'opslag-vol' });
		vi.restoreAllMocks();
		expect(await own.notes()).toEqual({ '07870': GEHEIM });
	});
});

describe('a back-up', () => {
	it.each([
		['of a vault', null, GOED],
		['under a passphrase of its own', ANDER, ANDER]
	])('%s holds the documents, and puts them in the place of what was there', async (_, of, to) => {
		const own = await sealed();
		const file = await makeBackup(own.keeper, of, CHEAP);
		expect(new TextDecoder('latin1').decode(file)).not.toContain(GEHEIM);
		const other = tab(elsewhere);
		await other.store.commit(snapshot('x'));
		await other.note('99999', 'van de andere computer');
		other.keeper.key = (await restore(other.keeper, file, to)).key;
		expect(await other.notes()).toEqual({ '07870': GEHEIM });
	});

	it('of data without a passphrase holds them too', async () => {
		const own = tab();
		await own.store.commit(snapshot('a'));
		await own.note('07870');
		const file = await makeBackup(own.keeper, ANDER, CHEAP);
		const other = tab(elsewhere);
		other.keeper.key = (await restore(other.keeper, file, ANDER)).key;
		expect(await other.notes()).toEqual({ '07870': GEHEIM });
		expect(await own.notes()).toEqual({ '07870': GEHEIM });
	});
});
