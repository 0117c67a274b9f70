import { expect } from '@playwright/test';
import { SLIDE, type AppOnScreen } from './app';
import type { State } from './state';
import { PASSPHRASE } from './test';
import { instelling } from './menus';

/** Nine minutes without use and two seconds: the app locks after ten. */
const UNUSED = 542_000;

/** What the vault asks of a user, and its lock screen, in order; starts from Kandidaten, names shown. */
export function statesOfVault(app: AppOnScreen): State[] {
	const { page } = app;
	const dialog = page.getByRole('dialog');
	const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
	const ask = (window: string): State => ({
		name: window,
		window,
		async open() {
			if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Annuleren' }).click();
			await press(window);
		}
	});
	return [
		{
			name: 'names hidden',
			async open() {
				await instelling(page, 'Namen verbergen');
			}
		},
		{
			name: 'Gegevens without a passphrase',
			async open() {
				await app.goTo('Gegevens');
				await expect(page.getByText(/^Niet versleuteld/)).toBeVisible();
			}
		},
		ask('Maak back-up'),
		ask('Zet back-up terug'),
		ask('Overdracht openen'),
		ask('Wachtwoord instellen'),
		{
			name: 'a passphrase that is refused',
			window: 'Wachtwoord instellen',
			async open() {
				await dialog.getByLabel('Wachtwoord', { exact: true }).fill('kort');
				await dialog.getByRole('button', { name: 'Wachtwoord instellen' }).click();
				await expect(dialog.getByRole('alert')).toBeVisible();
			}
		},
		{
			name: 'Gegevens with a passphrase and the log',
			async open() {
				await dialog.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
				await dialog.getByLabel('Herhaal wachtwoord').fill(PASSPHRASE);
				await dialog.getByRole('button', { name: 'Wachtwoord instellen' }).click();
				await expect(dialog).toHaveCount(0);
				await page.getByRole('heading', { name: 'Log', exact: true }).click();
				await expect(page.getByText('Wachtwoord ingesteld', { exact: true })).toBeVisible();
			}
		},
		ask('Wachtwoord wijzigen'),
		{
			name: 'locking while reading in',
			window: 'Stoppen met inlezen en vergrendelen?',
			async open() {
				await dialog.getByRole('button', { name: 'Annuleren' }).click();
				await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
				await expect(page.getByRole('heading', { name: SLIDE.split('/').at(-1) })).toBeFocused();
				await page.keyboard.press('Shift+L');
			}
		},
		{
			name: 'about to lock',
			async open() {
				await press('Verder met inlezen');
				await page.evaluate((later) => {
					Object.assign(window, { later });
					dispatchEvent(new Event('focus'));
				}, UNUSED);
				await expect(page.getByRole('button', { name: 'Niet vergrendelen' })).toBeVisible();
			}
		},
		{
			name: 'lock screen',
			async open() {
				await page.reload();
				await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
			}
		},
		{
			name: 'a wrong passphrase and the ways out',
			async open() {
				await app.unlock('dit is hem niet');
				await expect(page.getByRole('alert')).toBeVisible();
				await page.getByText('Wachtwoord vergeten?').click();
				await expect(page.getByRole('button', { name: 'Alles wissen' })).toBeVisible();
			}
		}
	];
}

/** Puts the clock of the page forward by what `later` of its window says; before the app opens. */
export function letTimePass({ page }: AppOnScreen): Promise<unknown> {
	return page.addInitScript(() => {
		const now = Date.now;
		Date.now = () => now() + Number((window as { later?: number }).later ?? 0);
	});
}
