import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, SLIDE } from './app';
import { PASSPHRASE, test, typePassphrase } from './test';

test.use({ answersPassphrase: false, serviceWorkers: 'allow' });

const { step } = test;
const OTHER = 'een heel ander wachtwoord';
const WRONG = 'Dit wachtwoord klopt niet. Probeer het opnieuw.';

function lockScreen(page: Page): Locator {
	return page.getByRole('heading', { name: 'Vergrendeld. Vul uw wachtwoord in.' });
}

/** Name of the last button for the slide. */
const READ = 'Lees 31 kandidaten in';

function question(page: Page, name: string): Locator {
	return page.getByRole('dialog', { name, exact: true });
}

function field(within: Page | Locator, name = 'Wachtwoord'): Locator {
	return within.getByLabel(name, { exact: true });
}

/** Sets a passphrase on the card and reads in. */
async function answer(page: Page, passphrase = PASSPHRASE): Promise<void> {
	await typePassphrase(page, passphrase);
	await page.getByRole('button', { name: READ }).click();
}

/** The card of the slide, which asks for a passphrase. */
async function readSlide(page: Page): Promise<AppOnScreen> {
	const app = new AppOnScreen(page);
	await app.open();
	await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
	await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
	return app;
}

/** The slide read in, under a passphrase. */
async function sealed(page: Page): Promise<AppOnScreen> {
	const app = await readSlide(page);
	await answer(page);
	await expect(app.status).toHaveText('31 kandidaten');
	return app;
}

async function tryToUnlock(page: Page, passphrase: string): Promise<void> {
	await field(page).fill(passphrase);
	await page.getByRole('button', { name: 'Ontgrendelen' }).click();
}

/** Text of all rows of the table of kandidaten. */
async function rows(app: AppOnScreen): Promise<string[]> {
	// High enough for all of them, whatever stands above the table.
	await app.page.setViewportSize({ width: 1366, height: 1800 });
	await expect(app.table.locator('tbody tr[data-row]')).toHaveCount(31);
	// what a row offers under the pointer is none of it
	await app.page.mouse.move(2, 2);
	return app.table.locator('tbody tr[data-row]').allInnerTexts();
}

/** Makes a back-up of a vault on the page Gegevens and gives its bytes. */
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

test('a passphrase is asked for before the first real data are kept, locks everything away, and wrong ones leak nothing', async ({
	page
}) => {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	const app = await sealed(page);
	const before = await rows(app);

	await step('the locked app shows nothing', async () => {
		await app.pick('Klantprofiel', 'Ja');
		await app.reload();
		await expect(lockScreen(page)).toBeVisible();
		await expect(page).toHaveTitle('Vergrendeld · Kandidaten in beeld');
		await expect(field(page)).toBeFocused();
		await expect(page.getByRole('table')).toHaveCount(0);
		await expect(page.getByRole('navigation')).toHaveCount(0);
	});

	await step('wrong ones wait ever longer, and leak nothing', async () => {
		for (const tries of [1, 2, 3]) {
			await tryToUnlock(page, `geheime poging ${tries}`);
			await expect(page.getByRole('alert')).toHaveText(WRONG);
			await expect(field(page)).toBeFocused();
		}
		await expect(page.getByText(/^Wacht nog [1-4] seconden?\.$/)).toBeVisible();
		await page.reload();
		await expect(lockScreen(page)).toBeVisible();
		const kept = await page.evaluate(() =>
			JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href])
		);
		expect(`${kept} ${said.join(' ')}`).not.toMatch(/poging \d/);
	});

	await step('the right one brings everything back, filters too', async () => {
		await tryToUnlock(page, PASSPHRASE);
		await expect(app.status).toHaveText('8 van 31 kandidaten');
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
		expect(await rows(app)).toEqual(before);
		await app.goTo('Gegevens');
		await page.getByRole('heading', { name: 'Log', exact: true }).click();
		const log = page.getByRole('region', { name: 'Log', exact: true });
		await expect(log.getByText(/^Ontgrendelen mislukt/).first()).toBeVisible();
		await expect(log).not.toContainText('poging');
	});
});

test('a passphrase can be declined and is then not asked again, leaving the question keeps nothing, and a new one is long enough and typed twice the same', async ({
	page
}) => {
	const app = await readSlide(page);

	await step('leaving the question keeps nothing; declining it keeps without', async () => {
		const read = page.getByRole('button', { name: READ });
		await expect(read).toHaveAttribute('aria-disabled', 'true');
		await field(page).fill('kort');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await read.dispatchEvent('click');
		await expect(page.getByRole('alert').filter({ hasText: 'te kort' })).toBeVisible();
		await expect(field(page)).toBeFocused();
		await page.getByRole('button', { name: 'Zonder wachtwoord bewaren' }).click();
		await expect(field(page)).toHaveCount(0);
		await read.click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(app.status).toHaveText('31 kandidaten');
		await page.reload();
		await expect(app.status).toHaveText('31 kandidaten');
		await app.goTo('Gegevens');
		await expect(page.getByText(/^Niet versleuteld/)).toBeVisible();
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await expect(question(page, 'Wachtwoord instellen')).toBeVisible();
		await page.keyboard.press('Escape');
	});

	const bytes = await step('a back-up without a vault gets a passphrase of its own', async () => {
		await page.getByRole('button', { name: 'Maak back-up' }).click();
		const dialog = question(page, 'Maak back-up');
		await field(dialog).fill(OTHER);
		await field(dialog, 'Herhaal wachtwoord').fill(OTHER);
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Maak back-up' }).click();
		const file = readFileSync(await (await download).path());
		await expect(dialog).toHaveCount(0);
		return file;
	});

	await step('a new passphrase is long enough, and typed twice or read while typing', async () => {
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
	});

	await step('the back-up says what it replaces, and opens with its own passphrase', async () => {
		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		await expect(question(page, 'Zet back-up terug')).toContainText('1 momentopname');
		await restore(page, bytes, OTHER);
		await expect(question(page, 'Zet back-up terug')).toHaveCount(0);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('31 kandidaten');
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await expect(lockScreen(page)).toBeVisible();
	});
});

