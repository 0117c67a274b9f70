import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storingTekst } from '$lib/domain/momentopname/storing';
import { writePreference } from '$lib/platform/preferences';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { allAnswers } from '../../../tests/fixtures/all-answers';
import { SameThreadWorker } from '../../../tests/fixtures/same-thread-worker';
import { App } from './app.svelte';
import { loadSinds } from './lookback/sinds';
import { adjustPeildatum } from './peildatum-aanpassen';

let name: string;
let stops: (() => void)[];

beforeEach(() => {
	localStorage.clear();
	// The question for a passphrase has tests of its own.
	writePreference('zonder-wachtwoord', 'ja');
	name = `test-${crypto.randomUUID()}`;
	stops = [];
});
afterEach(async () => {
	for (const stop of stops) stop();
	await new Database(name).delete();
});

/** A tab of the app over the storage that all of them share. */
async function tab(): Promise<App> {
	const database = new Database(name);
	const spawn = () => new SameThreadWorker(allAnswers(new SnapshotStore(database)));
	const app = new App(spawn, spawn, spawn);
	stops.push(app.watch(), () => database.close());
	await app.open('');
	return app;
}

const used = (app: App) => app.dashboard.dataset?.meta.id ?? '';
const numbers = (app: App) => app.dashboard.total;
const wat = (app: App) => app.elders?.wat ?? null;

async function choose(app: App, rows: readonly string[], header: string): Promise<void> {
	const text = [header, ...rows].join('\n');
	await app.inlezen.choose([new File([text], 'lijst-18112026.csv')]);
}
const kandidaten = (app: App, ...nrs: readonly string[]) =>
	choose(
		app,
		nrs.map((nr) => `Epe;${nr};Bos, M.;Open`),
		'Gemeente;Pers. nr.;Naam;Status'
	);
const trajecten = (app: App, ...nrs: readonly string[]) =>
	choose(
		app,
		nrs.map((nr) => `Epe;${nr};T${nr};01-10-2026`),
		'Gemeente;Pers. nr.;Trajectnr.;Startdatum traject'
	);

async function readIn(app: App, ...nrs: readonly string[]): Promise<string> {
	await kandidaten(app, ...nrs);
	expect(await app.inlezen.readIn()).toBe(true);
	return used(app);
}

/** Two tabs on the same list of one kandidaat. */
async function two() {
	const a = await tab();
	const first = await readIn(a, '1');
	const b = await tab();
	await vi.waitFor(() => expect(b.snapshots).toHaveLength(1), { timeout: 15_000 });
	return { a, b, first };
}

describe('an act in a tab that another one was ahead of', () => {
	test('taking back an import leaves the later one of the other tab alone', async () => {
		const { a, b, first } = await two();
		const undo = a.scherm.melding?.actie;
		const second = await readIn(b, '2', '3');
		undo?.run();
		await vi.waitFor(() => expect(a.scherm.storing).toBe('niet-laatste'));
		expect(a.scherm.melding?.tekst).toBe(storingTekst('niet-laatste'));
		expect((await new SnapshotStore(new Database(name)).list()).map(({ id }) => id)).toEqual([
			second,
			first
		]);
	});

	test('trajecten are joined to no other list than the one on screen', async () => {
		const { a, b } = await two();
		await trajecten(b, '1');
		const second = await readIn(a, '2', '3');
		await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
		expect([await b.inlezen.readIn(), b.inlezen.storing]).toEqual([false, 'andere-lijst']);
		expect(b.inlezen.stap).toBe('controleren');
		await b.momentopnamen.follow();
		expect(used(b)).toBe(second);
		await vi.waitFor(() => expect(b.inlezen.bericht).toMatch(/^U ziet nu een andere momentopname/));
		expect(await b.inlezen.readIn()).toBe(true);
		expect(numbers(b)).toBe(2);
	});

	test('a list that is gone can be removed or used by nobody, and is said to be gone', async () => {
		const { a, b, first } = await two();
		const second = await readIn(a, '2');
		await vi.waitFor(() => expect(b.snapshots).toHaveLength(2));
		await a.momentopnamen.remove(first);
		await b.momentopnamen.use(first);
		expect(b.scherm.storing).toBe('lijst-weg');
		await b.momentopnamen.remove(first);
		expect(b.scherm.storing).toBe('lijst-weg');
		await vi.waitFor(() => expect(b.snapshots.map(({ id }) => id)).toEqual([second]));
	});

	test('the fictional data never take the place of a list that was read in meanwhile', async () => {
		const [a, b] = [await tab(), await tab()];
		const reading = readIn(a, '1');
		await Promise.all([reading, b.momentopnamen.voorbeeld()]).catch(() => undefined);
		await vi.waitFor(() => expect(wat(b)).toBeNull());
		const { momentopnamen, inGebruik } = await new SnapshotStore(new Database(name)).overzicht();
		expect(momentopnamen.filter(({ id }) => id === inGebruik)).toHaveLength(1);
	});
});

