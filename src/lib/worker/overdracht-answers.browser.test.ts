import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHEAP } from '../../../tests/fixtures/all-answers';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { dossierVan } from '$lib/domain/documenten/dossier';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { overdrachtAnswers } from './overdracht-answers';
import { Database } from '$lib/worker/keep/database';
import { DocumentStore } from '$lib/worker/keep/documents/document-store';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';

const WACHTWOORD = 'fiets regen kaars tulband';
const still = () => undefined;
let names: string[] = [];

beforeEach(() => (names = []));
afterEach(async () => {
	for (const name of names) await new Database(name).delete();
});

function copy() {
	const name = `test-${crypto.randomUUID()}`;
	names.push(name);
	const store = new SnapshotStore(new Database(name));
	const documents = new DocumentStore(store.keeper);
	return { store, documents, answers: overdrachtAnswers(store, CHEAP) };
}
type Copy = ReturnType<typeof copy>;

const kandidaat = (persnr: string, begeleider: string) => ({
	persnr,
	begeleider,
	naam: `Wie, ${persnr}`,
	gemeente: 'Epe'
});

function list(soort: SnapshotMeta['soort'] = 'bron', id = 'lijst') {
	const snapshot = starSnapshot({
		kandidaten: [kandidaat('1', 'Quell'), kandidaat('2', 'Wubben'), kandidaat('3', 'Quell')],
		trajecten: [{ kandidaat: 1 }, { kandidaat: 2, tekst: { trajectnr: 'T3' } }]
	});
	const ingelezen = new Date().toISOString();
	return { ...snapshot, meta: { ...snapshot.meta, id, soort, ingelezen } };
}

function note({ documents }: Copy, persnr: string, tekst: string, op: string) {
	const sleutel = JSON.stringify(['Epe', persnr]);
	const pad = ['kandidaten', sleutel, 'notities', 'n'];
	const waarde = { tekst, op: `2026-11-${op}T10:00:00.000Z` };
	return documents.change({
		soort: 'bron',
		id: 'dossier',
		vanaf: 0,
		operaties: [{ pad, waarde }]
	});
}

async function notes({ documents }: Copy, soort: SnapshotMeta['soort'] = 'bron') {
	const { gelezen } = await documents.read(soort, ['dossier']);
	const { kandidaten = {} } = dossierVan(gelezen.dossier?.inhoud ?? {});
	return Object.entries(kandidaten).map(([sleutel, { notities }]) => [
		(JSON.parse(sleutel) as string[])[1],
		notities?.n?.tekst
	]);
}

async function made(from: Copy, soort: SnapshotMeta['soort'] = 'bron') {
	await from.store.commit(list(soort));
	if (soort === 'bron') {
		await note(from, '1', 'van een', '20');
		await note(from, '2', 'van twee', '20');
		await note(from, '3', 'van drie', '20');
	}
	const { bytes } = await from.answers.makeOverdracht(
		{ momentopname: 'lijst', begeleider: 'Quell', wachtwoord: WACHTWOORD },
		still
	);
	return from.answers.readOverdracht(
		{ bytes: bytes.slice().buffer, wachtwoord: WACHTWOORD },
		still
	);
}

