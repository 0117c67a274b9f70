import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Storing } from '$lib/domain/momentopname/storing';
import { writePreference } from '$lib/platform/preferences';
import { allAnswers as makeAnswers } from '../../../tests/fixtures/all-answers';
import type { Answers } from '$lib/worker/host';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { SameThreadWorker } from '../../../tests/fixtures/same-thread-worker';
import { App } from './app.svelte';
import { takeBack } from './inlezen/ingelezen';
import { wholeText } from '$lib/lists/column';
import { OP_NAAM } from '$lib/lists/verschil-tabel';
import { verschilVan } from './lookback/verschillen';

let database: Database;
let workers: SameThreadWorker[];

beforeEach(() => {
	localStorage.clear();
	// The question for a passphrase has tests of its own.
	writePreference('zonder-wachtwoord', 'ja');
	database = new Database(`test-${crypto.randomUUID()}`);
	workers = [];
});
afterEach(async () => {
	vi.restoreAllMocks();
	// What an app of a finished test still writes a moment later is for nobody.
	for (const worker of workers) worker.terminate();
	await database.delete();
});

/** The app over the real answers, in the same thread, some of them replaced. */
function startApp(replaced: Partial<Answers> = {}): App {
	const own = workers;
	const spawn = () => {
		const worker = new SameThreadWorker({
			...makeAnswers(new SnapshotStore(database)),
			...replaced
		});
		own.push(worker);
		if (own !== workers) worker.terminate();
		return worker;
	};
	return new App(spawn, spawn, spawn);
}

function csv(...numbers: readonly string[]): File {
	const rows = numbers.map((nr) => `Epe;${nr};Bos, M.;Open`);
	return new File(
		[['Gemeente;Pers. nr.;Naam;Status', ...rows].join('\n')],
		'kandidaten-18112026.csv'
	);
}

async function readIn(app: App, ...numbers: readonly string[]): Promise<boolean> {
	await app.inlezen.choose([csv(...numbers)]);
	return app.inlezen.readIn();
}

const fails = (code: ConstructorParameters<typeof Storing>[0]) => async () => {
	throw new Storing(code);
};
const state = (app: App) => [app.scherm.fase, app.scherm.storing, app.scherm.bezig];
const used = (app: App) => app.dashboard.dataset?.meta.id ?? '';
const listed = (app: App, count: number) =>
	vi.waitFor(() => expect(app.snapshots).toHaveLength(count));

describe('opening', () => {
	test('without data is empty, not a fault', async () => {
		const app = startApp();
		expect(app.scherm.fase).toBe('openen');
		await app.open('');
		expect(state(app)).toEqual(['leeg', null, null]);
		expect(app.voorbeeld).toBe(false);
	});

	test('brings the snapshot in use back, with the filters of the address', async () => {
		await startApp().momentopnamen.voorbeeld();
		const app = startApp();
		await app.open('klantprofiel=1&kengetal=trajectActief');
		expect(state(app)).toEqual(['gereed', null, null]);
		expect(app.voorbeeld).toBe(true);
		expect(app.dashboard.total).toBe(2847);
		expect(app.dashboard.chips.map(({ text }) => text)).toEqual(['Ja', 'Actieve trajecten']);
		await listed(app, 1);
	});

	test('that fails says why, and can be tried again', async () => {
		const open = vi.fn(fails('geen-opslag') as Answers['open']);
		const app = startApp({ open });
		await app.open('');
		expect(state(app)).toEqual(['storing', 'geen-opslag', null]);
		open.mockResolvedValue(null);
		await app.open('');
		expect(state(app)).toEqual(['leeg', null, null]);
	});

	test('bytes that are no tables is a fault, not a page that never comes', async () => {
		await startApp().momentopnamen.voorbeeld();
		const { open } = makeAnswers(new SnapshotStore(database));
		const app = startApp({
			open: async (...asked) => {
				const snapshot = await open(...asked);
				return snapshot && { ...snapshot, tabellen: {} };
			}
		});
		await app.open('');
		expect(state(app)).toEqual(['storing', 'intern', null]);
	});
});

describe('the fictional data', () => {
	test('are made and shown; meanwhile the app says so', async () => {
		const app = startApp();
		const making = app.momentopnamen.voorbeeld();
		expect(app.scherm.bezig).toBe('Voorbeeldgegevens worden gemaakt');
		await making;
		expect(state(app)).toEqual(['gereed', null, null]);
		expect(app.dashboard.count).toBe(2847);
	});

	test('that cannot be stored leave everything as it was', async () => {
		const app = startApp({ sample: fails('opslag-vol') });
		await app.open('');
		await app.momentopnamen.voorbeeld();
		expect(state(app)).toEqual(['leeg', 'opslag-vol', null]);
	});

	test('are four files to download', async () => {
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			names.push(this.download);
		});
		await startApp().downloads.voorbeeld();
		expect(names).toEqual(
			['kandidaten', 'trajecten', 'modules', 'plaatsingen'].map(
				(tabel) => `voorbeeld-${tabel}-18112026.csv`
			)
		);
	});
});