test('locking one tab locks the others, works by key, and asks before it stops reading in', async ({
	page,
	context
}) => {
	const app = await sealed(page);

	await step('unlocking one tab leaves the others locked', async () => {
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
		await other.close();
	});

	await step('while reading in it asks first', async () => {
		await app.goTo('Gegevens');
		await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
		await expect(page.getByRole('heading', { name: SLIDE.split('/').at(-1) })).toBeFocused();
		await page.keyboard.press('Shift+L');
		const dialog = page.getByRole('dialog', { name: 'Stoppen met inlezen en vergrendelen?' });
		await dialog.getByRole('button', { name: 'Verder met inlezen' }).click();
		await expect(page.getByRole('heading', { name: SLIDE.split('/').at(-1) })).toBeVisible();
		await page.getByRole('button', { name: 'Vergrendelen' }).click();
		await dialog.getByRole('button', { name: 'Stoppen en vergrendelen' }).click();
		await expect(lockScreen(page)).toBeVisible();
	});
});

test('the app locks by itself after ten minutes without use, a minute after a warning, and when the computer wakes up; then data that expire within a week say so', async ({
	page
}) => {
	await page.clock.install();
	const app = await sealed(page);
	await expect(page.getByRole('banner')).not.toContainText('verloopt');

	await step('after ten minutes, with a warning a minute before', async () => {
		await page.clock.runFor('09:05');
		// Any key or press is use already and takes the question away, so that a click may find nothing.
		await page.getByRole('button', { name: 'Niet vergrendelen' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Niet vergrendelen' })).toHaveCount(0);
		await page.clock.runFor('08:30');
		await expect(app.status).toHaveText('31 kandidaten');
		await page.clock.runFor('01:35');
		await expect(lockScreen(page)).toBeVisible();
	});

	await step('when the computer wakes up, after 24 days', async () => {
		await app.unlock();
		await expect(app.status).toHaveText('31 kandidaten');
		await page.clock.fastForward(24 * 24 * 3_600_000);
		await expect(lockScreen(page)).toBeVisible();
	});

	await step('data that expire within a week say so in the header and on Gegevens', async () => {
		await app.unlock();
		await expect(page.getByRole('banner')).toContainText('verloopt over 6 dagen');
		await app.goTo('Gegevens');
		await expect(page.getByText('verloopt over 6 dagen.')).toBeVisible();
	});
});

test('a back-up brings everything back under its own passphrase: after the passphrase was changed and forgotten, and after a wipe', async ({
	page
}) => {
	const app = await sealed(page);
	const before = await rows(app);
	const start = page.getByRole('heading', { name: 'Lees uw eerste bestand in' });

	const bytes = await step('it is made without a question, and holds no text', async () => {
		await app.goTo('Gegevens');
		await expect(page.getByText('Laatste back-up: nog nooit.')).toBeVisible();
		const file = await backup(page);
		await expect(page.getByText('Laatste back-up: vandaag.')).toBeVisible();
		expect(file.includes('Apeldoorn')).toBe(false);
		return file;
	});

	await step('the passphrase changes, and the old one opens nothing any more', async () => {
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

	await step('who forgot the new one puts the back-up back', async () => {
		await page.reload();
		await page.getByText('Wachtwoord vergeten?').click();
		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		await restore(page, bytes, PASSPHRASE);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('31 kandidaten');
	});

	await step('or wipes everything', async () => {
		await page.reload();
		await page.getByText('Wachtwoord vergeten?').click();
		await page.getByRole('button', { name: 'Alles wissen' }).click();
		await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
		await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
		await expect(start).toBeVisible();
		await page.reload();
		await expect(start).toBeVisible();
	});

	await step('on the start screen it brings everything back, and nothing half', async () => {
		await page.getByRole('button', { name: 'Zet back-up terug' }).click();
		const alert = page.getByRole('dialog').getByRole('alert');
		await restore(page, bytes, OTHER);
		await expect(alert).toHaveText(WRONG);
		await restore(page, bytes.subarray(0, bytes.length - 40), PASSPHRASE);
		await expect(alert).toContainText('Er is niets gewijzigd.');
		await restore(page, bytes, PASSPHRASE);
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('31 kandidaten');
		expect(await rows(app)).toEqual(before);
		await page.reload();
		await app.unlock();
		await expect(app.status).toHaveText('31 kandidaten');
		expect(await rows(app)).toEqual(before);
	});
});
