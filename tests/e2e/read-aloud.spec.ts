import { copyFileSync, utimesSync } from 'node:fs';
import { expect } from '@playwright/test';
import { AppOnScreen, SLIDE } from './app';
import { holdAnnouncer, Listener } from './screen-reader';
import { PASSPHRASE, test, typePassphrase } from './test';

/**
 * What a virtual screen reader says, against the texts in `spoken`. After a change that is meant:
 * npx playwright test -c tests/e2e --project=hosted read-aloud --update-snapshots
 */
const DAY = new Date('2026-11-18T10:00:00');

test.use({ answersPassphrase: false, contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(DAY);
	await holdAnnouncer(page);
});

const QUESTIONS = 12;

for (const half of [0, 1]) {
	test(
		`what is said of the questions, ${half === 0 ? 'the first six' : 'the last six'}`,
		{ tag: half === 0 ? [] : '@long' },
		async ({ page }) => {
			const app = new AppOnScreen(page);
			await app.openSample();
			const listener = new Listener(page);
			await listener.listen();
			for (let at = half * 6; at < half * 6 + QUESTIONS / 2; at++) {
				await app.goTo('Vandaag');
				const line = page
					.getByRole('region', { name: 'Vragen', exact: true })
					.getByRole('link')
					.nth(at);
				await expect(line).toBeVisible();
				listener.forget();
				await listener.after(`naar vraag ${at + 1}`, () => line.focus());
				await listener.press('Enter');
				await listener.read(55);
				expect.soft(listener.heard).toMatchSnapshot(`vraag-${String(at + 1).padStart(2, '0')}.txt`);
			}
		}
	);
}

test('what is said while a file is read in', async ({ page }, testInfo) => {
	// made on the day that the app proposes
	const file = testInfo.outputPath('kandidaten.csv');
	copyFileSync(SLIDE, file);
	utimesSync(file, DAY, DAY);
	const app = new AppOnScreen(page);
	await app.open();
	const listener = new Listener(page);
	await listener.listen();
	await listener.after('kiest een bestand', () =>
		page.locator('input[type=file][multiple]').first().setInputFiles([file])
	);
	await listener.read(40);
	await listener.after('vult de peildatum in', () =>
		page.getByLabel('Peildatum', { exact: true }).fill('18-11-2026')
	);
	await listener.after('vult een wachtwoord in', () => typePassphrase(page));
	await listener.after('Lees 31 kandidaten in', () =>
		page.getByRole('button', { name: 'Lees 31 kandidaten in' }).press('Enter')
	);
	await expect(app.status).toBeVisible();
	expect(listener.heard).toMatchSnapshot('inlezen.txt');
});

test('what is said of filters, the drawer and an export', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	const listener = new Listener(page);
	await listener.listen();

	const group = await app.openSlicer('Klantprofiel');
	await listener.after('vinkt Onvolledig aan', () =>
		app.option(group, 'Onvolledig').press('Space')
	);
	await listener.after('vinkt Leeg aan', () => app.option(group, 'Leeg').press('Space'));
	await listener.after('Ctrl + Z', () => page.keyboard.press('Control+z'));
	const name = app.table.getByRole('columnheader', { name: 'Naam' }).getByRole('button').first();
	await listener.after('sorteert op naam', () => name.press('Enter'));
	const chip = page.getByRole('button', { name: /^Verwijder filter/ }).first();
	await listener.after('haalt het filter weg', () => chip.press('Enter'));
	expect.soft(listener.heard).toMatchSnapshot('filters.txt');

	listener.forget();
	const first = app.table.locator('button.naam').first();
	await listener.after('opent de eerste kandidaat', () => first.press('Enter'));
	await listener.read(60);
	await listener.press('ArrowDown');
	await listener.press('Escape');
	expect.soft(listener.heard).toMatchSnapshot('dossier.txt');

	listener.forget();
	const exporteren = page.getByRole('button', { name: 'Exporteren', exact: true });
	await listener.after('opent Exporteren', () => exporteren.press('Enter'));
	await listener.press('Enter');
	await listener.readBackFrom(/^dialog, /, 30);
	await listener.after('kiest de laatste knop', async () => {
		const download = page.waitForEvent('download');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button').last().press('Enter');
		await download;
		await expect(dialog).toHaveCount(0);
	});
	expect.soft(listener.heard).toMatchSnapshot('exporteren.txt');
});

test('what is said of the lock', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const listener = new Listener(page);
	await listener.listen();
	await listener.after('kiest Vergrendelen', () =>
		page.getByRole('button', { name: 'Vergrendelen' }).press('Enter')
	);
	await listener.readBackFrom(/^dialog, /, 19);
	await listener.after('stelt een wachtwoord in', async () => {
		const dialog = page.getByRole('dialog', { name: 'Wachtwoord instellen' });
		await typePassphrase(dialog);
		await dialog.getByRole('button', { name: 'Wachtwoord instellen' }).press('Enter');
	});
	// which loads the page anew
	await page.getByRole('button', { name: 'Vergrendelen' }).press('Enter');
	await expect(page.getByRole('heading', { name: /^Vergrendeld/ })).toBeVisible();
	await listener.listen('vergrendelt');
	await listener.read(15);
	const password = page.getByLabel('Wachtwoord', { exact: true });
	await listener.after('typt het goede wachtwoord', async () => {
		await password.fill(PASSPHRASE);
		await password.press('Enter');
	});
	await expect(app.status).toBeVisible();
	expect.soft(listener.heard).toMatchSnapshot('slot.txt');
});