describe('reading in', () => {
	test('puts the file in use, says so and keeps the filters', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		expect(app.scherm.melding?.tekst).toBe('Ingelezen: 2 kandidaten.');
		app.dashboard.apply({ kind: 'zoek', tekst: 'bos' });
		await readIn(app, '3');
		expect(app.dashboard.chips.map(({ text }) => text)).toEqual(['“bos”']);
		expect([app.dashboard.count, app.dashboard.total]).toEqual([1, 1]);
		await listed(app, 2);
	});

	test('makes the fictional data go away', async () => {
		const app = startApp();
		await app.momentopnamen.voorbeeld();
		await readIn(app, '1');
		expect(app.voorbeeld).toBe(false);
		await listed(app, 1);
	});
});

describe('snapshots', () => {
	test('can be put in use and removed', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		const first = used(app);
		await readIn(app, '3');
		const second = used(app);
		await app.momentopnamen.use(first);
		expect(app.dashboard.total).toBe(2);
		await app.momentopnamen.remove(second);
		expect(app.snapshots.map(({ id }) => id)).toEqual([first]);
	});

	test('that cannot be opened leave the present one on screen', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		const first = used(app);
		await readIn(app, '3');
		await database.parts.update(`${first}/kandidaten`, { bytes: new Uint8Array(9) });
		await app.momentopnamen.use(first);
		expect(state(app)).toEqual(['gereed', 'opslag-beschadigd', null]);
		expect(app.dashboard.total).toBe(1);
		const later = startApp();
		await later.open('');
		expect([later.scherm.fase, later.dashboard.total]).toEqual(['gereed', 1]);
	});
});

describe('wiping', () => {
	test('empties database, preferences, screen and the file that was being read in', async () => {
		const app = startApp();
		await app.momentopnamen.voorbeeld();
		app.preferences.theme = 'dark';
		app.dashboard.apply({ kind: 'zoek', tekst: 'bos' });
		await app.inlezen.choose([csv('1')]);
		expect(app.inlezen.bronnen).toHaveLength(1);
		await app.wipe();
		expect(state(app)).toEqual(['leeg', null, null]);
		expect([app.snapshots, app.inlezen.bronnen, app.inlezen.stap]).toEqual([[], [], 'kiezen']);
		expect([app.dashboard.dataset, app.dashboard.filters.zoek]).toEqual([null, '']);
		expect(Object.keys(localStorage)).toEqual([]);
		expect([await database.snapshots.count(), await database.parts.count()]).toEqual([0, 0]);
	});

	test('while something is being stored leaves nothing behind', async () => {
		const app = startApp();
		await readIn(app, '1');
		await app.inlezen.choose([csv('1', '2')]);
		const storing = app.inlezen.readIn();
		await app.wipe();
		await storing;
		expect(app.scherm.fase).toBe('leeg');
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect([app.scherm.fase, app.dashboard.dataset]).toEqual(['leeg', null]);
	});

	test('that fails says so and shows what is still there', async () => {
		const app = startApp({ wipe: fails('opslag-bezet') });
		await readIn(app, '1');
		await app.wipe();
		expect(state(app)).toEqual(['gereed', 'opslag-bezet', null]);
		expect(app.dashboard.total).toBe(1);
	});
});

describe('a worker that dies', () => {
	test('fails what was asked and is replaced the next time', async () => {
		const app = startApp();
		await readIn(app, '1');
		await listed(app, 1);
		const making = app.momentopnamen.voorbeeld();
		workers.at(-1)?.die();
		await making;
		expect(state(app)).toEqual(['gereed', 'werker-gestopt', null]);
		await app.momentopnamen.voorbeeld();
		expect(state(app)).toEqual(['gereed', null, null]);
	});

	test('during the list of snapshots is no unhandled rejection', async () => {
		const unhandled = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
		window.addEventListener('unhandledrejection', unhandled);
		const app = startApp({ list: () => new Promise(() => {}) });
		await readIn(app, '1');
		workers.at(-1)?.die();
		await new Promise((resolve) => setTimeout(resolve, 20));
		window.removeEventListener('unhandledrejection', unhandled);
		expect(unhandled).not.toHaveBeenCalled();
		expect(app.scherm.fase).toBe('gereed');
	});
});

describe('taking back the last import', () => {
	test('puts back what was in use before', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		await readIn(app, '3');
		expect(app.scherm.melding?.actie?.woord).toBe('Ongedaan maken');
		await takeBack(app, used(app));
		expect([app.dashboard.total, app.scherm.melding?.tekst]).toEqual([
			2,
			'Inlezen is ongedaan gemaakt.'
		]);
		expect(app.scherm.melding?.actie).toBeUndefined();
		await listed(app, 1);
	});

	test('brings the fictional data back', async () => {
		const app = startApp();
		await app.momentopnamen.voorbeeld();
		await readIn(app, '1');
		await takeBack(app, used(app));
		expect([app.voorbeeld, app.dashboard.total]).toEqual([true, 2847]);
	});

	test('leaves nothing when there was nothing', async () => {
		const app = startApp();
		await readIn(app, '1');
		await takeBack(app, used(app));
		expect(state(app)).toEqual(['leeg', null, null]);
		expect(app.snapshots).toEqual([]);
	});
});

