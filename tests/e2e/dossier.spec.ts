import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, numberIn, toast } from './app';
import { iso } from './recount';
import { downloadSample, type Sample } from './sample';
import { HEADINGS, kandidaatCells, type MadeFile } from './synthetic';
import { PASSPHRASE, test } from './test';
import { meer } from './menus';

const NOTITIE = 'Belt liever na vijf uur';

/** A list of kandidaten with an open registration and an empty profile, by their numbers. */
function list(numbers: readonly string[], name: string, gemeente = 'Epe'): MadeFile {
	const lines = numbers.map((number) => {
		const cells = kandidaatCells(0, [gemeente]);
		cells[0] = gemeente;
		cells[1] = number;
		cells[2] = `Proef${number}, A.`;
		cells[HEADINGS.indexOf('Sonar - Status')] = 'Open';
		cells[HEADINGS.indexOf('Sonar - Klantprofiel')] = 'L';
		cells[HEADINGS.indexOf('Begeleider Compas')] = 'Quellhorst, Z.';
		return cells.join(';');
	});
	return {
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(`\uFEFF${[HEADINGS.join(';'), ...lines].join('\r\n')}\r\n`)
	};
}

function drawer(page: Page): Locator {
	return page.getByRole('region', { name: 'Wat te doen' });
}

async function openDrawer(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).first().click();
	await expect(drawer(page).getByRole('button', { name: 'Eigen actie toevoegen' })).toBeVisible();
}

function actie(page: Page, label: string): Locator {
	return drawer(page).getByRole('group', { name: new RegExp(`^${label}: `) });
}

async function writeNote(page: Page, text: string): Promise<void> {
	await page.getByLabel('Nieuwe notitie').fill(text);
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(page.getByText(text, { exact: true })).toBeVisible();
}

/** The cell Acties of a kandidaat. */
function cell(app: AppOnScreen, name: string): Locator {
	return app.table.locator('tbody tr[data-row]').filter({ hasText: name });
}

/** What was done about the first kandidaat is there. */
async function isThere(app: AppOnScreen, name = 'Proef07001, A.'): Promise<void> {
	const { page } = app;
	await openDrawer(page, name);
	await expect(actie(page, 'Profiel starten')).toHaveAccessibleName('Profiel starten: opgepakt');
	await expect(page.getByText(NOTITIE, { exact: true })).toBeVisible();
	await page.keyboard.press('Escape');
}

