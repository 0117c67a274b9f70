import { expect } from '@playwright/test';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppOnScreen, PAGES, SLIDE } from './app';
import { comeBack, dropFromDisk, Folder } from './dropped';
import { BUILT, PortableFile } from './portable-file';
import { exportedPicture } from './exported';
import { caseloadOf, handOver, takeOver } from './overdracht';
import { downloadSample } from './sample';
import { listen } from './silence';
import { LEES } from './wizard';
import { workbookFile } from './workbook';
import { test } from './test';
import { meer } from './menus';

/** What the file may weigh, in bytes. */
const MOST = 2_200_000;
const { step } = test;

let file: PortableFile;
let address: string;

test.beforeAll(() => {
	file = new PortableFile();
	address = file.address;
});

test.afterAll(() => file.remove());

test('the portable build is one file of at most 2,2 MB that refers to no other', () => {
	expect(statSync(BUILT).size).toBeLessThanOrEqual(MOST);
	expect(readdirSync(dirname(BUILT))).toHaveLength(1);
	const html = readFileSync(BUILT, 'utf8');
	const start = html
		.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
		.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
	expect(start).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?!data:)[^"]+"/);
	expect(html).not.toMatch(/<script[^>]*\bsrc=/);
	expect(html).not.toMatch(/url\(["']?(?!data:|#|["']?\$)[\w./-]+\.(?:woff2?|png|svg)/);
});

test('F60 the file works from disk without any network: the sample, filters, all pages, reopening, a file behind a passphrase', async ({
	page,
	context
}) => {
	await context.setOffline(true);
	const elsewhere = listen(context, address);
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	const app = new AppOnScreen(page, address);

	await step('the sample, filters, all pages, undo and Back', async () => {
		await app.openSample();
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('Klantprofiel', 'Nee');
		await expect(app.status).toHaveText(/^\d+ van 2\.847 kandidaten$/);
		const result = await app.result();
		for (const name of PAGES) await app.goTo(name);
		await app.goTo('Trajecten & modules');
		await app.tile('Trajecten', 'Actieve trajecten').click();
		await page.keyboard.press('Control+z');
		await app.goTo('Klantprofiel & ladder');
		await expect(app.status).toHaveText(result);
		await expect(page.getByRole('article')).toHaveCount(1);
		expect(await exportedPicture(page)).toContain('data:font/woff2;base64,');
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trajecten & modules');
		expect(await page.evaluate(() => document.fonts.check('15px "Source Sans 3 Variable"'))).toBe(
			true
		);
		await app.reload();
		await expect(app.status).toHaveText(result);
		await page.goto(address);
		await expect(app.status).toContainText('2.847 kandidaten');
	});

	await step('after a wipe a file of the user, which opens again with its passphrase', async () => {
		await app.goTo('Gegevens');
		await page.getByRole('button', { name: 'Alles wissen' }).click();
		await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
		await app.readIn([SLIDE], '2026-11-18');
		await expect(app.status).toHaveText('31 kandidaten');
		await page.reload();
		await app.unlock();
		await expect(app.status).toHaveText('31 kandidaten');
	});

	expect(problems).toEqual([]);
	expect(elsewhere).toEqual([]);
});

test('a workbook is read in from disk without any network and is there again after a reload', async ({
	page,
	context
}) => {
	await context.setOffline(true);
	const elsewhere = listen(context, address);
	const app = new AppOnScreen(page, address);
	await app.open();
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([workbookFile(240)]);
	await expect(page.getByLabel('Peildatum')).toHaveValue('18-11-2026');
	await page.getByRole('button', { name: 'Lees 240 kandidaten in' }).click();
	await expect(app.status).toHaveText('240 kandidaten');
	await expect(app.table).toContainText('000001');
	await app.pick('Bet. gemeente', 'Heerde');
	await expect(app.status).toHaveText('120 van 240 kandidaten');
	await app.reload();
	await app.unlock();
	await expect(app.status).toHaveText('120 van 240 kandidaten');
	expect(elsewhere).toEqual([]);
});

test('a PDF of UWV that is locked against editing is read from disk without any network', async ({
	page,
	context
}) => {
	await context.setOffline(true);
	const elsewhere = listen(context, address);
	const app = new AppOnScreen(page, address);
	await app.openSample();
	await app.goTo('Transparantie');
	await meer(page, 'Publicatie inlezen');
	const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
	await dialog
		.locator('input[type=file]')
		.setInputFiles(['tests/fixtures/publicaties/makers/qpdf-locked-aes-256.pdf']);
	await expect(dialog.getByLabel('Venlo, UWV-klanten zonder profiel')).toHaveValue('82');
	expect(elsewhere).toEqual([]);
});

test('F55 a caseload is handed over from one copy of the file to another', async ({
	page,
	browser
}) => {
	const app = new AppOnScreen(page, address);
	await app.openSample();
	const sample = await downloadSample(app);
	const count = caseloadOf(sample, 'C. Brouwer').kandidaten.own.length;
	await app.goTo('Kandidaten');
	const word = 'appel brommer lamp sneeuw';
	const handed = await handOver(page, 'C. Brouwer', word);
	await meer(page, 'Delen', 'Weergave delen');
	const dialog = page.getByRole('dialog', { name: 'Weergave delen' });
	await expect(dialog.getByLabel('Code', { exact: true })).toHaveValue(/^#\/\?deel=[\w-]+$/);

	const context = await browser.newContext();
	const elsewhere = new AppOnScreen(await context.newPage(), address);
	await elsewhere.open();
	await takeOver(elsewhere, handed, word, count);
	await context.close();
});

test('from disk too a place is remembered, and a newer list in it is told of', async ({ page }) => {
	const folder = new Folder(mkdtempSync(join(file.folder, 'lijsten-')));
	await folder.write('18-11-2026', ['07001', '07002'], 3600);
	const app = new AppOnScreen(page, address);
	await app.open();
	await dropFromDisk(page, folder.path);
	await page.getByRole('checkbox', { name: 'Onthoud deze plek' }).check();
	await page.getByRole('button', { name: LEES }).click();
	await expect(app.status).toHaveText('2 kandidaten');
	await app.reload();
	await app.unlock();
	await expect(app.status).toHaveText('2 kandidaten');
	await folder.write('25-11-2026', ['07001', '07002', '07003']);
	await comeBack(page);
	await page.getByRole('button', { name: 'Ververs naar 25-11-2026' }).click();
	await expect(app.status).toHaveText('3 kandidaten');
});
