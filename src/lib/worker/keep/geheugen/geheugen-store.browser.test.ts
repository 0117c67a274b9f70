import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Herinnering } from '$lib/domain/geheugen/herinnering';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import type { Answers } from '$lib/worker/host';
import { allAnswers, CHEAP } from '../../../../../tests/fixtures/all-answers';
import { kandidatenSnapshot } from '../../../../../tests/fixtures/kandidaten-snapshot';
import { snapshot } from '../../../../../tests/fixtures/stored';
import { makeBackup, restoreBackup } from '../backup/backup';
import { Database } from '../database';
import { SnapshotStore } from '../snapshot-store';
import { Vault } from '../vault/vault';

const WACHTWOORD = 'fiets regen kaars tulband';
const BEGIN = Date.parse('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
const progress = () => undefined;

let database: Database;
let store: SnapshotStore;
let answers: Answers;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: BEGIN });
	database = new Database(`test-${crypto.randomUUID()}`);
	store = new SnapshotStore(database);
	answers = allAnswers(store);
});
afterEach(async () => {
	vi.useRealTimers();
	await database.delete();
});

/** A list of two, read in now. */
function lijst(id: string, peildatum = 20_775) {
	const made = kandidatenSnapshot(
		[
			{ persnr: '1', naam: 'Voorbeeldman', gemeente: 'Epe', klantprofiel: 'J' },
			{ persnr: '2', naam: 'Proefvrouw', gemeente: 'Heerde', klantprofiel: 'N' }
		],
		{ id }
	);
	return { ...made, meta: { ...made.meta, peildatum, ingelezen: new Date().toISOString() } };
}
const remember = () => answers.remember(null, progress);
const stand = async () => (await answers.list(null, progress)).geheugen;
const ids = async () => (await stand()).herinnerd.map(({ id }) => id);
const daad = (id: string) => ({ id, gezien: undefined });
/** The app is used on that day. */
async function useOn(day: number) {
	vi.setSystemTime(BEGIN + day * DAY);
	await answers.info(null, progress);
	return (await answers.open(null, progress))?.meta.id ?? null;
}

describe('the counts of a list that was stored without', () => {
	it('are waited for: it expires after they are made, and they answer for it', async () => {
		await store.commit(lijst('a'));
		expect(await useOn(31)).toBe('a');
		expect(await useOn(40)).toBe('a');
		const vraag = {
			choose: {},
			niet: [],
			uitvoerende: [],
			keuzes: null,
			kruisen: [{ per: 'gemeente', veld: 'klantprofiel' }]
		};
		const before = await answers.count({ snapshot: 'a', vraag }, progress);
		const table = await answers.transparantie('a', progress);
		expect(await remember()).toBe(1);
		expect(await remember()).toBe(0);
		expect(await useOn(41)).toBeNull();
		expect(await answers.count({ snapshot: 'a', vraag }, progress)).toEqual(before);
		expect(await answers.transparantie('a', progress)).toEqual(table);
		expect((await stand()).herinnerd).toMatchObject([
			{ id: 'a', kandidaten: 2, peildatum: 20_775 }
		]);
	});

	it('are not waited for where they can not be had, nor of a caseload that was handed over', async () => {
		await store.commit(snapshot('kapot'));
		const overdracht = { begeleider: 'Jansen, A.', gemaakt: new Date(BEGIN).toISOString() };
		const { meta, tabellen } = lijst('over');
		await store.commit({ meta: { ...meta, overdracht }, tabellen });
		expect(await useOn(31)).toBe('over');
		expect(await useOn(32)).toBe('kapot');
		await remember();
		expect((await stand()).ongeteld).toEqual(['kapot']);
		expect(await remember()).toBe(0);
		expect(await useOn(33)).toBeNull();
		expect(await ids()).toEqual([]);
	});

	it('are not made of fictional data, nor where nothing is to be remembered', async () => {
		const { meta, tabellen } = lijst('v');
		await store.commit({ meta: { ...meta, soort: 'voorbeeld' }, tabellen });
		expect(await remember()).toBe(0);
		const none = new SnapshotStore(database, { ...ORGANISATIE, geheugenJaren: 0 });
		await none.commit(lijst('a'));
		expect(await none.geheugen.missing()).toEqual([]);
	});
});

