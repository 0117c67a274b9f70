import { readFileSync } from 'node:fs';
import { expect as usual, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, SLIDE } from './app';
import { PASSPHRASE, test } from './test';

test.use({ answersPassphrase: false, serviceWorkers: 'allow' });

/** Deriving a key takes long on purpose, and longer on a machine that is busy. */
const expect = usual.configure({ timeout: 20_000 });

const OTHER = 'een heel ander wachtwoord';
const WRONG = 'Dit wachtwoord klopt niet. Probeer het opnieuw.';

function lockScreen(page: Page): Locator {
	return page.getByRole('heading', { name: 'Vergrendeld. Vul uw wachtwoord in.' });
}

function question(page: Page, name: string): Locator {
	return page.getByRole('dialog', { name, exact: true });
}

function field(within: Page | Locator, name = 'Wachtwoord'): Locator {
	return within.getByLabel(name, { exact: true });
}

/** Sets a passphrase in the dialog that asks for one. */
async function answer(page: Page, passphrase = PASSPHRASE): Promise<void> {
	const dialog = question(page, 'Wachtwoord instellen');
	await field(dialog).fill(passphrase);
	await field(dialog, 'Herhaal wachtwoord').fill(passphrase);
	await dialog.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await expect(dialog).toHaveCount(0);
}

/** The slide read in, under a passphrase. */
async function sealed(page: Page): Promise<AppOnScreen> {
	const app = new AppOnScreen(page);
	await app.open();
	await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
	await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
	await page.getByRole('button', { name: 'Verder' }).click();
	await page.getByRole('button', { name: 'Lees 31 rijen in' }).click();
	await answer(page);
	await expect(app.status).toHaveText('31 kandidaten');
	return app;
}

async function tryToUnlock(page: Page, passphrase: string): Promise<void> {
	await field(page).fill(passphrase);
	await page.getByRole('button', { name: 'Ontgrendelen' }).click();
}

/** As if an hour went by since the last wrong passphrase. */
async function anHourLater(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((done) => {
			const request = indexedDB.open('kandidaten-in-beeld');
			request.onsuccess = () => done(request.result);
		});
		await new Promise<void>((done) => {
			const settings = database.transaction('settings', 'readwrite').objectStore('settings');
			const request = settings.get('pogingen');
			request.onsuccess = () => {
				const tries = request.result as { value: { laatste: number } } | undefined;
				if (!tries) return done();
				tries.value.laatste -= 3_600_000;
				settings.put(tries).onsuccess = () => done();
			};
		});
		database.close();
	});
}

/** Text of all rows of the table of kandidaten. */
async function rows(app: AppOnScreen): Promise<string[]> {
	// High enough for all of them, whatever stands above the table.
	await app.page.setViewportSize({ width: 1366, height: 1800 });
	await expect(app.table.locator('tbody tr[data-row]')).toHaveCount(31);
	return app.table.locator('tbody tr[data-row]').allInnerTexts();
}

