import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { test, typePassphrase } from './test';
import { csv, epe, LEES, WizardOnScreen } from './wizard';

test.use({ answersPassphrase: false });

const SCREENS = [
	{ width: 1366, height: 768 },
	{ width: 1093, height: 600 },
	{ width: 390, height: 844 }
];

/** Counts the clicks and the keys of the user from now on. */
async function countActs(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		Object.assign(window, { acts: 0 });
		const count = () => ((window as unknown as { acts: number }).acts += 1);
		for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, count, true);
	});
	return () => page.evaluate(() => (window as unknown as { acts: number }).acts);
}

test('under a passphrase two clicks and the file window bring a recognised file to the dashboard; the first time asks for one on the card', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();

	await test.step('the first time the passphrase stands before the last button', async () => {
		await wizard.choose(csv(epe('07974', '08002'), 'lijst-11-11-2026.csv'));
		await expect(wizard.field('Peildatum')).toHaveValue('11-11-2026');
		await expect(wizard.last).toHaveAccessibleDescription(/^Vul een wachtwoord in/);
		await typePassphrase(page);
		await expect(page.getByText(/^Versleuteld met uw wachtwoord/)).toBeVisible();
		await wizard.last.click();
		await expect(app.status).toHaveText('2 kandidaten');
	});

	await test.step('the next time it is two clicks', async () => {
		await app.goTo('Gegevens');
		const acts = await countActs(page);
		const window = page.waitForEvent('filechooser');
		await wizard.button('Kies een bestand').click();
		const { buffer, ...file } = csv(epe('07974', '08002', '09001'), 'lijst-18-11-2026.csv');
		await (await window).setFiles([{ ...file, buffer }]);
		await expect(page.getByRole('heading', { name: file.name })).toBeFocused();
		await expect(page.getByRole('heading', { name: '4 van 4 kolommen herkend' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Alle 3 rijen kloppen' })).toBeVisible();
		await wizard.last.click();
		await expect(app.status).toHaveText('3 kandidaten');
		expect(await acts()).toBe(2);
	});
});

for (const screen of SCREENS)
	test(`nothing of the card is cut off, and the last button is in sight, at ${screen.width} × ${screen.height}`, async ({
		page
	}) => {
		const wizard = new WizardOnScreen(page);
		await page.setViewportSize(screen);
		await wizard.open();
		await wizard.choose(
			csv(
				[...epe('1', '1', '2'), 'Epe;;Vos, N.;Open'],
				'een-heel-lange-bestandsnaam_zonder_spaties_kandidaten_18112026.csv'
			)
		);
		const fits = async () => {
			await expect(page.getByRole('button', { name: LEES })).toBeInViewport({ ratio: 1 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				screen.width
			);
		};
		await fits();
		await wizard.look('kolommen');
		await fits();
		await page.getByRole('button', { name: 'Zonder wachtwoord bewaren' }).click();
		await fits();
		await wizard.reads('2 kandidaten', 2);
	});