describe('what is remembered', () => {
	async function remembered(id: string, peildatum?: number) {
		await store.commit(lijst(id, peildatum));
		await remember();
	}

	it('outlives removal, unless that was asked, and goes with what is taken back', async () => {
		await remembered('a', 20_761);
		await remembered('b', 20_768);
		await remembered('c');
		await answers.remove(daad('a'), progress);
		await answers.remove({ ...daad('b'), ookAantallen: true }, progress);
		expect(await ids()).toEqual(['c', 'a']);
		await answers.undo(daad('c'), progress);
		expect(await ids()).toEqual(['a']);
		expect((await answers.forget(['a'], progress)).geheugen.herinnerd).toEqual([]);
		expect((await answers.log(null, progress))[0]).toMatchObject({ wat: 'aantallen-verwijderd' });
	});

	it('counts a day once: of two lists that are gone the later one', async () => {
		await remembered('eerst');
		vi.setSystemTime(BEGIN + 60_000);
		await remembered('later');
		expect(await ids()).toEqual(['later', 'eerst']);
		await answers.remove(daad('eerst'), progress);
		expect(await ids()).toEqual(['later', 'eerst']);
		await answers.remove(daad('later'), progress);
		expect(await ids()).toEqual(['later']);
	});

	it('goes after its years, and with everything', async () => {
		await remembered('a');
		await answers.remove(daad('a'), progress);
		vi.setSystemTime(BEGIN + 100 * DAY);
		await remembered('b', 20_875);
		expect(await ids()).toEqual(['b', 'a']);
		for (const day of [5 * 365, 5 * 365 + 3, 5 * 365 + 4]) await useOn(day);
		expect(await ids()).toEqual(['b']);
		await answers.wipe(null, progress);
		expect(await ids()).toEqual([]);
	});

	it('is sealed, and opens under a passphrase that comes later', async () => {
		await remembered('a');
		const before = await store.geheugen.read('a');
		const stored = await database.setting('geheugen/a');
		expect(stored).toHaveProperty('verzegeld');
		store.keeper.key = await new Vault(store.keeper, undefined, CHEAP).setUp(WACHTWOORD);
		expect(await database.setting('geheugen/a')).not.toEqual(stored);
		expect(await store.geheugen.read('a')).toEqual(before);
		store.keeper.key = null;
		await expect(stand()).rejects.toMatchObject({ code: 'vergrendeld' });
	});

	it('is in a back-up, and put back from it', async () => {
		await remembered('a', 20_768);
		await remembered('b');
		await answers.remove(daad('a'), progress);
		const before = await stand();
		const file = await makeBackup(store.keeper, WACHTWOORD, CHEAP);
		await answers.wipe(null, progress);
		await restoreBackup(store.keeper, file, WACHTWOORD).then(({ key }) => (store.keeper.key = key));
		expect(await stand()).toEqual(before);
	});

	it('is left out where it was damaged, and that is told; of a list that is there it is made anew', async () => {
		await remembered('a', 20_768);
		await remembered('b');
		await answers.remove(daad('a'), progress);
		const sealer = store.keeper.sealer(await store.keeper.present());
		const whole = await store.geheugen.read('b');
		for (const id of ['a', 'b'] as const) {
			const broken = { ...whole, id, kandidaten: 99 } as Herinnering;
			const value = await sealer.put(`geheugen/${id}`, broken);
			await database.settings.put({ key: `geheugen/${id}`, value });
		}
		expect((await stand()).beschadigd).toEqual(['a', 'b']);
		expect(await remember()).toBe(1);
		expect(await stand()).toMatchObject({ herinnerd: [{ id: 'b' }], beschadigd: ['a'] });
	});
});