test.describe('a passphrase', () => {
	test('is asked for before the first real data are kept, and then everything is locked away', async ({
		page
	}) => {
		const app = await sealed(page);
		const before = await rows(app);
		await app.pick('Klantprofiel', 'Ja');
		await app.reload();
		await expect(lockScreen(page)).toBeVisible();
		await expect(page).toHaveTitle('Vergrendeld · Kandidaten in beeld');
		await expect(field(page)).toBeFocused();
		await expect(page.getByRole('table')).toHaveCount(0);
		await expect(page.getByRole('navigation')).toHaveCount(0);

		await tryToUnlock(page, 'verkeerd wachtwoord');
		await expect(page.getByRole('alert')).toHaveText(WRONG);
		await expect(field(page)).toBeFocused();
		await tryToUnlock(page, 'nog een verkeerd wachtwoord');
		await expect(page.getByRole('alert')).toHaveText(WRONG);
		await tryToUnlock(page, 'en nog een');
		await expect(page.getByText(/^Wacht nog [1-4] seconden?\.$/)).toBeVisible();
		await expect(page.getByRole('alert')).toHaveText(WRONG);
		await tryToUnlock(page, PASSPHRASE);
		await expect(app.status).toHaveText('8 van 31 kandidaten');
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
		expect(await rows(app)).toEqual(before);
	});

	test('is long enough and typed twice the same, or read while typing', async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		await app.goTo('Gegevens');
		await page.getByRole('button', { name: 'Wachtwoord instellen' }).click();
		const dialog = question(page, 'Wachtwoord instellen');
		const set = dialog.getByRole('button', { name: 'Wachtwoord instellen' });
		await expect(field(dialog)).toBeFocused();
		await expect(dialog).toContainText('Dit wachtwoord kan niemand herstellen.');
		await expect(dialog.getByRole('button', { name: 'Zonder wachtwoord bewaren' })).toHaveCount(0);
		await set.click();
		await expect(dialog.getByRole('alert')).toHaveText('Vul een wachtwoord in.');
		await field(dialog).fill('kort');
		await expect(dialog.getByRole('meter')).toHaveAttribute('aria-valuetext', 'Te kort');
		await set.click();
		await expect(dialog.getByRole('alert')).toContainText('ten minste 10 tekens');
		await field(dialog).fill(PASSPHRASE);
		await expect(dialog.getByRole('meter')).toHaveAttribute('aria-valuetext', 'Sterk');
		await field(dialog, 'Herhaal wachtwoord').fill(OTHER);
		await set.click();
		await expect(dialog.getByRole('alert')).toContainText('niet gelijk');
		await dialog.getByRole('button', { name: 'Tekens tonen' }).first().click();
		await expect(field(dialog, 'Herhaal wachtwoord')).toHaveCount(0);
		await set.click();
		await expect(dialog).toHaveCount(0);
		await expect(page.getByText('Versleuteld met uw wachtwoord')).toBeVisible();
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await expect(lockScreen(page)).toBeVisible();
	});

	test('can be declined, and then is not asked again; leaving the question keeps nothing', async ({
		page
	}) => {
		const app = new AppOnScreen(page);
		await app.open();
		await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
		await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
		await page.getByRole('button', { name: 'Verder' }).click();
		await page.getByRole('button', { name: 'Lees 31 rijen in' }).click();
		// The question is loaded when it is first asked.
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Controleren', exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Lees 31 rijen in' }).click();
		await page.getByRole('button', { name: 'Zonder wachtwoord bewaren' }).click();
		await expect(app.status).toHaveText('31 kandidaten');
		await page.reload();
		await expect(app.status).toHaveText('31 kandidaten');
		await app.goTo('Gegevens');
		await expect(page.getByText(/^Niet versleuteld/)).toBeVisible();
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await expect(question(page, 'Wachtwoord instellen')).toBeVisible();
	});

	test('changes, and the old one opens nothing any more', async ({ page }) => {
		const app = await sealed(page);
		await app.goTo('Gegevens');
		await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
		const dialog = question(page, 'Wachtwoord wijzigen');
		const change = dialog.getByRole('button', { name: 'Wachtwoord wijzigen' });
		await field(dialog, 'Huidig wachtwoord').fill('zo was het niet');
		await field(dialog, 'Nieuw wachtwoord').fill(OTHER);
		await field(dialog, 'Herhaal nieuw wachtwoord').fill(OTHER);
		await change.click();
		await expect(dialog.getByRole('alert')).toHaveText(WRONG);
		await expect(dialog.getByText(/^Wacht nog/)).toHaveCount(0);
		await field(dialog, 'Huidig wachtwoord').fill(PASSPHRASE);
		await change.click();
		await expect(dialog).toHaveCount(0);
		await page.reload();
		await tryToUnlock(page, PASSPHRASE);
		await expect(page.getByRole('alert')).toHaveText(WRONG);
		await tryToUnlock(page, OTHER);
		await expect(page.getByRole('heading', { name: 'Gegevens', exact: true })).toBeVisible();
	});

	test('that is wrong twenty times leaks nothing and stays usable', async ({ page }) => {
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		page.on('pageerror', (error) => said.push(error.message));
		const app = await sealed(page);
		await page.reload();
		for (let tries = 0; tries < 20; tries++) {
			await tryToUnlock(page, `geheime poging ${tries}`);
			await expect(page.getByRole('alert')).toHaveText(WRONG);
			await anHourLater(page);
			await page.reload();
		}
		await expect(lockScreen(page)).toBeVisible();
		const kept = await page.evaluate(() =>
			JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href])
		);
		expect(`${kept} ${said.join(' ')}`).not.toMatch(/poging \d/);
		await tryToUnlock(page, PASSPHRASE);
		await expect(app.status).toHaveText('31 kandidaten');
		await app.goTo('Gegevens');
		await page.getByRole('heading', { name: 'Log', exact: true }).click();
		const log = page.getByRole('region', { name: 'Log', exact: true });
		await expect(log.getByText(/^Ontgrendelen mislukt/).first()).toBeVisible();
		await expect(log).not.toContainText('poging');
	});
});

