import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { installedFirefox } from '../run/firefox.mjs';
import { PortableFile } from './portable-file';
import { kandidatenCsv } from './synthetic';
import { PASSPHRASE } from './test';

const executablePath = installedFirefox();
test.skip(!executablePath, 'there is no Firefox; set FIREFOX_PATH');

let file: PortableFile;
let folder: string;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const problems: string[] = [];

test.beforeAll(async () => {
	file = new PortableFile();
	folder = mkdtempSync(join(tmpdir(), 'kandidaten-csv-'));
	browser = await launch({
		browser: 'firefox',
		executablePath: executablePath ?? '',
		defaultViewport: { width: 1366, height: 768 }
	});
	page = await browser.newPage();
	await page.evaluateOnNewDocument(() =>
		addEventListener('securitypolicyviolation', (event) =>
			console.error(`violated: ${event.effectiveDirective} ${event.blockedURI}`)
		)
	);
	page.on('request', (request) => asked.push(request.url()));
	page.on('pageerror', (error) => problems.push(String(error)));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});

test.afterAll(async () => {
	await browser?.close();
	file?.remove();
	if (folder) rmSync(folder, { recursive: true });
});

/** The result on screen, such as "557 van 2.847 kandidaten". */
function result(text: RegExp): Promise<unknown> {
	return page.waitForFunction(
		(source) =>
			[...document.querySelectorAll('[role=status]')].some((each) =>
				new RegExp(source).test(each.textContent?.trim() ?? '')
			),
		{},
		text.source
	);
}

function press(name: string): Promise<void> {
	return page.locator(`::-p-text(${name})`).click();
}

/** The fields for a passphrase, once there are as many. */
async function fields(count: number) {
	await page.waitForFunction(
		(wanted) => document.querySelectorAll('input[type=password]').length === wanted,
		{},
		count
	);
	return page.$$('input[type=password]');
}

test('the portable file works in Firefox: sample, filter, reload, a PDF, a CSV behind a passphrase, and no request', async () => {
	await page.goto(file.address);
	await press('Probeer met voorbeeldgegevens');
	await result(/^2\.847 kandidaten$/);
	await page.locator('nav [href="#/"]').click();
	await page.locator('li [title="Nee"]').click();
	await result(/^[\d.]+ van 2\.847 kandidaten$/);
	await page.reload();
	await result(/^[\d.]+ van 2\.847 kandidaten$/);

	await press('Transparantie');
	await (await page.waitForSelector('.toolbar [title=Meer]'))?.click();
	await press('Publicatie inlezen');
	const publicatie = await page.waitForSelector('dialog[open] input[type=file]');
	await publicatie?.uploadFile('tests/fixtures/publicaties/makers/qpdf-locked-aes-128.pdf');
	await page.waitForSelector('::-p-text(Gelezen uit: qpdf-locked-aes-128.pdf)');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('dialog[open]'));

	await press('Gegevens');
	const csv = kandidatenCsv(40, ['Epe', 'Heerde']);
	const path = join(folder, csv.name);
	writeFileSync(path, csv.buffer);
	await (await page.waitForSelector('input[type=file][multiple]'))?.uploadFile(path);
	await page.waitForSelector('::-p-text(Herhaal wachtwoord)');
	for (const field of await fields(2)) await field.type(PASSPHRASE);
	await press('Lees 40 kandidaten in');
	await press('Voorbeeld verwijderen en inlezen');
	await result(/40 kandidaten$/);
	await page.reload();
	for (const field of await fields(1)) await field.type(PASSPHRASE);
	await press('Ontgrendelen');
	await result(/40 kandidaten$/);
	expect(asked.filter((url) => !/^(file|data|blob|about):/.test(url))).toEqual([]);
	expect(problems).toEqual([]);
});