describe('the flow between two lists', () => {
	const IEDEREEN = { choose: {}, niet: [], uitvoerende: [] };
	const flow = (van: string, naar: string, vraag: object = {}) =>
		answers.flow({ van, naar, vraag: { ...IEDEREEN, ...vraag } }, progress);
	const stromen = async () =>
		Object.fromEntries(
			(await stand()).herinnerd.map(({ id, stromen = [] }) => [id, stromen.toSorted()])
		);
	/** Four lists, a week between each but the last two, of which two are of one month. */
	async function lists() {
		for (const [id, days] of [
			['a', 35],
			['b', 28],
			['c', 7],
			['d', 0]
		] as const)
			await store.commit(lijst(id, 20_775 - days));
	}

	it('is kept from the list before and from a month before, once', async () => {
		await lists();
		expect(await remember()).toBe(9);
		expect(await stromen()).toEqual({ a: [], b: ['a'], c: ['a', 'b'], d: ['b', 'c'] });
		expect(await remember()).toBe(0);
	});

	it('can be asked when the lists have expired, under gemeente only, and holds no name', async () => {
		await lists();
		await remember();
		const epe = { choose: { gemeente: ['EPE'] } };
		const before = [await flow('b', 'd'), await flow('b', 'd', epe)];
		await useOn(31);
		expect(await useOn(32)).toBeNull();
		const geteld = new Date(BEGIN).toISOString();
		expect([await flow('b', 'd'), await flow('b', 'd', epe)]).toEqual(
			before.map((each) => ({ ...each, geteld }))
		);
		expect(before[1]?.gemeenten).toHaveLength(1);
		expect(await flow('b', 'd', { choose: { klantprofiel: ['J'] } })).toBeNull();
		await expect(flow('a', 'd')).rejects.toMatchObject({ code: 'lijst-weg' });
		expect(JSON.stringify(await store.geheugen.read('d'))).not.toMatch(/Voorbeeldman|Proefvrouw/);
	});

	it('goes with what is taken back, with another peildatum, and where its counts go', async () => {
		await lists();
		await remember();
		await answers.remove(daad('a'), progress);
		expect(await stromen()).toMatchObject({ a: [], b: ['a'], c: ['a', 'b'] });
		await answers.forget(['a'], progress);
		expect(await stromen()).toEqual({ b: [], c: ['b'], d: ['b', 'c'] });
		const { id } = await answers.adjust(
			{ id: 'c', peildatum: 20_775 - 14, gezien: undefined },
			progress
		);
		expect(await stromen()).toEqual({ b: [], d: ['b'] });
		await remember();
		expect(await stromen()).toEqual({ b: [], [id]: ['b'], d: ['b', id].toSorted() });
		expect((await flow(id, 'd'))?.van.dag).toBe(20_775 - 14);
		await answers.remove({ ...daad('b'), ookAantallen: true }, progress);
		expect(await stromen()).toEqual({ [id]: [], d: [id] });
		await store.commit(lijst('e', 20_775 - 10));
		await remember();
		expect((await stromen())['d']).toEqual([id, 'e'].toSorted());
		await answers.undo(daad('e'), progress);
		expect(await stromen()).toEqual({ [id]: [], d: [id] });
	});

	it('stays where counts of a list are made anew, of lists that are gone too', async () => {
		await store.commit(lijst('a', 20_768));
		await store.commit(lijst('b'));
		await remember();
		await answers.remove(daad('a'), progress);
		const herinnering = await store.geheugen.read('b');
		if (!herinnering) throw new RangeError('nothing kept');
		await store.geheugen.keep('b', { ...herinnering, stromen: {} });
		expect(await store.geheugen.read('b')).toEqual(herinnering);
		expect(await flow('a', 'b')).toMatchObject({ van: { id: 'a', dag: 20_768 } });
	});
});