describe('a tab hears', () => {
	test('of a new list: it stays as it is, says so, and opens it with one button', async () => {
		const { a, b, first } = await two();
		b.dashboard.apply({ kind: 'zoek', tekst: 'bos' });
		const second = await readIn(a, '2', '3');
		await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
		expect([used(b), numbers(b), b.momentopnamen.inGebruik]).toEqual([first, 1, second]);
		expect(b.snapshots).toHaveLength(2);
		await b.momentopnamen.follow();
		expect([used(b), wat(b)]).toEqual([second, null]);
		expect(b.dashboard.chips.map(({ text }) => text)).toEqual(['“bos”']);
	});

	test('of another list in use, and of the same one again', async () => {
		const { a, b, first } = await two();
		const second = await readIn(a, '2');
		await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
		await b.momentopnamen.follow();
		await a.momentopnamen.use(first);
		await vi.waitFor(() => expect(wat(b)).toBe('andere'));
		await a.momentopnamen.use(second);
		await vi.waitFor(() => expect(wat(b)).toBeNull());
	});

	test('that its list was removed, with and without another', async () => {
		const { a, b, first } = await two();
		await readIn(a, '2');
		await a.momentopnamen.remove(first);
		await vi.waitFor(() => expect(wat(b)).toBe('weg'));
		await a.momentopnamen.remove(used(a));
		await vi.waitFor(() => expect(wat(b)).toBe('leeg'));
		await b.momentopnamen.follow();
		expect([b.scherm.fase, wat(b)]).toEqual(['leeg', null]);
	});

	test('on an empty screen, and follows at once with a word', async () => {
		const [a, b] = [await tab(), await tab()];
		const first = await readIn(a, '1');
		await vi.waitFor(() => expect(used(b)).toBe(first));
		await vi.waitFor(() =>
			expect(b.scherm.melding?.tekst).toBe(
				'In een ander tabblad is een lijst ingelezen. U ziet haar nu ook hier.'
			)
		);
	});

	test('on an empty screen in the middle of reading in, and only says so', async () => {
		const [a, b] = [await tab(), await tab()];
		await kandidaten(b, '9');
		await readIn(a, '1');
		await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
		expect([b.scherm.fase, b.inlezen.stap]).toEqual(['leeg', 'controleren']);
	});
});

test('reading in under way in another tab is asked about before locking', async () => {
	const { a, b } = await two();
	expect(await a.slotwacht.readsElsewhere()).toBe(false);
	await kandidaten(b, '9');
	expect(await a.slotwacht.readsElsewhere()).toBe(true);
	a.kluis.ask('alles');
	await vi.waitFor(() => expect(a.kluis.readsElsewhere).toBe(true));
});

test('a filter on what changed since a momentopname goes with it, also when another tab removed it', async () => {
	const { a, b, first } = await two();
	await readIn(a, '1', '2');
	await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
	await b.momentopnamen.follow();
	await b.dashboard.loadMore();
	b.dashboard.apply({ kind: 'set', filter: 'sinds', waarde: { snapshot: first, wat: 'nieuw' } });
	await loadSinds(b);
	expect(b.dashboard.count).toBe(1);
	await a.momentopnamen.remove(first);
	await vi.waitFor(() => expect(b.snapshots).toHaveLength(1), { timeout: 15_000 });
	await loadSinds(b);
	expect([b.dashboard.count, b.dashboard.chips]).toEqual([2, []]);
	expect(b.scherm.melding?.tekst).toMatch(/Dat filter is gewist\.$/);
});

test('a corrected peildatum is told in another tab, and what compares with that list goes on', async () => {
	const { a, b, first } = await two();
	const second = await readIn(a, '1', '2');
	await vi.waitFor(() => expect(wat(b)).toBe('nieuw'));
	await b.momentopnamen.follow();
	await a.dashboard.loadMore();
	a.dashboard.apply({ kind: 'set', filter: 'sinds', waarde: { snapshot: first, wat: 'nieuw' } });
	await loadSinds(a);
	const before = a.snapshots.find(({ id }) => id === first)?.peildatum ?? 0;
	await adjustPeildatum(a, { id: first, peildatum: before }, before - 7);
	const moved = a.dashboard.filters.sinds?.snapshot;
	expect(a.snapshots.map(({ id }) => id)).toEqual([second, moved]);
	await loadSinds(a);
	expect(a.dashboard.count).toBe(1);
	expect(wat(b)).toBeNull();
	await adjustPeildatum(a, { id: second, peildatum: before }, before + 1);
	expect(a.dashboard.dataset?.peildatum).toBe(before + 1);
	await vi.waitFor(() => expect(wat(b)).toBe('gewijzigd'));
	a.scherm.melding?.actie?.run();
	await vi.waitFor(() => expect(a.dashboard.dataset?.peildatum).toBe(before));
	await vi.waitFor(() => expect(wat(b)).toBe('gewijzigd'));
	await b.momentopnamen.follow();
	expect([wat(b), b.dashboard.dataset?.peildatum]).toEqual([null, before]);
});
