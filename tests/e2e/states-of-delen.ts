import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { AppOnScreen } from './app';
import type { State } from './state';
import { PASSPHRASE } from './test';
import { meer, menuItem } from './menus';

/** What goes out of the app and the screen for a meeting, in order; starts from Kandidaten. */
export function statesOfDelen(app: AppOnScreen, narrow: boolean): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const focus: State = {
		name: 'focus for a meeting',
		async open() {
			await meer(page, 'Focus');
			await expect(page.getByRole('button', { name: 'Focus verlaten' })).toBeVisible();
		}
	};
	return [
		...(narrow ? [] : [focus]),
		{
			name: 'the ways of sharing',
			async open() {
				if (!narrow) await press('Focus verlaten');
				await meer(page, 'Delen');
				await expect(menuItem(page, 'Weergave delen')).toBeVisible();
			}
		},
		{
			name: 'sharing a view',
			window: 'Weergave delen',
			open: () => menuItem(page, 'Weergave delen').click()
		},
		...statesOfOverdracht(app)
	];
}

function statesOfOverdracht(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const making = page.getByRole('dialog', { name: 'Overdracht voor een begeleider' });
	const opening = page.getByRole('dialog', { name: 'Overdracht openen' });
	return [
		{
			name: 'a hand-over that lacks a passphrase',
			window: 'Overdracht voor een begeleider',
			async open() {
				await page.keyboard.press('Escape');
				await meer(page, 'Delen', 'Overdracht voor een begeleider');
				await press('Maak overdracht');
				await expect(page.getByText('Vul een wachtwoord in.')).toBeVisible();
			}
		},
		{
			name: 'what is in a hand-over',
			window: 'Overdracht openen',
			async open() {
				await making.getByRole('combobox', { name: 'Begeleider' }).selectOption({ index: 1 });
				await making.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
				await making.getByLabel('Herhaal wachtwoord').fill(PASSPHRASE);
				const downloading = page.waitForEvent('download');
				await press('Maak overdracht');
				const buffer = readFileSync(await (await downloading).path());
				await app.goTo('Gegevens');
				await page
					.locator('input[type=file][multiple]')
					.first()
					.setInputFiles([{ name: 'caseload.kib', mimeType: '', buffer }]);
				await opening.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
				await press('Open overdracht');
				await expect(opening.getByRole('heading', { name: 'Dit staat erin' })).toBeVisible();
			}
		}
	];
}
