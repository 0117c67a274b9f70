import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { App } from '$lib/app/app.svelte';
import { rowsOf } from '$lib/columns/bitset';
import { filtersVan } from '$lib/panels/getal/getal-lijst';
import { writePreference } from '$lib/platform/preferences';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { allAnswers } from '../../../../../tests/fixtures/all-answers';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../../tests/fixtures/kandidaten-snapshot';
import { SameThreadWorker } from '../../../../../tests/fixtures/same-thread-worker';
import WithApp from '../../../../../tests/fixtures/WithApp.svelte';
import DoorstroomView from './DoorstroomView.svelte';
import '../../../../routes/app.css';

const DAG = 20_775;
const een = (persnr: string, klantprofiel: string, ladder = '', gemeente = 'Epe') => ({
	persnr,
	klantprofiel,
	ladder,
	gemeente
});
const TOEN = [
	een('1', 'N', '03 met groeipotentieel'),
	een('2', 'N', '03 zonder groeipotentieel'),
	een('3', 'J', '06'),
	een('4', '', '#', 'Heerde')
];
const NU = [
	een('1', 'J', '04 met groeipotentieel'),
	een('2', 'N', '03 met groeipotentieel', 'Heerde'),
	een('4', 'O', '', 'Heerde'),
	een('5', 'X', '02 met groeipotentieel')
];

let database: Database;
let workers: SameThreadWorker[];

beforeEach(async () => {
	localStorage.clear();
	writePreference('zonder-wachtwoord', 'ja');
	await page.viewport(1200, 900);
	database = new Database(`test-${crypto.randomUUID()}`);
	workers = [];
});
afterEach(async () => {
	for (const worker of workers) worker.terminate();
	await database.delete();
});

/** The view over stored lists, of those many days ago, the last in use. */
async function show(
	...lijsten: readonly (readonly [days: number, list: readonly KandidaatWaarden[]])[]
) {
	const store = new SnapshotStore(database);
	const ingelezen = new Date().toISOString();
	for (const [days, kandidaten] of lijsten) {
		const { meta, tabellen } = kandidatenSnapshot(kandidaten, { id: `dag-${days}` });
		await store.commit({ meta: { ...meta, ingelezen, peildatum: DAG - days }, tabellen });
	}
	const spawn = () => {
		const worker = new SameThreadWorker(allAnswers(new SnapshotStore(database)));
		workers.push(worker);
		return worker;
	};
	const app = new App(spawn, spawn, spawn);
	await app.open('');
	await vi.waitFor(() => expect(app.snapshots).toHaveLength(lijsten.length));
	await app.dashboard.loadMore();
	await render(WithApp, { app, page: DoorstroomView });
	return app;
}

function lines(name: string): string[] {
	const table = page.getByRole('table', { name, exact: true }).element() as HTMLTableElement;
	return [...table.rows]
		.slice(1)
		.map((row) =>
			[...row.cells]
				.map((cell) => (cell.querySelector('button, .kaal') ?? cell).textContent.trim())
				.join(' ')
		);
}

const profiel = () => page.getByRole('table', { name: 'Doorstroom klantprofiel', exact: true });

test('shows who went where with totals, marks what stayed, and says it in short', async () => {
	await show([35, TOEN], [0, NU]);
	await expect.element(profiel()).toBeVisible();
	expect(lines('Doorstroom klantprofiel')).toEqual([
		'Ja 0 0 0 0 0 0 1 1',
		'Nee 1 1 0 0 0 0 0 2',
		'Leeg 0 0 0 0 0 0 0 0',
		'Onvolledig 0 0 0 0 0 0 0 0',
		'(Leeg) 0 0 0 1 0 0 0 1',
		'X 0 0 0 0 0 0 0 0',
		'Nieuw in de lijst 0 0 0 0 0 1 0 1',
		'Totaal 1 1 0 1 0 1 1 5'
	]);
	expect(lines('Doorstroom participatieladder').slice(3, 4)).toEqual([
		'3 Georganiseerde activiteiten 0 0 1 1 0 0 0 0 0 2'
	]);
	await expect
		.element(
			page
				.getByText('1 gelijk, 1 vooruit, 0 terug, 1 anders, 1 nieuw, 1 weg.', { exact: true })
				.first()
		)
		.toBeVisible();
	const stayed = profiel().element().querySelectorAll('td.gelijk');
	expect([...stayed].every((cell) => cell.textContent.includes('gelijk'))).toBe(true);
	expect(stayed).toHaveLength(6);
});

