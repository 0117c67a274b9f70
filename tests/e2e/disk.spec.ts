import { expect as usual, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { kandidatenCsv } from './synthetic';
import { test, typePassphrase } from './test';
import { LEES } from './wizard';

/** Deriving a key takes long on purpose. */
const expect = usual.configure({ timeout: 20_000 });

const HALF = 'Belt liever na vijf uur, half getypt';

async function withNote(page: Page): Promise<AppOnScreen> {
	const app = new AppOnScreen(page);
	await app.open();
	await app.readIn([kandidatenCsv(5, ['Epe'])], '2026-11-18');
	await app.goTo('Kandidaten');
	await openFirst(app);
	return app;
}

async function openFirst({ page, table }: AppOnScreen): Promise<void> {
	await table.locator('tbody tr[data-row] button').first().click();
	await expect(page.getByLabel('Nieuwe notitie')).toBeVisible();
}

async function lock(page: Page): Promise<void> {
	await page.getByRole('heading', { name: 'Notities' }).click();
	await page.keyboard.press('Shift+L');
	await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
}

/** Changes what the database holds about the term, as time or another day of use would. */
async function changeStorage(page: Page, what: { daysAgo?: number; used?: string[] }) {
	await page.evaluate(async ({ daysAgo, used }) => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
		const database = await done(indexedDB.open('kandidaten-in-beeld'));
		const stores = database.transaction(['snapshots', 'settings'], 'readwrite');
		if (daysAgo !== undefined) {
			const snapshots = stores.objectStore('snapshots');
			const ingelezen = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
			for (const row of (await done(snapshots.getAll())) as object[])
				await done(snapshots.put({ ...row, ingelezen }));
		}
		if (used) await done(stores.objectStore('settings').put({ key: 'gebruiksdagen', value: used }));
		database.close();
	}, what);
}

test.describe('behind a passphrase', () => {
	test.use({ answersPassphrase: false });

	test('half a note, own action and judgement survive a lock in their fields, and go when they are kept', async ({
		page
	}) => {
		const app = new AppOnScreen(page);
		await app.open();
		await page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles([kandidatenCsv(5, ['Epe'])]);
		await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
		await typePassphrase(page);
		await page.getByRole('button', { name: LEES }).click();
		await openFirst(app);
		await page.getByLabel('Nieuwe notitie').fill(HALF);
		await page.getByRole('button', { name: 'Eigen actie toevoegen' }).click();
		await page.getByLabel('Eigen actie', { exact: true }).fill('Bel terug');
		await page.getByRole('button', { name: 'Oordeel invullen' }).click();
		await page.getByLabel('Reden (mag leeg blijven)').fill('Eerst de taal');
		await lock(page);
		await app.unlock();
		await openFirst(app);
		await expect(page.getByLabel('Nieuwe notitie')).toHaveValue(HALF);
		await expect(page.getByLabel('Eigen actie', { exact: true })).toHaveValue('Bel terug');
		await expect(page.getByLabel('Reden (mag leeg blijven)')).toHaveValue('Eerst de taal');
		await expect(
			page.locator('.meta', { hasText: 'Deze tekst was nog niet bewaard.' })
		).toHaveCount(3);
		await expect(page.getByRole('button', { name: 'Verwijderen', exact: true })).toHaveCount(0);

		await page.getByRole('button', { name: 'Bewaar notitie' }).click();
		await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
		await page.getByRole('button', { name: 'Annuleren' }).click();
		await lock(page);
		await app.unlock();
		await openFirst(app);
		await expect(page.getByText(HALF, { exact: true })).toBeVisible();
		await expect(page.getByLabel('Nieuwe notitie')).toHaveValue('');
		await expect(
			page.locator('.meta', { hasText: 'Deze tekst was nog niet bewaard.' })
		).toHaveCount(0);
	});
});

test('a list past its date is announced, goes on another day of use, and is told of with the notes that are left', async ({
	page
}) => {
	const app = await withNote(page);
	await page.getByLabel('Nieuwe notitie').fill(HALF);
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(page.getByText(HALF, { exact: true })).toBeVisible();
	await changeStorage(page, { daysAgo: 40 });
	await page.reload();
	await expect(
		page.getByText('De momentopname van 18-11-2026 staat hier langer dan 30 dagen.')
	).toBeVisible();
	await page.reload();
	await expect(app.status).toHaveText('5 kandidaten');

	const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
	await changeStorage(page, { used: [yesterday] });
	await page.reload();
	await expect(
		page.getByText(/^De momentopname van 18-11-2026 is op .* verwijderd \(30 dagen\)\.$/)
	).toBeVisible();
	await expect(page.getByText(/Uw notities zijn er nog, bij 1 kandidaat\./)).toBeVisible();
});

test('a first screen without data says that data were here when the storage vanished', async ({
	page
}) => {
	await withNote(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.deleteDatabase('kandidaten-in-beeld');
				request.onsuccess = () => resolve();
			})
	);
	await page.reload();
	await expect(page.getByText('Hier stonden gegevens. Ze zijn er niet meer.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Zet back-up terug' })).toBeVisible();
});
