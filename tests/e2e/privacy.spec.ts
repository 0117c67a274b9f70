import { expect, type Page } from '@playwright/test';
import { AppOnScreen, PAGES, toast } from './app';
import { expectRowCount } from './row-count';
import { everything, everythingHidden, found, type Texts } from './hidden-names';
import { handOver } from './overdracht';
import { HEADINGS, kandidaatCells, type MadeFile } from './synthetic';
import { numbersOn, telNaOnPage } from './tel-na';
import { PASSPHRASE, test } from './test';
import { LEES } from './wizard';
import { exporteer, instelling, meer } from './menus';

const GEMEENTEN = ['Epe', 'Heerde'] as const;
const COUNT = 40;
const BEGELEIDERS = ['Quellhorst, Z.', 'Wubbenhof, X.', 'Ypeldijk, Q.'];

/** Words that stand nowhere but in the data, so that finding one anywhere is a leak. */
const NAMES = Array.from({ length: COUNT }, (_, index) => `Xavelaar${letters(index)}`);
const NUMBERS = Array.from(
	{ length: COUNT },
	(_, index) => `7${String(index).padStart(2, '0')}3914`
);
const PHONE = '0612987345';

function letters(index: number): string {
	return `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
}

/** Kandidaten with those names and numbers, and a column of their phones that the user keeps. */
function named(): MadeFile {
	const lines = NAMES.map((name, index) => {
		const cells = kandidaatCells(index, GEMEENTEN);
		cells[1] = NUMBERS[index] ?? '';
		cells[2] = `${name}, ${String.fromCharCode(65 + (index % 26))}.`;
		cells[7] = index === 0 ? 'Q' : (cells[7] ?? '');
		cells[10] = BEGELEIDERS[index % BEGELEIDERS.length] ?? '';
		return [...cells, PHONE].join(';');
	});
	return {
		name: 'kandidaten-18112026.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`\uFEFF${[[...HEADINGS, 'Telefoon'].join(';'), ...lines].join('\r\n')}\r\n`)
	};
}

/** The same list a week later: three of them under the name of another, two gone, two new. */
function later(): MadeFile {
	const rows = named().buffer.toString('utf8').trimEnd().split('\r\n');
	const changed = rows.map((row, at) =>
		at >= 1 && at <= 3 ? row.replace(NAMES[at - 1] ?? '', NAMES[at + 20] ?? '') : row
	);
	const came = ['70913914', '70923914'].map((nr, at) =>
		(rows[at + 6] ?? '').replace(NUMBERS[at + 5] ?? '', nr)
	);
	const text = [...changed.slice(0, -2), ...came, ''].join('\r\n');
	return { name: 'kandidaten-25112026.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Opens a hand-over far enough to see what is in it, and leaves it at that. */
async function lookIntoHandOver(
	app: AppOnScreen,
	bytes: Buffer,
	look: (where: string) => Promise<void>
): Promise<void> {
	const { page } = app;
	await app.goTo('Gegevens');
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ name: 'caseload.kib', mimeType: '', buffer: bytes }]);
	const dialog = page.getByRole('dialog', { name: 'Overdracht openen' });
	await dialog.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
	await dialog.getByRole('button', { name: 'Open overdracht' }).click();
	await expect(dialog.getByRole('heading', { name: 'Dit staat erin' })).toBeVisible();
	await look('what is in a hand-over');
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
}

/** Reads that list in as well and looks at what changed; ends on the page that says so. */
async function walkChanges(
	app: AppOnScreen,
	look: (where: string) => Promise<void>
): Promise<void> {
	const { page } = app;
	await app.goTo('Gegevens');
	await page.locator('input[type=file][multiple]').first().setInputFiles([later()]);
	await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-25');
	await look('the check of a second list');
	await page.getByRole('button', { name: LEES }).click();
	await expect(toast(page, /^Ingelezen: /)).toBeVisible();
	await app.reload();
	await app.goTo('Vandaag');
	await page.getByRole('button', { name: 'Heel team' }).click();
	await expect(page.getByRole('main')).toContainText('2 nieuw');
	await look('today');
	await page.getByRole('link', { name: 'Wat is er veranderd' }).click();
	const table = page.getByRole('table', { name: 'Veranderingen' });
	await expectRowCount(table, 7);
	await look('what changed');
	await page.getByRole('searchbox', { name: 'Zoek in de veranderingen' }).fill(NAMES[9] ?? '');
	await look('sought in what changed');
	await page.getByRole('searchbox', { name: 'Zoek in de veranderingen' }).fill('');
	await page.getByRole('link', { name: /^Nieuw sinds/ }).click();
	await expect(app.status).toHaveText(`2 van ${COUNT} kandidaten`);
	await look('filtered on who is new');
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
}

/** Reads the file in by hand, stopping at every step to look. */
async function readIn(app: AppOnScreen, look: (where: string) => Promise<void>): Promise<void> {
	const { page } = app;
	await page.locator('input[type=file][multiple]').first().setInputFiles([named()]);
	await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
	await page.getByRole('button', { name: 'Bekijk kolommen' }).click();
	const phones = page.getByLabel('Veld voor kolom Telefoon', { exact: true });
	await phones.selectOption('Extra kolom (bewaren)');
	await expect(phones).toHaveValue('extra');
	await look('the columns');
	await page.getByRole('button', { name: 'Bekijk rijen en meldingen' }).click();
	await look('the rows');
	await page.getByRole('button', { name: LEES }).click();
	await expect(app.status).toHaveText(`${COUNT} kandidaten`);
	await look('read in');
	// it waits for whoever last pressed a key, as looking does, and lies over the lowest filters
	await page.getByRole('button', { name: 'Verberg melding' }).click();
}

/** A list of numbers, one of which nobody has, that is shown and kept as a view. */
async function pasteNumbers(app: AppOnScreen, look: (where: string) => Promise<void>) {
	const { page } = app;
	const [first = '', second = ''] = NUMBERS;
	await meer(page, 'Plak nummers');
	await page.getByLabel('Persoonsnummers').fill(`${first}\n${second}\n99${first}`);
	await expect(
		page.getByRole('dialog').getByRole('status').filter({ hasText: 'herkend' })
	).toContainText('2 herkend · 1 onbekend');
	await look('pasted numbers');
	await page.getByRole('button', { name: 'Toon 2 kandidaten' }).click();
	await look('a pasted list');
	await meer(page, 'Bewaar weergave');
	await page.getByRole('dialog').getByLabel('Naam').fill('Lijst');
	await look('a view to keep');
	await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await meer(page, 'Weergaven');
	await expect(page.getByRole('button', { name: 'Hernoem Lijst' })).toBeVisible();
	await look('menu of views');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
}

/** Every page with what opens on it; starts on Kandidaten. */
async function walk(app: AppOnScreen, look: (where: string) => Promise<void>): Promise<void> {
	const { page } = app;
	await app.goTo('Kandidaten');
	await look('Kandidaten');
	await app.pick('Begeleider Compas', BEGELEIDERS[1] ?? '');
	await look('a begeleider picked');
	await page.locator('button.naam').first().click();
	await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
	await expect(page.getByRole('definition').filter({ hasText: /^(•••••|06)/ })).toHaveCount(1);
	await look('drawer');
	await page.getByRole('button', { name: 'Waarom staat deze kandidaat hier?' }).click();
	await expect(page.getByText('Acties en signalen')).toBeVisible();
	await look('why a kandidaat stands here');
	await page.getByRole('button', { name: 'Eigen actie toevoegen' }).click();
	await page.getByLabel('Eigen actie').fill(`Bel ${NAMES[2]}`);
	await page.getByRole('button', { name: 'Voeg toe' }).click();
	await page.getByLabel('Nieuwe notitie').fill(`Vraag ${NAMES[3]} ${PHONE}`);
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(toast(page, 'Notitie bewaard.')).toBeVisible();
	await look('an own action and a note');
	await page.getByRole('button', { name: 'Oordeel invullen' }).click();
	await page.getByRole('radio', { name: 'Kan nog niet werken' }).check();
	await page.getByLabel('Reden (mag leeg blijven)').fill(`Zorgt voor ${NAMES[4]}`);
	await page.getByRole('button', { name: 'Bewaar oordeel' }).click();
	await expect(page.getByText('Kan nog niet werken, oordeel van')).toBeVisible();
	await look('a judgement of the driedeling');
	await page.getByRole('button', { name: 'Volgende kandidaat' }).click();
	await page.keyboard.press('Escape');
	await exporteer(page, 'Anonieme profielen');
	await expect(page.getByRole('dialog', { name: 'Anonieme profielen' })).toBeVisible();
	await look('anonymous profiles');
	await page.keyboard.press('Escape');
	await page.evaluate(() => Object.assign(window, { print: () => undefined }));
	await exporteer(page, 'Maandverslag per begeleider');
	await page.getByRole('button', { name: /^Druk .* af$/ }).click();
	await expect(page.locator('body > .verslagen')).toBeAttached();
	await look('a report');
	await page.keyboard.press('Escape');
	await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(NAMES[1] ?? '');
	await look('searched by name');
	await meer(page, 'Delen', 'Weergave delen');
	await expect(page.getByRole('dialog', { name: 'Weergave delen' })).toContainText('Zoeken');
	await look('a view to share');
	await page.keyboard.press('Escape');
	const caseload = await handOver(page, BEGELEIDERS[0] ?? '', PASSPHRASE, () =>
		look('a hand-over to make')
	);
	await lookIntoHandOver(app, caseload.bytes, look);
	await app.goTo('Kandidaten');
	await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('zzzz');
	await expect(page.getByRole('heading', { name: 'Geen kandidaten gevonden' })).toBeVisible();
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	await pasteNumbers(app, look);
	await meer(page, 'Mijn werklijst');
	await app.chooseMijn(BEGELEIDERS[1] ?? '');
	await expect(page.getByRole('list', { name: 'Werklijst' })).toBeVisible();
	await look('work list');
	for (const name of PAGES.slice(1)) {
		await app.goTo(name);
		await look(name);
		if ((await numbersOn(page).count()) === 0) continue;
		await telNaOnPage(page);
		await expect(page.getByRole('dialog', { name: 'Tel na' })).toContainText('zijn gelijk.');
		await look(`${name}, counted again`);
		await page.keyboard.press('Escape');
	}
}

/** What leaves the page without anybody asking for it: console, errors, requests, and entries of the history. */
async function overhear(page: Page): Promise<() => Promise<string>> {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(`${error.message} ${error.stack ?? ''}`));
	page.on('request', (request) => said.push(request.url()));
	await page.addInitScript(() => {
		const kept: string[] = [];
		Object.assign(window, { kept });
		for (const name of ['pushState', 'replaceState'] as const) {
			const original = history[name].bind(history);
			history[name] = (state: unknown, unused: string, url?: string | URL | null) => {
				kept.push(JSON.stringify([state, unused, String(url)]));
				original(state, unused, url);
			};
		}
	});
	return async () => {
		const outside = await page.evaluate(() => {
			const { kept } = window as unknown as { kept: string[] };
			return [
				document.title,
				location.href,
				JSON.stringify(history.state),
				...kept,
				...Object.entries({ ...localStorage }).flat(),
				...Object.entries({ ...sessionStorage }).flat(),
				window.name,
				document.cookie
			].join('\n');
		});
		const decoded = decodeURIComponent(outside.replace(/%(?![0-9a-f]{2})/gi, ' '));
		return [outside, decoded, ...said].join('\n');
	};
}

function plain(text: string): Texts {
	return { whole: text, pieces: text };
}

/** What a selection of the table puts on the clipboard. */
function copied(page: Page): Promise<string> {
	return page.evaluate(() => {
		const data = new DataTransfer();
		const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true });
		document.querySelector('table')?.dispatchEvent(event);
		return data.getData('text/plain');
	});
}

async function readBroken(app: AppOnScreen): Promise<void> {
	const { page } = app;
	await app.goTo('Gegevens');
	const buffer = Buffer.from(`Naam;Pers. nr.\r\n"${NAMES[0]};${NUMBERS[0]}\r\n`);
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ ...named(), buffer }]);
	await expect(
		page
			.getByRole('alert')
			.or(page.getByLabel('Peildatum', { exact: true }))
			.first()
	).toBeVisible();
}

