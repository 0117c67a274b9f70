import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { test } from './test';
import { csv, epe, WizardOnScreen } from './wizard';

const ROWS = 300_000;

/** Puts a CSV that is made in the page on the input for files; some 20 MB, so that reading it takes a while. */
async function chooseBig(page: Page): Promise<void> {
	await page
		.locator('input[type=file][multiple]')
		.first()
		.evaluate((input, rows) => {
			if (!(input instanceof HTMLInputElement)) throw new TypeError('no input for files');
			const parts = ['Gemeente;Pers. nr.;Naam;Status;Begeleider Compas\r\n'];
			for (let from = 0; from < rows; from += 1000) {
				let part = '';
				for (let row = from; row < from + 1000; row++)
					part += `Gemeente ${row % 342};${1_000_000 + row};Proef${row % 997}, A.;Open;Begeleider ${row % 2000}\r\n`;
				parts.push(part);
			}
			const files = new DataTransfer();
			files.items.add(new File(parts, 'groot.csv', { type: 'text/csv' }));
			input.files = files.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		}, ROWS);
}

/** How many rows each table of each database of the app has. */
async function stored(page: Page): Promise<Record<string, number>> {
	return page.evaluate(async () => {
		const counts: Record<string, number> = {};
		for (const { name } of await indexedDB.databases()) {
			if (!name) continue;
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(`cannot open ${name}`));
			});
			for (const table of database.objectStoreNames) {
				counts[`${name}/${table}`] = await new Promise<number>((resolve, reject) => {
					const request = database.transaction(table).objectStore(table).count();
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(new Error(`cannot count ${table}`));
				});
			}
			database.close();
		}
		return counts;
	});
}

test('cancelling while a big file is read stops at once and leaves everything as it was', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	const app = new AppOnScreen(page);
	await wizard.open();
	await wizard.readIn('2026-11-18', csv(epe('07974', '07975', '07976')));
	await app.goTo('Gegevens');
	const before = await stored(page);

	await chooseBig(page);
	await expect(page.getByRole('progressbar')).toBeVisible();
	await wizard.button('Annuleren').click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await expect(wizard.button('Kies een bestand')).toBeVisible();
	await expect(wizard.alerts).toHaveCount(0);
	expect(await stored(page)).toEqual(before);

	await app.goTo('Kandidaten');
	await expect(app.status).toHaveText('3 kandidaten');
	await page.reload();
	await expect(app.status).toHaveText('3 kandidaten');

	// the reader starts anew for the next file
	await app.goTo('Gegevens');
	await wizard.readIn('2026-11-19', csv(epe('07974', '07975')));
	await app.goTo('Kandidaten');
	await expect(app.status).toHaveText('2 kandidaten');
});
