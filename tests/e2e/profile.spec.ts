import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { PortableFile } from './portable-file';
import { HEADINGS, kandidaatCells } from './synthetic';
import { PASSPHRASE, test, typePassphrase } from './test';
import { WHOLE_BROWSER } from './whole-browser';

/** Names, numbers and whoever guides them: words that occur nowhere else. */
const PEOPLE = Array.from({ length: 50 }, (_, index) => ({
	name: `Qz${(index * 7919 + 104_729).toString(36)}wijk, ${String.fromCharCode(65 + (index % 26))}.`,
	number: `Q${7_300_000 + index * 23_457}`
}));
const FILE = 'vertrouwelijke-lijst-q7.csv';
const NEEDLES = [...PEOPLE.flatMap(({ name, number }) => [name, number]), FILE, PASSPHRASE];

let folder = '';
test.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'profiel-'));
	const lines = PEOPLE.map(({ name, number }, index) => {
		const [gemeente, , , ...rest] = kandidaatCells(index, ['Apeldoorn', 'Epe']);
		return [gemeente, number, name, ...rest].join(';');
	});
	writeFileSync(join(folder, FILE), [HEADINGS.join(';'), ...lines, ''].join('\r\n'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Files of the browser's profile with a needle in it, in characters of one or of two bytes. */
function leaks(profile: string): string[] {
	const found: string[] = [];
	for (const entry of readdirSync(profile, { withFileTypes: true, recursive: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const bytes = readFileSync(path);
		for (const needle of NEEDLES)
			if (bytes.includes(needle, 0, 'latin1') || bytes.includes(needle, 0, 'utf16le'))
				found.push(`${needle} in ${path.slice(profile.length)}`);
	}
	return found;
}

/** Reads in, looks somebody up, locks. */
async function work(page: Page, address: string): Promise<void> {
	const app = new AppOnScreen(page, address);
	await app.open();
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([join(folder, FILE)]);
	await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
	await typePassphrase(page);
	await page.getByRole('button', { name: 'Lees 50 kandidaten in' }).click();
	await expect(app.status).toHaveText('50 kandidaten');
	const [first] = PEOPLE;
	await page
		.getByRole('searchbox')
		.first()
		.fill(first?.name ?? '');
	await expect(app.status).toHaveText(/^1 /);
	await page.getByRole('button', { name: 'Vergrendelen' }).first().click();
	await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
}

for (const build of ['hosted', 'portable'] as const)
	test(`the profile of the browser keeps no name and no number of what was read in, ${build}`, async ({
		baseURL
	}) => {
		const file = build === 'portable' ? new PortableFile() : null;
		const profile = join(folder, 'profile');
		const context = await chromium.launchPersistentContext(profile, WHOLE_BROWSER);
		const page = context.pages()[0] ?? (await context.newPage());
		await work(page, file?.address ?? `${baseURL}/`);
		await context.close();
		file?.remove();
		expect(readdirSync(profile).length).toBeGreaterThan(5);
		expect(leaks(profile)).toEqual([]);
	});