test('a number is a button where its kandidaten can be listed, and one stop for Tab', async () => {
	const app = await show([35, TOEN], [0, NU]);
	const button = () => profiel().getByRole('row', { name: /^Nee/ }).getByRole('button').first();
	await expect.element(button()).toBeVisible();
	// who went and who had an unknown value open nothing
	expect(profiel().getByRole('row', { name: /^X/ }).getByRole('button').elements()).toHaveLength(0);
	expect(profiel().element().querySelectorAll('td [tabindex="0"]')).toHaveLength(1);
	await button().click();
	const { dashboard, vensters } = app;
	const getal = vensters.getal?.getal;
	if (!getal || !dashboard.dataset) throw new Error('no menu');
	expect([getal.aantal, getal.wat]).toEqual([1, 'Klantprofiel Nee op 14-10-2026, nu Ja']);
	const filters = filtersVan(dashboard.dataset, dashboard, getal);
	if (!filters) throw new Error('no list');
	dashboard.apply({ kind: 'alles', filters });
	expect([...rowsOf(dashboard.outcome?.pass ?? new Uint32Array())]).toEqual([0]);
});

test('begins at the list of a month ago, and at another where that is chosen', async () => {
	await show([63, TOEN.slice(0, 1)], [35, TOEN], [7, TOEN.slice(0, 3)], [0, NU]);
	await expect.element(profiel()).toBeVisible();
	const van = page.getByLabelText('Van', { exact: true });
	expect(van.element()).toHaveProperty('value', 'dag-35');
	await van.selectOptions('dag-7');
	await vi.waitFor(() => expect(lines('Doorstroom klantprofiel').at(-1)).toMatch(/5$/));
	await expect.element(page.getByText(/Gezien in 4 lijsten over 9 weken/)).toBeVisible();
});

test('says why it can say nothing: no earlier list, or a filter that two lists can not have', async () => {
	const app = await show([0, NU]);
	await expect.element(page.getByText(/^Er is nog geen eerdere lijst\. Doorstroom/)).toBeVisible();
	app.dashboard.apply({ kind: 'set', filter: 'nummers', waarde: ['1'] });
	await expect
		.element(page.getByText(/geen vergelijking met eerdere momentopnamen/).first())
		.toBeVisible();
});

test('tells of lists that are gone from what is kept: no list behind a number, and where it comes from', async () => {
	const { momentopnamen, dashboard } = await show([35, TOEN], [28, TOEN], [0, NU]);
	await expect.element(profiel()).toBeVisible();
	await momentopnamen.remember();
	for (const id of ['dag-35', 'dag-28']) await momentopnamen.remove(id);
	const [van, tot] = ['Van', 'Tot'].map((name) => page.getByLabelText(name, { exact: true }));
	if (!van || !tot) throw new Error('no choice');
	await expect
		.element(page.getByText(/^Doorstroom geteld op .*, personen verwijderd\.$/))
		.toBeVisible();
	await expect.element(van).toHaveTextContent('21-10-2026 (alleen aantallen)');
	expect(lines('Doorstroom klantprofiel').at(-1)).toBe('Totaal 1 1 0 1 0 1 1 5');
	// who is in a group now can be listed, who was in one can not
	const nee = profiel().getByRole('row', { name: /^Nee/ });
	expect(nee.getByRole('button').elements()).toHaveLength(0);
	expect(
		profiel()
			.getByRole('row', { name: /^Totaal/ })
			.getByRole('button')
			.elements()
	).not.toHaveLength(0);

	dashboard.apply({ kind: 'pick', slicer: 'klantprofiel', codes: [1] });
	await expect
		.element(page.getByText(/^Van lijsten die weg zijn telt de app de doorstroom/).first())
		.toBeVisible();
	dashboard.apply({ kind: 'pick', slicer: 'klantprofiel', codes: [] });
	await expect.element(profiel()).toBeVisible();

	await tot.selectOptions('dag-28');
	await vi.waitFor(() =>
		expect(lines('Doorstroom klantprofiel').at(-1)).toBe('Totaal 1 2 0 0 1 0 4')
	);
	await expect.element(van).toHaveTextContent('14-10-2026 (alleen aantallen)');
	expect(profiel().getByRole('button').elements()).toHaveLength(0);
});
