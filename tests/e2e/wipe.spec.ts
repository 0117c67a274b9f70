import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { kandidatenCsv } from './synthetic';
import { test } from './test';

/** Names of the databases with their number of rows, and the keys of the other storages. */
async function stored(page: Page) {
	return page.evaluate(async () => {
		const rows: Record<string, number> = {};
		for (const { name } of await indexedDB.databases()) {
			if (!name) continue;
			const database = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error);
			});
			for (const store of database.objectStoreNames) {
				rows[`${name}/${store}`] = await new Promise((done) => {
					const request = database.transaction(store).objectStore(store).count();
					request.onsuccess = () => done(request.result);
				});
			}
			database.close();
		}
		return {
			rows,
			local: Object.keys(localStorage),
			session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
			// The files of the app itself, kept for when its server is gone, are no data.
			caches: (await caches.keys()).filter((name) => !name.startsWith('kandidaten-in-beeld /'))
		};
	});
}

function total(rows: Record<string, number>): number {
	return Object.values(rows).reduce((sum, each) => sum + each, 0);
}

test.describe('wiping and never mixing', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	test('F66 "Alles wissen" asks to type WISSEN and leaves the storage empty', async ({ page }) => {
		await app.pick('Bet. gemeente', 'Epe');
		await page.getByRole('button', { name: 'Donkere weergave' }).click();
		await app.goTo('Gegevens');
		const before = await stored(page);
		expect(total(before.rows)).toBeGreaterThan(0);
		expect(before.local.length).toBeGreaterThan(0);

		await page.getByRole('button', { name: 'Alles wissen' }).click();
		const dialog = page.getByRole('dialog', { name: 'Alles wissen?' });
		await expect(dialog.getByRole('button', { name: 'Bewaren' })).toBeFocused();
		await expect(dialog.getByRole('button', { name: 'Alles wissen' })).toBeDisabled();
		await dialog.getByLabel('Typ WISSEN om te bevestigen').fill('wis');
		await expect(dialog.getByRole('button', { name: 'Alles wissen' })).toBeDisabled();
		await dialog.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await dialog.getByRole('button', { name: 'Alles wissen' }).click();

		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
		const after = await stored(page);
		expect(total(after.rows)).toBe(0);
		expect(after.local).toEqual([]);
		expect(after.session).toEqual([]);
		expect(after.caches).toEqual([]);

		await page.goto('/');
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
		await expect(page.getByText('Voorbeeld', { exact: true })).toHaveCount(0);
	});

	test('F66 Esc and "Bewaren" keep everything, the focus comes back', async ({ page }) => {
		await app.goTo('Gegevens');
		const wipe = page.getByRole('button', { name: 'Alles wissen' });
		for (const leave of ['Escape', 'Enter']) {
			await wipe.focus();
			await page.keyboard.press('Enter');
			const dialog = page.getByRole('dialog', { name: 'Alles wissen?' });
			await expect(dialog).toBeVisible();
			await page.keyboard.press(leave);
			await expect(dialog).toHaveCount(0);
			await expect(wipe).toBeFocused();
		}
		expect(total((await stored(page)).rows)).toBeGreaterThan(0);
	});

	test('a real file asks to remove the sample first and never mixes with it', async ({ page }) => {
		await expect(page.getByText('Voorbeeld', { exact: true })).toBeVisible();
		await app.goTo('Gegevens');
		await page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles([kandidatenCsv(12, ['Epe'])]);
		await page.getByLabel('Peildatum').fill('2026-11-18');
		await page.getByRole('button', { name: 'Verder' }).click();
		const read = page.getByRole('button', { name: 'Lees 12 rijen in' });
		await read.click();
		const dialog = page.getByRole('dialog', {
			name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?'
		});
		await dialog.getByRole('button', { name: 'Bewaren' }).click();
		await expect(dialog).toHaveCount(0);
		await expect(page.getByText('Voorbeeld', { exact: true })).toBeVisible();

		await read.click();
		await dialog.getByRole('button', { name: 'Voorbeeld verwijderen en inlezen' }).click();
		await expect(app.status).toHaveText('12 kandidaten');
		await expect(page.getByText('Voorbeeld', { exact: true })).toHaveCount(0);
		await expect(app.table.locator('tbody tr[data-row]')).toHaveCount(12);

		await app.goTo('Gegevens');
		await expect(page.getByRole('main')).not.toContainText(/voorbeeld-|\(voorbeeld\)/);
		await expect(page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' })).toHaveCount(
			0
		);
		const { rows } = await stored(page);
		expect(rows['kandidaten-in-beeld/snapshots']).toBe(1);
		expect(rows['kandidaten-in-beeld/parts']).toBe(1);
		await page.reload();
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('12 kandidaten');
	});
});