test('no name or number of a file is on screen while names are hidden, nor ever in title, address, history, console or errors', async ({
	page
}) => {
	const heard = await overhear(page);
	const app = new AppOnScreen(page);
	await app.open();
	const kandidaten = { words: [...NAMES, ...NUMBERS, PHONE], numbers: [] };
	const staff = BEGELEIDERS.map((name) => name.split(',')[0] ?? '');
	const anybody = { words: [...kandidaten.words, ...staff], numbers: [] };
	const look = async (where: string) => {
		// What the user typed into the search field is theirs to see; it stands there as dots.
		const hidden = found(await everythingHidden(page), kandidaten);
		expect(hidden, `${where}, while names are hidden`).toEqual([]);
		expect(found(plain(await heard()), anybody), `${where}, outside the page`).toEqual([]);
	};
	await readIn(app, look);
	expect(found(await everything(page), kandidaten).length).toBeGreaterThan(COUNT);
	await walk(app, look);
	await walkChanges(app, look);

	await app.goTo('Kandidaten');
	await app.pick('Begeleider Compas', BEGELEIDERS[1] ?? '');
	await expect(page).toHaveURL(/[?&]begeleider=(~|%7E)\d+(&|$)/);
	await app.reload();
	await expect(app.status).toHaveText(`13 van ${COUNT} kandidaten`);
	await look('after a reload');
	await readBroken(app);
	await look('a broken file');
	expect((await heard()).split('\n').filter((line) => /error/i.test(line))).toEqual([]);
});

