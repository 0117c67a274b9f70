import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { ORGANISATIE } from '$lib/domain/kluis';
import { CHEAP } from '../../../../tests/fixtures/all-answers';
import { allRecords, makeVersion1, PERSOONLIJK } from '../../../../tests/fixtures/stored';
import version1 from '../../../../tests/fixtures/storage/version-1.json';
import { Database } from './database';
import { SnapshotStore } from './snapshot-store';
import { Vault } from './vault';

/** The fixture gets older every day. */
const FOREVER = { ...ORGANISATIE, verlooptNaDagen: 0 };

let name = '';
beforeEach(async () => {
	name = `test-${crypto.randomUUID()}`;
	await makeVersion1(name);
});
afterEach(() => new Database(name).delete());

const store = () => new SnapshotStore(new Database(name), FOREVER);

describe('a database of version 1', () => {
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
		const earlier = version1.stores.snapshots[1];
		expect((await store().undo()).snapshot?.meta.id).toBe(earlier?.id);
	});

	it('can be sealed', async () => {
		expect(await allRecords(name)).toContain('Voorbeeldman');
		const own = store();
		own.keeper.key = await new Vault(own.keeper, undefined, CHEAP).setUp('vier losse woorden');
		const records = await allRecords(name);
		for (const personal of PERSOONLIJK) expect(records).not.toContain(personal);
		expect(await own.list()).toEqual(version1.stores.snapshots);
		expect((await own.openCurrent())?.meta.id).toBe(version1.stores.snapshots[0]?.id);
	});
});