describe('handing over', () => {
	it('gives another copy a momentopname of its own with what belongs to it', async () => {
		const [from, to] = [copy(), copy()];
		const given = await made(from);
		expect(Object.keys(given.dossier)).toEqual(['["Epe","1"]', '["Epe","3"]']);
		const { snapshot, uitkomst } = await to.answers.takeOver(
			{ overdracht: given, gezien: undefined },
			still
		);
		expect(uitkomst).toEqual({ erbij: 2, bleef: 0 });
		expect(snapshot.meta.aantallen).toMatchObject({ kandidaten: 2, trajecten: 1, modules: null });
		expect(snapshot.meta.overdracht?.begeleider).toBe('Quell');
		expect((await to.store.openCurrent())?.meta).toEqual(snapshot.meta);
		expect(await notes(to)).toEqual([
			['1', 'van een'],
			['3', 'van drie']
		]);
		const said = async ({ store }: Copy) =>
			(await store.log()).map(({ wat, aantal }) => [wat, aantal]);
		expect((await said(from))[0]).toEqual(['overdracht-gemaakt', 2]);
		expect(await said(to)).toEqual([['overdracht-geopend', 2]]);
	});

	it('keeps own newer notes and the list that was there', async () => {
		const [from, to] = [copy(), copy()];
		const given = await made(from);
		await to.store.commit(list('bron', 'eigen'));
		await note(to, '1', 'mijn eigen', '25');
		await note(to, '2', 'van niemand anders', '25');
		expect(
			(await to.answers.takeOver({ overdracht: given, gezien: undefined }, still)).uitkomst
		).toEqual({ erbij: 1, bleef: 1 });
		expect(await notes(to)).toEqual([
			['1', 'mijn eigen'],
			['2', 'van niemand anders'],
			['3', 'van drie']
		]);
		expect((await to.store.list()).map(({ id }) => id).sort()).toEqual(
			['eigen', given.meta.id].sort()
		);
		expect((await to.store.undo(given.meta.id)).snapshot?.meta.id).toBe('eigen');
	});

	it('stores nothing when the notes that are there cannot be read', async () => {
		const [from, to] = [copy(), copy()];
		const given = await made(from);
		await to.store.commit(list('bron', 'eigen'));
		await note(to, '1', 'mijn eigen', '25');
		const { database } = to.store.keeper;
		const stored = await database.setting('document/bron/dossier');
		if (!stored || !('verzegeld' in stored)) throw new Error('not sealed');
		stored.verzegeld[20] = (stored.verzegeld[20] ?? 0) ^ 1;
		await database.settings.put({ key: 'document/bron/dossier', value: stored });
		await expect(
			to.answers.takeOver({ overdracht: given, gezien: undefined }, still)
		).rejects.toMatchObject({
			code: 'documenten-beschadigd'
		});
		expect((await to.store.list()).map(({ id }) => id)).toEqual(['eigen']);
	});

	it('never mixes fictional data with real ones', async () => {
		const [from, to] = [copy(), copy()];
		const fiction = await made(from, 'voorbeeld');
		expect(fiction.meta.soort).toBe('voorbeeld');
		await to.answers.takeOver({ overdracht: fiction, gezien: undefined }, still);
		const real = await made(copy());
		await to.answers.takeOver({ overdracht: real, gezien: undefined }, still);
		expect((await to.store.list()).map(({ soort }) => soort)).toEqual(['bron']);
		expect(await notes(to, 'voorbeeld')).toEqual([]);
	});

	it('of the same twice is asked about, and taken over again only after that', async () => {
		const [from, to] = [copy(), copy()];
		const given = await made(from);
		expect(given.eerder).toBeNull();
		await to.answers.takeOver({ overdracht: given, gezien: undefined }, still);
		// Another tab looked before it was taken over here.
		const elsewhere = { ...given, meta: { ...given.meta, id: 'x' } };
		await expect(
			to.answers.takeOver({ overdracht: elsewhere, gezien: undefined }, still)
		).rejects.toMatchObject({
			code: 'overdracht-al-geopend'
		});
		expect(await to.store.list()).toHaveLength(1);
		const again = await from.answers.makeOverdracht(
			{ momentopname: 'lijst', begeleider: 'Quell', wachtwoord: WACHTWOORD },
			still
		);
		const bytes = again.bytes.slice().buffer;
		const read = await to.answers.readOverdracht({ bytes, wachtwoord: WACHTWOORD }, still);
		expect(read.eerder).toBe(given.meta.ingelezen);
		await to.answers.takeOver({ overdracht: read, gezien: undefined }, still);
		expect(await to.store.list()).toHaveLength(2);
	});
});