test.describe('locking', () => {
	test('in one tab locks the others; unlocking one leaves the others locked', async ({
		page,
		context
	}) => {
		const app = await sealed(page);
		const other = await context.newPage();
		const second = new AppOnScreen(other);
		await other.goto('/');
		await expect(lockScreen(other)).toBeVisible();
		await second.unlock();
		await expect(second.status).toHaveText('31 kandidaten');
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await expect(lockScreen(page)).toBeVisible();
		await expect(lockScreen(other)).toBeVisible();
		await expect(other.getByRole('table')).toHaveCount(0);
		await app.unlock();
		await expect(app.status).toHaveText('31 kandidaten');
		await expect(lockScreen(other)).toBeVisible();
	});

	test('happens by itself after ten minutes without use, with a warning a minute before', async ({
		page
	}) => {
		await page.clock.install();
		const app = await sealed(page);
		await page.clock.runFor('09:05');
		// Any key or press is use already and takes the question away, so that a click may find nothing.
		await page.getByRole('button', { name: 'Niet vergrendelen' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Niet vergrendelen' })).toHaveCount(0);
		await page.clock.runFor('08:30');
		await expect(app.status).toHaveText('31 kandidaten');
		await page.clock.runFor('01:35');
		await expect(lockScreen(page)).toBeVisible();
	});

	test('happens when the computer wakes up', async ({ page }) => {
		await page.clock.install();
		await sealed(page);
		await page.clock.fastForward('08:00:00');
		await expect(lockScreen(page)).toBeVisible();
	});

	test('works by key, and asks before it stops reading in', async ({ page }) => {
		const app = await sealed(page);
		await app.goTo('Gegevens');
		await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
		await expect(page.getByRole('heading', { name: 'Kolommen koppelen' })).toBeFocused();
		await page.keyboard.press('Shift+L');
		const dialog = page.getByRole('dialog', { name: 'Stoppen met inlezen en vergrendelen?' });
		await dialog.getByRole('button', { name: 'Verder met inlezen' }).click();
		await expect(page.getByRole('heading', { name: 'Kolommen koppelen' })).toBeVisible();
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await dialog.getByRole('button', { name: 'Stoppen en vergrendelen' }).click();
		await expect(lockScreen(page)).toBeVisible();
	});
});

test.describe('a back-up', () => {
	/** Makes one on the page Gegevens and gives its bytes. */
	async function backup(page: Page): Promise<Buffer> {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Maak back-up' }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/\.kib$/);
		return readFileSync(await file.path());
	}

	async function restore(page: Page, buffer: Buffer, passphrase: string): Promise<void> {
		const dialog = question(page, 'Zet back-up terug');
		await dialog
			.locator('input[type=file]')
			.setInputFiles([{ name: 'a.kib', mimeType: 'application/octet-stream', buffer }]);
		await field(dialog).fill(passphrase);
		await dialog.getByRole('button', { name: 'Zet back-up terug' }).click();
	}

	test('brings everything back after a wipe, on the start screen', async ({ page }) => {
		const app = await sealed(page);
		const before = await rows(app);
		await app.goTo('Gegevens');
		await expect(page.getByText('Laatste back-up: nog nooit.')).toBeVisible();
		const bytes = await backup(page);
		await expect(page.getByText('Laatste back-up: vandaag.')).toBeVisible();
		expect(bytes.includes('Apeldoorn')).toBe(false);

		await page.getByRole('button', { name: 'Alles wissen' }).click();
		await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();

		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		await restore(page, bytes, OTHER);
		await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(WRONG);
		await restore(page, bytes.subarray(0, bytes.length - 40), PASSPHRASE);
		await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
			'Er is niets gewijzigd.'
		);
		await restore(page, bytes, PASSPHRASE);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('31 kandidaten');
		expect(await rows(app)).toEqual(before);
		await page.reload();
		await app.unlock();
		await expect(app.status).toHaveText('31 kandidaten');
		expect(await rows(app)).toEqual(before);
	});

	test('of data without a vault gets a passphrase of its own', async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		await app.goTo('Gegevens');
		await page.getByRole('button', { name: 'Maak back-up' }).click();
		const dialog = question(page, 'Maak back-up');
		await field(dialog).fill(OTHER);
		await field(dialog, 'Herhaal wachtwoord').fill(OTHER);
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Maak back-up' }).click();
		const bytes = readFileSync(await (await download).path());
		await expect(dialog).toHaveCount(0);

		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		await expect(question(page, 'Zet back-up terug')).toContainText('1 momentopname');
		await restore(page, bytes, OTHER);
		await expect(question(page, 'Zet back-up terug')).toHaveCount(0);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('2.847 kandidaten');
	});

	test('is the way out for who forgot the passphrase, and so is wiping', async ({ page }) => {
		const app = await sealed(page);
		await app.goTo('Gegevens');
		const bytes = await backup(page);
		await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
		const dialog = question(page, 'Wachtwoord wijzigen');
		await field(dialog, 'Huidig wachtwoord').fill(PASSPHRASE);
		await field(dialog, 'Nieuw wachtwoord').fill(OTHER);
		await field(dialog, 'Herhaal nieuw wachtwoord').fill(OTHER);
		await dialog.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
		await expect(dialog).toHaveCount(0);
		await page.reload();
		await page.getByText('Wachtwoord vergeten?').click();
		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		await restore(page, bytes, PASSPHRASE);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('31 kandidaten');

		await page.reload();
		await page.getByText('Wachtwoord vergeten?').click();
		await page.getByRole('button', { name: 'Alles wissen' }).click();
		await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
	});
});

test('data that expire within a week say so in the header and on the page', async ({ page }) => {
	const app = await sealed(page);
	await expect(page.getByRole('banner')).not.toContainText('verloopt');
	await page.clock.install({ time: Date.now() + 25 * 86_400_000 });
	await page.reload();
	await app.unlock();
	await expect(page.getByRole('banner')).toContainText('verloopt over 5 dagen');
	await expect(page.getByText(/^De lijst van [\d-]+ verloopt over 5 dagen\.$/)).toBeVisible();
});
