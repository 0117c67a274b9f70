import { mkdtemp, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import { dropFromDisk } from './dropped';
import { atRest } from './rest';
import { test } from './test';
import { csv, epe, SOURCES, WizardOnScreen } from './wizard';

/** Long enough ago that nobody is writing it any more. */
const EERDER = 120;

/** A folder as an export is saved to, each week under another name. */
class Folder {
	constructor(readonly path: string) {}

	/** A list of kandidaten in it, written so many seconds ago. */
	async write(day: string, numbers: readonly string[], ago = EERDER): Promise<string> {
		return this.put(`kandidaten-${day}.csv`, csv(epe(...numbers)).buffer, ago);
	}

	async put(name: string, bytes: Buffer, ago = EERDER): Promise<string> {
		const path = join(this.path, name);
		await writeFile(path, bytes);
		await touch(path, ago);
		return path;
	}
}

async function touch(path: string, ago: number): Promise<void> {
	const moment = Date.now() / 1000 - ago;
	await utimes(path, moment, moment);
}

/** The window comes back. */
async function comeBack(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await atRest(page);
}

const bar = (page: Page) => page.getByRole('region', { name: 'Nieuwe lijst' });
const refresh = (page: Page) => page.getByRole('button', { name: 'Ververs', exact: true });

const it = test.extend<{ folder: Folder }>({
	// eslint-disable-next-line no-empty-pattern
	folder: async ({}, use) => {
		const path = await mkdtemp(join(tmpdir(), 'lijsten-'));
		await use(new Folder(path));
		await rm(path, { recursive: true, force: true });
	}
});

/** Reads a dropped place in and has it remembered. */
async function remember(page: Page, ...paths: readonly string[]): Promise<AppOnScreen> {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await dropFromDisk(page, ...paths);
	await page.getByRole('checkbox', { name: 'Onthoud deze plek', exact: true }).check();
	await wizard.last.click();
	await expect(app.status).toBeVisible();
	return app;
}

it('a folder is remembered: a newer list is told of, taken by one click, and taken back', async ({
	page,
	folder
}) => {
	await folder.write('18-11-2026', ['07001', '07002', '07003'], 3600);
	const app = await remember(page, folder.path);
	await comeBack(page);
	await expect(bar(page)).toHaveCount(0);

	await folder.write('25-11-2026', ['07001', '07002', '07003', '07004', '07005']);
	await comeBack(page);
	await expect(bar(page)).toContainText(
		'Nieuwe lijst gevonden: kandidaten-25-11-2026.csv 5 kandidaten · 2 nieuw, 0 weg · peildatum 25-11-2026'
	);
	await page.getByRole('button', { name: 'Ververs naar 25-11-2026' }).click();
	await expect(bar(page)).toHaveCount(0);
	await expect(toast(page, 'Lijst van 25-11-2026 in gebruik')).toBeVisible();
	await expect(app.status).toHaveText('5 kandidaten');
	await app.goTo('Gegevens');
	const lists = page.getByRole('region', { name: 'Momentopnamen' });
	await expect(lists.getByRole('listitem')).toHaveCount(2);
	await refresh(page).click();
	await expect(toast(page, /staat niets nieuws/)).toBeVisible();
});
