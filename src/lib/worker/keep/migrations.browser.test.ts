import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { allAnswers, CHEAP } from '../../../../tests/fixtures/all-answers';
import {
	allRecords,
	makeVersion1,
	makeVersion2,
	makeVersion3,
	personalIn,
	WACHTWOORD_VERSIE_2
} from '../../../../tests/fixtures/stored';
import version1 from '../../../../tests/fixtures/storage/version-1.json';
import { Database } from './database';
import { DocumentStore } from './documents/document-store';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault/vault';

/** The fixture gets older every day. */
const FOREVER = { ...ORGANISATIE, verlooptNaDagen: 0 };

let name = '';
beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
});
afterEach(() => new Database(name).delete());

const store = () => new SnapshotStore(new Database(name), FOREVER);

describe('a database of version 1', () => {
	beforeEach(() => makeVersion1(name));

	it('opens with all that it held', async () => {
		const [latest, earlier] = version1.stores.snapshots;
		expect(await store().list()).toEqual([latest, earlier]);
		const opened = await store().openCurrent();
		expect(opened?.meta).toEqual(latest);
		const table = opened?.tabellen.kandidaten && decodeTable(opened.tabellen.kandidaten);
		expect(table?.rows).toBe(2);
		const indeling = version1.stores.settings.find(({ key }) => key.startsWith('indeling/'));
		expect(indeling).toBeDefined();
		expect(await store().indeling(indeling?.key.slice(9) ?? '')).toEqual(indeling?.value);
		expect(await store().vault()).toBeNull();
	});

	it('can take back its last import', async () => {
		const [last, earlier] = version1.stores.snapshots;
		expect((await store().undo(last?.id ?? '')).snapshot?.meta.id).toBe(earlier?.id);
	});

	it('can be sealed', async () => {
		expect(await allRecords(name)).toContain('Voorbeeldman');
		const own = store();
		own.keeper.key = await new Vault(own.keeper, undefined, CHEAP).setUp('vier losse woorden');
		const records = await allRecords(name);
		expect(personalIn(records)).toEqual([]);
		expect(await own.list()).toEqual(version1.stores.snapshots);
		expect((await own.openCurrent())?.meta.id).toBe(version1.stores.snapshots[0]?.id);
	});
});

describe('a database of version 2', () => {
	beforeEach(() => makeVersion2(name));

	it('opens with all that it held, and keeps documents from then on', async () => {
		const own = store();
		await expect(own.list()).rejects.toMatchObject({ code: 'vergrendeld' });
		own.keeper.key = await new Vault(own.keeper, undefined, CHEAP).unlock(WACHTWOORD_VERSIE_2);
		expect(await own.list()).toEqual(version1.stores.snapshots);
		const opened = await own.openCurrent();
		const table = opened?.tabellen.kandidaten && decodeTable(opened.tabellen.kandidaten);
		expect(table?.rows).toBe(2);
		const indeling = version1.stores.settings.find(({ key }) => key.startsWith('indeling/'));
		expect(await own.indeling(indeling?.key.slice(9) ?? '')).toEqual(indeling?.value);
		expect((await own.log()).at(-1)?.wat).toBe('wachtwoord-ingesteld');
		const documents = new DocumentStore(own.keeper);
		expect(await documents.read('bron', ['dossier'])).toEqual({ gelezen: {}, beschadigd: [] });
		const operaties = [{ pad: ['07001'], waarde: 'notitie' }];
		await documents.change({ soort: 'bron', id: 'dossier', vanaf: 0, operaties });
		expect((await documents.read('bron', ['dossier'])).gelezen.dossier?.inhoud).toEqual({
			'07001': 'notitie'
		});
		expect((await own.openCurrent())?.meta.id).toBe(opened?.meta.id);
		expect(await allRecords(name)).not.toContain('07001');
	});
});

describe('a database of version 3', () => {
	beforeEach(() => makeVersion3(name));

	it('opens with all that it held, and its lists are counted from then on', async () => {
		const own = store();
		await expect(own.geheugen.stand()).rejects.toMatchObject({ code: 'vergrendeld' });
		own.keeper.key = await new Vault(own.keeper, undefined, CHEAP).unlock(WACHTWOORD_VERSIE_2);
		const lijsten = await own.list();
		expect(lijsten).toHaveLength(2);
		expect(await own.openCurrent()).not.toBeNull();
		const { gelezen } = await new DocumentStore(own.keeper).read('bron', ['dossier']);
		expect(gelezen.dossier?.revisie).toBe(1);
		expect((await own.geheugen.stand()).herinnerd).toEqual([]);
		// two lists, and the flow from one to the other
		expect(await allAnswers(own).remember(null, () => undefined)).toBe(3);
		const { herinnerd } = await own.geheugen.stand();
		expect(herinnerd.map(({ id }) => id)).toEqual(lijsten.map(({ id }) => id));
		expect(personalIn(await allRecords(name))).toEqual([]);
	});
});
