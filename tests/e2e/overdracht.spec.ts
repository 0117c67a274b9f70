import { expect } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { caseloadOf, handOver, takeOver } from './overdracht';
import { decrypt } from './overdracht-file';
import { downloadSample, type SampleRow } from './sample';
import { HEADINGS, kandidaatCells } from './synthetic';
import { PASSPHRASE, test } from './test';

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

test('F55 a hand-over holds one caseload and not a byte of anybody else', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	const note = 'Belt liever na vijf uur';
	const foreign = 'Dit gaat over een ander';
	const write = async (begeleider: string, text: string) => {
		await app.pick('Begeleider Compas', begeleider);
		await page.locator('button.naam').first().click();
		await page.getByLabel('Nieuwe notitie').fill(text);
		await page.getByRole('button', { name: 'Bewaar notitie' }).click();
		await expect(page.getByText('Notitie bewaard.')).toBeVisible();
		await page.getByRole('button', { name: 'Volgende kandidaat' }).focus();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	};
	const sample = await downloadSample(app);
	const someone = sample.kandidaten.find((row) => {
		const name = row['Begeleider Compas'] ?? '';
		return name !== '' && name !== WHO;
	});
	const other = someone?.['Begeleider Compas'] ?? '';
	await app.goTo('Kandidaten');
	await write(WHO, note);
	await write(other, foreign);
	const file = await handOver(page, WHO, WORD);
	expect(file.name).toMatch(/^kandidaten-overdracht-\d{4}-\d{2}-\d{2}\.kib$/);

	const { readable, plain } = await decrypt(file.bytes, WORD);
	// How long each table is in bytes may look like anybody's number.
	const text = plain.toString('latin1').replaceAll(/"lengte":\d+/g, '');
	const own = caseloadOf(sample, WHO);
	expect(own.kandidaten.own.length).toBeGreaterThan(10);
	const kept = new Set(
		Object.values(own).flatMap((rows) => rows.own.flatMap((row) => Object.values(row)))
	);
	const gone = new Set(Object.values(own).flatMap((rows) => personal(rows.others)));
	gone.add(foreign);
	const present = [...kept].filter(Boolean).join('\n');
	const missing = own.kandidaten.own.filter(
		(row) => !text.includes(Buffer.from(row.Naam ?? '').toString('latin1'))
	);
	expect(missing, 'the caseload itself is there').toEqual([]);
	expect(text).toContain(note);
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
	for (const secret of [WHO, 'Brouwer', 'voorbeeld', 'kandidaten', note])
		expect(readable).not.toContain(secret);
});

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

test('F55 another copy opens it: the same rows and counts as in the files, with its origin', async ({
	page,
	browser
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	const own = caseloadOf(sample, WHO);
	const count = own.kandidaten.own.length;
	await app.goTo('Kandidaten');
	const file = await handOver(page, WHO, WORD);

	const context = await browser.newContext();
	const elsewhere = new AppOnScreen(await context.newPage());
	await elsewhere.open();
	await takeOver(elsewhere, file, WORD, count);
	const there = elsewhere.page;
	await expect(there.getByText(`Overgenomen: ${nl(count)} kandidaten.`)).toBeVisible();
	const downloading = there.waitForEvent('download');
	await there.getByRole('button', { name: 'Exporteren' }).click();
	await there.getByRole('button', { name: 'CSV', exact: true }).click();
	await there
		.getByRole('dialog')
		.getByRole('button', { name: /^Exporteer / })
		.click();
	const csv = await (await downloading).createReadStream();
	let exported = '';
	for await (const chunk of csv) exported += String(chunk);
	for (const row of own.kandidaten.own) expect(exported).toContain(row['Pers. nr.'] ?? '-');
	for (const row of own.kandidaten.others.slice(0, 200))
		expect(exported).not.toContain(`;${row['Pers. nr.']};`);

	await elsewhere.goTo('Trajecten & modules');
	const original = new AppOnScreen(page);
	await original.pick('Begeleider Compas', WHO);
	await original.goTo('Trajecten & modules');
	for (const [region, label] of [
		['Trajecten', 'Actieve trajecten'],
		['Modules', 'Actieve modules'],
		['Externe plaatsingen', 'Actieve plaatsingen'],
		['Trajecten', 'Zonder actieve module']
	] as const)
		expect(await elsewhere.tileValue(region, label), label).toBe(
			await original.tileValue(region, label)
		);

	await elsewhere.goTo('Gegevens');
	await expect(
		there.getByText(new RegExp(`^overdracht, caseload van ${WHO}`)).first()
	).toBeVisible();
	await expect(there.getByText(`${nl(own.trajecten.own.length)} trajecten`).first()).toBeVisible();
	await context.close();
});

test('a wrong passphrase and a damaged file are said, and nothing is lost', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { name, bytes } = await handOver(page, WHO, WORD);
	await app.goTo('Gegevens');
	await page.getByRole('button', { name: 'Overdracht openen' }).click();
	const dialog = page.getByRole('dialog', { name: 'Overdracht openen' });
	const attempt = async (buffer: Buffer, passphrase: string) => {
		await dialog.locator('input[type=file]').setInputFiles([{ name, mimeType: '', buffer }]);
		await dialog.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
		await dialog.getByRole('button', { name: 'Open overdracht' }).click();
	};
	await attempt(bytes, 'een heel ander wachtwoord');
	await expect(dialog.getByRole('alert')).toHaveText(/Dit wachtwoord klopt niet/);
	await attempt(bytes.subarray(0, bytes.length - 40), WORD);
	await expect(dialog.getByRole('alert')).toHaveText(/geen overdracht van deze app, of het is/);
	const later = Buffer.from(bytes);
	later[8] = 9;
	await attempt(later, WORD);
	await expect(dialog.getByRole('alert')).toHaveText(/een nieuwere versie van de app/);
	await attempt(Buffer.from('Naam;Pers. nr.'), WORD);
	await expect(dialog.getByRole('alert')).toHaveText(/geen overdracht van deze app, of het is/);
	await page.keyboard.press('Escape');
	await app.goTo('Kandidaten');
	await expect(app.status).toHaveText('2.847 kandidaten');
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
	await page.getByRole('button', { name: 'Delen', exact: true }).click();
	await page.getByRole('button', { name: 'Overdracht voor een begeleider' }).click();
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
	await elsewhere.open();
	await there.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }).click();
	await expect(elsewhere.status).toHaveText('2.847 kandidaten', { timeout: 60_000 });
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
	await expect(elsewhere.status).toHaveText(new RegExp(`^${size} kandidaten$`), {
		timeout: 20_000
	});
	await there.reload();
	await elsewhere.unlock();
	await expect(elsewhere.status).toHaveText(new RegExp(`^${size} kandidaten$`));
	await context.close();
});
