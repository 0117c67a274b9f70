import { expect, type Page } from '@playwright/test';
import { AppOnScreen, PAGES, toast } from './app';
import { atRest } from './rest';
import { test } from './test';

/** Words of a page that has nothing earlier to compare with. */
const NOTHING_EARLIER =
	/nog geen (?:eerdere|tempo)|Na uw volgende lijst|Er is (?:nog )?niets om mee te vergelijken/;
const LISTS = ['18-11-2026', '11-11-2026', '18-08-2026', '18-05-2026', '18-02-2026', '18-11-2025'];

/** The lists by kind and the documents of fictional data that this browser keeps. */
async function storedIn(page: Page) {
	return page.evaluate(async () => {
		const [{ name = '' } = {}] = await indexedDB.databases();
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const read = (store: string) =>
			new Promise<readonly { soort?: string; key?: string }[]>((resolve, reject) => {
				const request = database.transaction(store).objectStore(store).getAll();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const lists = (await read('snapshots')).map(({ soort }) => soort);
		const fiction = (await read('settings')).flatMap(({ key = '' }) =>
			key.startsWith('document/voorbeeld') ? [key] : []
		);
		database.close();
		return { lists, fiction };
	});
}

test.describe('the sample with a past', () => {
	test.beforeEach(async ({ page }) => {
		await new AppOnScreen(page).openSample();
		await atRest(page);
	});

	test('no page shows an empty trend', async ({ page }) => {
		const app = new AppOnScreen(page);
		for (const name of ['Vandaag', ...PAGES] as const) {
			await app.goTo(name);
			await atRest(page);
			await expect(page.getByText(NOTHING_EARLIER), name).toHaveCount(0);
			await expect(page.getByText('nieuw', { exact: true }), name).toHaveCount(0);
		}
		await app.goTo('Trajecten & modules');
		await expect(page.getByRole('button', { name: /^Actieve trajecten/ })).toHaveAccessibleName(
			/1\.538$/
		);
	});

	test('keeps its lists as every momentopname, and puts an earlier one in use', async ({
		page
	}) => {
		await new AppOnScreen(page).goTo('Gegevens');
		const rows = page
			.getByRole('region', { name: 'Momentopnamen' })
			.getByRole('listitem')
			.filter({ hasText: '(voorbeeld)' });
		await expect(rows).toHaveCount(LISTS.length);
		for (const [index, datum] of LISTS.entries())
			await expect(rows.nth(index)).toContainText(datum);
		await page.getByRole('button', { name: /^Gebruiken ?: 18-08-2026$/ }).click();
		await expect(rows.nth(2)).toContainText('In gebruik');
		await page.getByRole('link', { name: 'Kandidaten', exact: true }).click();
		await expect(new AppOnScreen(page).status).toHaveText('2.808 kandidaten');
	});

	test('comes with what users added', async ({ page }) => {
		const { fiction } = await storedIn(page);
		expect(fiction.sort()).toEqual(
			['afspraken', 'dossier', 'publicaties', 'weergaven'].map((id) => `document/voorbeeld/${id}`)
		);
	});

	test('is gone as a whole once a real list is read in', async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.goTo('Gegevens');
		await page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles([
				{
					name: 'echt-18-11-2026.csv',
					mimeType: 'text/csv',
					buffer: Buffer.from('Pers. nr.;Naam;Bet. gemeente\r\n00001;Quell, J.;Epe\r\n')
				}
			]);
		await page.getByRole('button', { name: /^Lees .* in$/ }).click();
		await page.getByRole('button', { name: 'Voorbeeld verwijderen en inlezen' }).click();
		await expect(toast(page, 'Ingelezen: 1 kandidaat.')).toBeVisible();
		await atRest(page);
		expect(await storedIn(page)).toEqual({ lists: ['bron'], fiction: [] });
	});
});

test('a tab that the list leaves empty says so', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.open();
	await app.readIn(
		[
			{
				name: 'namen.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(
					'Pers. nr.;Naam;Bet. gemeente;Klantprofiel\r\n00001;Quell, J.;Epe;J\r\n00002;Wubben, K.;Epe;N\r\n'
				)
			}
		],
		'18-11-2026'
	);
	await atRest(page);
	const trajecten = page.getByRole('link', { name: 'Trajecten & modules', exact: true });
	await expect(trajecten).toHaveAccessibleDescription(
		'Geen gegevens in deze lijst. Lees daarvoor ook trajecten, modules en plaatsingen in.'
	);
	await expect(
		page.getByRole('link', { name: 'Kandidaten', exact: true })
	).toHaveAccessibleDescription('');
});

test('the first screen shows what comes of it', async ({ page }) => {
	await new AppOnScreen(page).open();
	await expect(page.getByRole('img', { name: 'Een tekening van het dashboard' })).toBeVisible();
});
