import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './states';
import { PASSPHRASE } from './test';

/** What the vault asks of a user, and its lock screen, in order. */
export function statesOfVault(app: AppOnScreen): State[] {
	const { page } = app;
	const dialog = page.getByRole('dialog');
	const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
	const ask = (name: string): State => ({
		name,
		async open() {
			if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Annuleren' }).click();
			await press(name);
			await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
		}
	});
	return [
		{
			name: 'names hidden',
			async open() {
				await app.openSample();
				const button = page.getByRole('button', { name: 'Namen verbergen' });
				if (!(await button.isVisible())) await page.locator('header summary').click();
				await button.click();
				await page.keyboard.press('Escape');
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
				await expect(dialog).toHaveCount(0, { timeout: 20_000 });
				await page.getByRole('heading', { name: 'Log', exact: true }).click();
				await expect(page.getByText('Wachtwoord ingesteld', { exact: true })).toBeVisible();
			}
		},
		ask('Wachtwoord wijzigen'),
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
				await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
				await page.getByText('Wachtwoord vergeten?').click();
				await expect(page.getByRole('button', { name: 'Alles wissen' })).toBeVisible();
			}
		}
	];
}