async function restore(page: Page, bytes: Buffer): Promise<void> {
	await page.getByRole('button', { name: 'Zet back-up terug' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Zet back-up terug' });
	await dialog
		.locator('input[type=file]')
		.setInputFiles([{ name: 'bewaard.kib', mimeType: 'application/octet-stream', buffer: bytes }]);
	await dialog.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
	await dialog.getByRole('button', { name: 'Zet back-up terug' }).click();
	await expect(dialog).toHaveCount(0);
}

test('actions and notes survive a reload, another list, a passphrase, back-up and restore', async ({
	page,
	browser,
	baseURL
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	await app.readIn([list(['07001', '07002', '07003'], 'een.csv')], '2026-11-18');
	await expect(app.status).toHaveText('3 kandidaten');
	await openDrawer(page, 'Proef07001, A.');
	await actie(page, 'Profiel starten').getByRole('button', { name: 'Opgepakt' }).click();
	await writeNote(page, NOTITIE);
	await page.keyboard.press('Escape');
	await openDrawer(page, 'Proef07003, A.');
	await writeNote(page, 'Gaat verhuizen');
	await page.keyboard.press('Escape');
	await expect(cell(app, 'Proef07001')).toContainText('Opgepakt: Profiel starten');

	await app.reload();
	await expect(app.status).toHaveText('3 kandidaten');
	await isThere(app);

	await app.goTo('Gegevens');
	await app.readIn([list(['07002', '07001'], 'twee.csv', 'Heerde')], '2026-11-20');
	await app.goTo('Kandidaten');
	await expect(app.status).toHaveText('2 kandidaten');
	await isThere(app);
	await meer(page, 'Mijn werklijst');
	const gone = page.getByRole('region', { name: /^Niet meer in de lijst/ });
	await expect(gone).toContainText('Proef07003, A.');
	await expect(gone).toContainText('Gaat verhuizen');

	await app.goTo('Gegevens');
	await page.getByRole('button', { name: 'Wachtwoord instellen' }).first().click();
	// The dialog that opens is answered as every question for a passphrase is.
	await expect(page.getByRole('button', { name: 'Nu op slot' })).toBeVisible();
	await app.reload();
	await app.unlock();
	await app.goTo('Kandidaten');
	await isThere(app);

	await app.goTo('Gegevens');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Maak back-up' }).click();
	const bytes = readFileSync(await (await download).path());
	expect(bytes.toString('latin1')).not.toContain(NOTITIE);

	const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
	const other = new AppOnScreen(await elsewhere.newPage());
	await other.open();
	await restore(other.page, bytes);
	await expect(other.status).toHaveText('2 kandidaten');
	await isThere(other);
	await elsewhere.close();
});

/** The work list of a begeleider has the overdue signals on top, the oldest first; what is done there stays. */
async function walkWorkList(app: AppOnScreen, sample: Sample): Promise<void> {
	const { page } = app;
	await meer(page, 'Mijn werklijst');
	const begeleider = 'C. Brouwer';
	await app.chooseMijn(begeleider);
	await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(begeleider);
	const lijst = page.getByRole('list', { name: 'Werklijst' });
	const oldest = oldestOverdue(sample, begeleider);
	expect(oldest.size).toBeGreaterThan(5);
	const signals = lijst.getByRole('group', { name: /: Signaal / });
	await expect(signals.nth(5)).toBeVisible();
	const open = await signals.count();
	// of the sample some are put off or done already: together they are all of them
	let apart = 0;
	for (const stand of ['Uitgesteld', 'Gereed', 'Te doen']) {
		await page.getByRole('button', { name: new RegExp(`^${stand} \\(`) }).click();
		if (stand !== 'Te doen') apart += await signals.count();
	}
	expect(open + apart).toBe(oldest.size);
	const shown = await lijst.getByRole('listitem').allTextContents();
	const days = shown.slice(0, open).map((text) => /\d\d-\d\d-\d{4}/.exec(text)?.[0] ?? '');
	const sorted = [...oldest.values()].sort((a, b) => iso(a).localeCompare(iso(b)));
	expect(days.toSorted((a, b) => iso(a).localeCompare(iso(b)))).toEqual(days);
	expect(days.filter((day) => !sorted.includes(day))).toEqual([]);
	const later = page.getByRole('button', { name: /^Uitgesteld \(\d+\)$/ });
	const putOff = numberIn(await later.textContent());

	const first = lijst.getByRole('listitem').first();
	const signal = signals.first();
	await signal.getByRole('button', { name: /^Acties bij/ }).click();
	await page.getByRole('menuitem', { name: 'Uitstellen' }).click();
	await signal.getByRole('button', { name: '2 weken' }).click();
	await expect(signals).toHaveCount(open - 1);
	await page.getByRole('button', { name: `Uitgesteld (${putOff + 1})` }).click();
	await expect(lijst.getByRole('listitem')).toHaveCount(putOff + 1);
	await expect(lijst).toContainText(/Uitgesteld tot \d\d-\d\d-\d{4}/);
	await page.getByRole('button', { name: /^Te doen/ }).click();
	await signal.getByRole('button', { name: 'Gereed' }).click();
	await expect(signals).toHaveCount(open - 2);
	await first
		.getByRole('button', { name: /^Acties bij/ })
		.first()
		.click();
	await page.getByRole('menuitem', { name: 'Notitie' }).click();
	await first.getByLabel(/^Notitie bij/).fill(NOTITIE);
	await first.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(first).toContainText(NOTITIE);

	await app.reload();
	await expect(page.getByRole('button', { name: 'Mijn kandidaten' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(signals).toHaveCount(open - 2);
	await expect(first).toContainText(NOTITIE);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.getByText('Vertrouwelijk: bevat persoonsgegevens.')).toHaveCount(1);
	await expect(page.getByText('Vertrouwelijk: bevat persoonsgegevens.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Gereed' })).toHaveCount(0);
}

test('actions are undone in one order with filters, marked for many at once, seen in another tab and done from the work list', async ({
	page,
	context
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	const { kandidaten } = sample;
	await app.goTo('Kandidaten');
	const rows = app.table.locator('tbody tr[data-row]').filter({ hasText: 'Profiel starten' });
	const taken = page.getByText('Opgepakt: Profiel starten');
	const take = async (tab: Page, name: string) => {
		await openDrawer(tab, name);
		await actie(tab, 'Profiel starten').getByRole('button', { name: 'Opgepakt' }).click();
		await expect(actie(tab, 'Profiel starten')).toHaveAccessibleName('Profiel starten: opgepakt');
		await tab.keyboard.press('Escape');
	};
	const nameAt = async (at: number) =>
		(await rows.nth(at).locator('button.naam').textContent()) ?? '';

	await test.step('one order of undo takes back filters and actions as they came', async () => {
		const name = await nameAt(0);
		await app.pick('Status', 'Open');
		const open = await app.shown();
		await take(page, name);
		await app.pick('Bet. gemeente', 'Epe');
		const epe = await app.shown();
		expect(epe).toBeLessThan(open);
		await page.locator('h1').click();
		await page.keyboard.press('Control+z');
		await expect.poll(() => app.shown()).toBe(open);
		await expect(taken.first()).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(taken).toHaveCount(0);
		expect(await app.shown()).toBe(open);
		await meer(page, 'Ongedaan maken');
		await expect.poll(() => app.shown()).toBe(2847);
		for (const count of [open, open, epe]) {
			await page.keyboard.press('Control+y');
			await expect.poll(() => app.shown()).toBe(count);
		}
		for (const count of [open, open, 2847]) {
			await page.keyboard.press('Control+z');
			await expect.poll(() => app.shown()).toBe(count);
		}
		await expect(taken).toHaveCount(0);
	});

	await test.step('many are marked at once after asking, and taken back at once', async () => {
		await app.pick('Bet. gemeente', 'Heerde');
		const inHeerde = kandidaten.filter((row) => row['Bet. gemeente'] === 'Heerde');
		const expected = inHeerde.filter(
			(row) =>
				row['Sonar - Status'] === 'Open' &&
				['N', 'L', ''].includes(row['Sonar - Klantprofiel'] ?? '')
		).length;
		expect(expected).toBeGreaterThan(50);
		await page
			.getByRole('button', { name: `Acties voor deze selectie (${inHeerde.length} kandidaten)` })
			.click();
		const dialog = page.getByRole('dialog', { name: /^Acties voor deze selectie/ });
		const already = await taken.count();
		await dialog
			.getByLabel('Actie', { exact: true })
			.selectOption(`Profiel starten (${expected} acties)`);
		const set = dialog.getByRole('button', { name: /^\d+ acties op opgepakt zetten$/ });
		// of the sample some are taken up, put off or done already
		const left = numberIn(await set.textContent());
		expect(left).toBeLessThanOrEqual(expected);
		expect(left).toBeGreaterThan(50);
		await set.click();
		await dialog.getByRole('button', { name: `Ja, ${left} acties op opgepakt zetten` }).click();
		await expect(toast(page, `${left} acties: opgepakt.`)).toBeVisible();
		expect(await taken.count()).toBeGreaterThan(already);
		await page
			.getByRole('region', { name: 'Melding' })
			.getByRole('button', { name: 'Ongedaan maken' })
			.click();
		await expect(taken).toHaveCount(already);
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	});

	await test.step('two tabs see each other change, and neither overwrites the other', async () => {
		const [one, two] = [await nameAt(0), await nameAt(1)];
		const second = new AppOnScreen(await context.newPage());
		await second.page.goto('/#/');
		await expect(second.status).toHaveText('2.847 kandidaten');
		await take(page, one);
		await take(second.page, two);
		for (const tab of [page, second.page])
			await expect(tab.getByText('Opgepakt: Profiel starten')).toHaveCount(2);
		await second.page.close();
	});

	await test.step('the work list has the overdue signals on top, the oldest first, and prints', () =>
		walkWorkList(app, sample));
});

/** Oldest overdue signal per kandidaat of that begeleider on 18-11-2026, as dd-mm-jjjj, from the files. */
function oldestOverdue(sample: Sample, begeleider: string): Map<string, string> {
	const d = '2026-11-18';
	const own = new Set(
		sample.kandidaten
			.filter((row) => row['Begeleider Compas'] === begeleider)
			.map((row) => row['Pers. nr.'] ?? '')
	);
	const found = new Map<string, string>();
	for (const row of [...sample.trajecten, ...sample.modules, ...sample.plaatsingen]) {
		const cell = (name: RegExp) =>
			Object.entries(row).find(([heading]) => name.test(heading))?.[1] ?? '';
		const [start, einde, signaal] = [/^Start/i, /^Eind/i, /^Signaaldatum/i].map((each) =>
			iso(cell(each))
		);
		const persnr = row['Pers. nr.'] ?? '';
		const closed = /^(afgesloten|geannuleerd|beëindigd)/i.test(cell(/status/i));
		const active = !closed && start && start <= d && (!einde || einde >= d);
		const handled = /^(j|ja)$/i.test(cell(/afgehandeld/i));
		if (!own.has(persnr) || !active || handled || !signaal || signaal >= d) continue;
		const before = found.get(persnr);
		if (!before || signaal < iso(before)) found.set(persnr, iso(signaal));
	}
	return found;
}
