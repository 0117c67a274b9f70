import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl, toast } from './app';
import { caseloadOf, handOver, takeOver } from './overdracht';
import { decrypt } from './overdracht-file';
import { exported, parsed } from './exported';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { HEADINGS, kandidaatCells } from './synthetic';
import { PASSPHRASE, test } from './test';
import { meer } from './menus';

const WHO = 'C. Brouwer';
const WORD = 'appel brommer lamp sneeuw';

/** Everything that tells who somebody is or that only they have: whole cells, none of them a word of a closed list. */
function personal(rows: readonly SampleRow[]): string[] {
	return rows.flatMap((row) =>
		Object.entries(row)
			.filter(([heading]) => /nr\.$|^Naam$|^Begeleider|^Uitvoerende|^Werkgever/.test(heading))
			.map(([, value]) => value)
	);
}

const NOTE = 'Belt liever na vijf uur';
const FOREIGN = 'Dit gaat over een ander';

/** Writes a note about the first kandidaat of a begeleider. */
async function write(app: AppOnScreen, begeleider: string, text: string): Promise<void> {
	const { page } = app;
	await app.pick('Begeleider Compas', begeleider);
	await page.locator('button.naam').first().click();
	await page.getByLabel('Nieuwe notitie').fill(text);
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(toast(page, 'Notitie bewaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Volgende kandidaat' }).focus();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
}

/** The file holds the caseload and not a byte of anybody else, and tells nothing without its passphrase. */
async function expectOnlyOwn(bytes: Buffer, sample: Sample, other: string): Promise<void> {
	const { readable, plain } = await decrypt(bytes, WORD);
	// How long each table is in bytes, and the random name of a note, may look like anybody's number.
	const text = plain
		.toString('latin1')
		.replaceAll(/"lengte":\d+|"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}"/g, '');
	const own = caseloadOf(sample, WHO);
	expect(own.kandidaten.own.length).toBeGreaterThan(10);
	const kept = new Set(
		Object.values(own).flatMap((rows) => rows.own.flatMap((row) => Object.values(row)))
	);
	const gone = new Set(Object.values(own).flatMap((rows) => personal(rows.others)));
	gone.add(FOREIGN);
	const present = [...kept].filter(Boolean).join('\n');
	const missing = own.kandidaten.own.filter(
		(row) => !text.includes(Buffer.from(row.Naam ?? '').toString('latin1'))
	);
	expect(missing, 'the caseload itself is there').toEqual([]);
	expect(text).toContain(NOTE);
	const secrets = [...gone].filter((each) => each !== '' && !present.includes(each));
	expect(secrets.length).toBeGreaterThan(9000);
	// Numbers stand without a space between them: two of the caseload can look like that of another.
	const owned = [...kept].filter(Boolean).map((each) => Buffer.from(each).toString('latin1'));
	const found = secrets.filter((each) => {
		const utf8 = Buffer.from(each).toString('latin1');
		const utf16 = Buffer.from(each, 'utf16le').toString('latin1');
		const swapped = Buffer.from(each, 'utf16le').swap16().toString('latin1');
		if (text.includes(utf16) || text.includes(swapped)) return true;
		for (let at = text.indexOf(utf8); at >= 0; at = text.indexOf(utf8, at + 1))
			if (!isAcross(text, at, utf8.length, owned)) return true;
		return false;
	});
	expect(found).toEqual([]);
	for (const name of ['.csv', 'Voorbeeld', other]) expect(text).not.toContain(name);
	for (const secret of [WHO, 'Brouwer', 'voorbeeld', 'kandidaten', NOTE])
		expect(readable).not.toContain(secret);
}

/** Whether what stands at a place in joined texts runs over the border of two values of the caseload. */
function isAcross(text: string, at: number, length: number, owned: readonly string[]): boolean {
	const around = text.slice(Math.max(0, at - 40), at + length + 40);
	const start = Math.min(at, 40);
	return owned.some((value) => {
		for (let from = around.indexOf(value); from >= 0; from = around.indexOf(value, from + 1)) {
			const end = from + value.length;
			const overlaps = from < start + length && end > start;
			if (overlaps && !(from <= start && end >= start + length)) return true;
		}
		return false;
	});
}