test('names that are hidden are so while reading in, in what is copied and in print', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	await instelling(page, 'Namen verbergen');
	await expect(page.getByRole('button', { name: 'Namen verbergen' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	const secrets = { words: [...NAMES, ...NUMBERS, PHONE], numbers: [] };
	const look = async (where: string) =>
		expect(found(await everything(page), secrets), where).toEqual([]);
	await readIn(app, look);
	await expect(page.locator('button.naam').first()).toHaveText(/^\p{Lu}\.X\.$/u);
	await expect(app.table.locator('tbody tr[data-row]').first()).toContainText('•••••');
	await page.locator('button.naam').first().focus();
	const text = await copied(page);
	expect(text.split('\r\n')).toHaveLength(COUNT + 1);
	expect(found(plain(text), secrets)).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await look('print');
});

test('a reload keeps them hidden, another tab does not', async ({ page, context }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const first = page.locator('button.naam').first();
	const name = (await first.textContent()) ?? '';
	await instelling(page, 'Namen verbergen');
	await expect(first).not.toHaveText(name);
	await app.reload();
	await expect(first).toHaveText(/^(\p{Lu}\.)+$/u);
	const other = await context.newPage();
	await other.goto('/#/');
	await expect(other.locator('button.naam').first()).toHaveText(name);
	await other.close();

	await first.click();
	await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
	const number = page.getByRole('button', { name: 'Kopieer nummer' });
	await expect(number).toHaveCount(0);
	await instelling(page, 'Namen verbergen');
	await expect(number).toBeVisible();
	await expect(first).toHaveText(name);
});
