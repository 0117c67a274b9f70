import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { kandidatenCsv } from './synthetic';
import { test } from './test';
import { instelling } from './menus';

const { step } = test;

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

test('F66 a real file never mixes with the sample, and "Alles wissen" asks to type WISSEN and leaves the storage empty', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const mark = page.getByText('Voorbeeld', { exact: true });
	const wipe = page.getByRole('button', { name: 'Alles wissen' });
	const dialog = page.getByRole('dialog', { name: 'Alles wissen?' });

	await step('Esc and "Bewaren" keep everything, the focus comes back', async () => {
		await app.goTo('Gegevens');
		for (const leave of ['Escape', 'Enter']) {
			await wipe.focus();
			await page.keyboard.press('Enter');
			await expect(dialog).toBeVisible();
			await page.keyboard.press(leave);
			await expect(dialog).toHaveCount(0);
			await expect(wipe).toBeFocused();
		}
		expect(total((await stored(page)).rows)).toBeGreaterThan(0);
	});

	await step('a real file asks to remove the sample first', async () => {
		await expect(mark).toBeVisible();
		await page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles([kandidatenCsv(12, ['Epe'])]);
		await page.getByLabel('Peildatum').fill('2026-11-18');
		const read = page.getByRole('button', { name: 'Lees 12 kandidaten in' });
		await read.click();
		const question = page.getByRole('dialog', {
			name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?'
		});
		await question.getByRole('button', { name: 'Bewaren' }).click();
		await expect(question).toHaveCount(0);
		await expect(mark).toBeVisible();

		await read.click();
		await question.getByRole('button', { name: 'Voorbeeld verwijderen en inlezen' }).click();
		await expect(app.status).toHaveText('12 kandidaten');
		await expect(mark).toHaveCount(0);
		await expect(app.table.locator('tbody tr[data-row]')).toHaveCount(12);
	});

	await step('nothing of the sample is left', async () => {
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

	await step('"Alles wissen" asks to type WISSEN', async () => {
		await app.pick('Bet. gemeente', 'Epe');
		await instelling(page, 'Donkere weergave');
		await app.goTo('Gegevens');
		const before = await stored(page);
		expect(total(before.rows)).toBeGreaterThan(0);
		expect(before.local.length).toBeGreaterThan(0);

		await wipe.click();
		const confirm = dialog.getByRole('button', { name: 'Alles wissen' });
		await expect(dialog.getByRole('button', { name: 'Bewaren' })).toBeFocused();
		await expect(confirm).toBeDisabled();
		await dialog.getByLabel('Typ WISSEN om te bevestigen').fill('wis');
		await expect(confirm).toBeDisabled();
		await dialog.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await confirm.click();
	});

	await step('the storage is empty, also after the app begins anew', async () => {
		const start = page.getByRole('heading', { name: 'Lees uw eerste bestand in' });
		await expect(start).toBeVisible();
		const after = await stored(page);
		expect(total(after.rows)).toBe(0);
		expect(after.local).toEqual([]);
		expect(after.session).toEqual([]);
		expect(after.caches).toEqual([]);

		await page.goto('/');
		await page.reload();
		await expect(start).toBeVisible();
		await expect(mark).toHaveCount(0);
	});
});