describe('a damaged snapshot in use', () => {
	test('gives way to an earlier one that is whole', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		await readIn(app, '3');
		const damaged = used(app);
		await database.parts.update(`${damaged}/kandidaten`, { bytes: new Uint8Array(3) });
		await app.open('');
		expect(state(app)).toEqual(['storing', 'opslag-beschadigd', null]);
		await app.momentopnamen.use(app.scherm.uitweg?.id ?? '');
		expect([app.scherm.fase, app.dashboard.total]).toEqual(['gereed', 2]);
		await app.momentopnamen.remove(damaged);
		await listed(app, 1);
	});
});

describe('comparing', () => {
	test('says who came and who went, from the older to the newer', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		const [first] = await vi.waitFor(() => {
			expect(app.snapshots).toHaveLength(1);
			return app.snapshots;
		});
		await readIn(app, '2', '3', '4');
		const naar = app.dashboard.dataset?.meta.id;
		if (!first || !naar) throw new Error('nothing listed');
		const tabel = await verschilVan(app.lookback, first.id, naar);
		expect(tabel.verschil).toMatchObject({ nieuw: 2, weg: 1, gewijzigd: 0 });
		const kolommen = tabel.kolommen.filter(({ id }) => ['naam', 'persnr', 'wat'].includes(id));
		const told = Array.from(tabel.regels({}, '', OP_NAAM), (row) =>
			kolommen.map((kolom) => wholeText(kolom, row))
		);
		expect(told).toEqual([
			['Bos, M.', '1', 'Niet meer in de lijst'],
			['Bos, M.', '3', 'Nieuw in de lijst'],
			['Bos, M.', '4', 'Nieuw in de lijst']
		]);
		expect(await verschilVan(app.lookback, first.id, naar)).toBe(tabel);
	});
});

describe('undo and redo', () => {
	test('go one step, and no further than there are', async () => {
		const app = startApp();
		await readIn(app, '1', '2');
		app.dashboard.apply({ kind: 'zoek', tekst: 'zz' });
		app.stappen.undo();
		expect(app.dashboard.count).toBe(2);
		app.stappen.undo();
		expect(app.dashboard.step).toBe(0);
		app.stappen.redo();
		app.stappen.redo();
		expect(app.dashboard.count).toBe(0);
	});
});

describe('copying', () => {
	test('says what happened', async () => {
		const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const app = startApp();
		await app.scherm.copy('07870', 'Nummer gekopieerd.');
		expect(app.scherm.melding?.tekst).toBe('Nummer gekopieerd.');
		writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		vi.spyOn(document, 'execCommand').mockReturnValue(false);
		await app.scherm.copy('07870', 'Nummer gekopieerd.');
		expect(app.scherm.melding?.tekst).toMatch(/^Kopiëren is niet gelukt/);
		app.scherm.dismiss();
		expect(app.scherm.melding).toBeNull();
	});
});

describe('a passphrase', () => {
	const WORD = 'vier losse woorden samen';

	test('is asked for before real data are kept; the next time they open with it only', async () => {
		writePreference('zonder-wachtwoord', '');
		const app = startApp();
		await app.open('');
		const reading = readIn(app, '07974');
		await vi.waitFor(() => expect(app.kluis.vraag).toBe('wachtwoord'));
		expect(await database.snapshots.count()).toBe(0);
		expect(await app.kluis.setUp(WORD)).toBe(true);
		expect(await reading).toBe(true);
		expect([app.scherm.fase, app.kluis.stand]).toEqual(['gereed', 'open']);
		await listed(app, 1);

		const again = startApp();
		await again.open('status=1');
		expect(state(again)).toEqual(['dicht', null, null]);
		expect([again.dashboard.dataset, again.kluis.stand]).toEqual([null, 'dicht']);
		await again.kluis.unlock('verkeerd');
		expect([again.scherm.fase, again.kluis.storing]).toEqual(['dicht', 'wachtwoord-onjuist']);
		await vi.waitFor(() => expect(again.kluis.wacht).toBe(0), { timeout: 5000 });
		await again.kluis.unlock(WORD);
		expect([again.scherm.fase, again.dashboard.total, again.dashboard.chips.length]).toEqual([
			'gereed',
			1,
			1
		]);
		await listed(again, 1);
	});

	test('is never asked for the fictional data', async () => {
		writePreference('zonder-wachtwoord', '');
		const app = startApp();
		await app.open('');
		await app.momentopnamen.voorbeeld();
		expect([app.scherm.fase, app.kluis.vraag, app.kluis.stand]).toEqual(['gereed', null, 'geen']);
		await listed(app, 1);
	});

	test('that is left out keeps nothing', async () => {
		writePreference('zonder-wachtwoord', '');
		const app = startApp();
		await app.open('');
		const reading = readIn(app, '07974');
		await vi.waitFor(() => expect(app.kluis.vraag).toBe('wachtwoord'));
		app.kluis.close();
		expect(await reading).toBe(false);
		expect([app.inlezen.stap, await database.snapshots.count()]).toEqual(['controleren', 0]);
	});
});