/** A wrong passphrase and every damaged file are said, in a dialog that stays open. */
async function expectRefused(page: Page, name: string, bytes: Buffer): Promise<void> {
	await page.getByRole('button', { name: 'Overdracht openen' }).click();
	const dialog = page.getByRole('dialog', { name: 'Overdracht openen' });
	const later = Buffer.from(bytes);
	later[8] = 9;
	for (const [buffer, passphrase, said] of [
		[bytes, 'een heel ander wachtwoord', /Dit wachtwoord klopt niet/],
		[bytes.subarray(0, bytes.length - 40), WORD, /geen overdracht van deze app, of het is/],
		[later, WORD, /een nieuwere versie van de app/],
		[Buffer.from('Naam;Pers. nr.'), WORD, /geen overdracht van deze app, of het is/]
	] as const) {
		await dialog.locator('input[type=file]').setInputFiles([{ name, mimeType: '', buffer }]);
		await dialog.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
		await dialog.getByRole('button', { name: 'Open overdracht' }).click();
		await expect(dialog.getByRole('alert')).toHaveText(said);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
}

const TILES = [
	['Trajecten', 'Actieve trajecten'],
	['Modules', 'Actieve modules'],
	['Externe plaatsingen', 'Actieve plaatsingen'],
	['Trajecten', 'Zonder actieve module']
] as const;

test('F55 a hand-over holds one caseload and nothing of anybody else; another copy opens it with the same rows and counts', async ({
	page,
	browser
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	const own = caseloadOf(sample, WHO);
	const count = own.kandidaten.own.length;
	const other =
		sample.kandidaten
			.map((row) => row['Begeleider Compas'] ?? '')
			.find((each) => ![WHO, ''].includes(each)) ?? '';
	await app.goTo('Kandidaten');
	await write(app, WHO, NOTE);
	await write(app, other, FOREIGN);
	const file = await handOver(page, WHO, WORD);
	expect(file.name).toMatch(/^kandidaten-overdracht-\d{4}-\d{2}-\d{2}\.kib$/);
	await test.step('it holds one caseload and not a byte of anybody else', () =>
		expectOnlyOwn(file.bytes, sample, other));

	await test.step('a wrong passphrase and a damaged file are said, and nothing is lost', async () => {
		await app.goTo('Gegevens');
		await expectRefused(page, file.name, file.bytes);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('2.847 kandidaten');
	});

	const context = await browser.newContext();
	const elsewhere = new AppOnScreen(await context.newPage());
	const there = elsewhere.page;
	await test.step('another copy opens it: the rows of the caseload and no other leave it again', async () => {
		await elsewhere.open();
		await takeOver(elsewhere, file, WORD, count);
		await expect(toast(there, `Overgenomen: ${nl(count)} kandidaten.`)).toBeVisible();
		const { rows } = parsed(await exported(there, { als: 'CSV' }));
		const numbers = (list: readonly Readonly<Record<string, string>>[]) =>
			list.map((row) => row['Pers. nr.']).sort();
		expect(numbers(rows)).toEqual(numbers(own.kandidaten.own));
	});

	await test.step('its tiles are those of the caseload here, and it tells its origin', async () => {
		await elsewhere.goTo('Trajecten & modules');
		await app.pick('Begeleider Compas', WHO);
		await app.goTo('Trajecten & modules');
		for (const [region, label] of TILES)
			expect(await elsewhere.tileValue(region, label), label).toBe(
				await app.tileValue(region, label)
			);
		await elsewhere.goTo('Gegevens');
		await expect(
			there.getByText(new RegExp(`^overdracht, caseload van ${WHO}`)).first()
		).toBeVisible();
		await expect(
			there.getByText(`${nl(own.trajecten.own.length)} trajecten`).first()
		).toBeVisible();
	});
	await context.close();
});

test('real data ask for a passphrase first, and take the place of the fictional', async ({
	page,
	browser
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	const rows = Array.from({ length: 30 }, (_, index) =>
		kandidaatCells(index, ['Epe'])
			.with(10, `Quell ${index % 3}`)
			.join(';')
	);
	const text = [HEADINGS.join(';'), ...rows, ''].join('\r\n');
	await app.readIn(
		[{ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }],
		'2026-11-18'
	);
	await meer(page, 'Delen', 'Overdracht voor een begeleider');
	const option = page
		.getByRole('dialog')
		.locator('option')
		.filter({ hasText: /\(\d+\)$/ });
	const [, who = '', size = ''] =
		/^(.*) \((\d+)\)$/.exec((await option.first().textContent()) ?? '') ?? [];
	await page.keyboard.press('Escape');
	const file = await handOver(page, who, WORD);

	const context = await browser.newContext();
	const elsewhere = new AppOnScreen(await context.newPage());
	const there = elsewhere.page;
	await elsewhere.openSample();
	await elsewhere.goTo('Gegevens');
	await there
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ name: file.name, mimeType: '', buffer: file.bytes }]);
	const dialog = there.getByRole('dialog', { name: 'Overdracht openen' });
	await dialog.getByLabel('Wachtwoord', { exact: true }).fill(WORD);
	await dialog.getByRole('button', { name: 'Open overdracht' }).click();
	await expect(dialog).toContainText('De verzonnen kandidaten verdwijnen.');
	await dialog.getByRole('button', { name: 'Neem over' }).click();
	const ask = there.getByRole('dialog', { name: 'Wachtwoord instellen' });
	await ask.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
	await ask.getByLabel('Herhaal wachtwoord').fill(PASSPHRASE);
	await ask.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await expect(elsewhere.status).toHaveText(`${size} kandidaten`);
	await elsewhere.reload();
	await elsewhere.unlock();
	await expect(elsewhere.status).toHaveText(`${size} kandidaten`);
	await context.close();
});
