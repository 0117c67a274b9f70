import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './states';

/** What goes out of the app and the screen for a meeting, in order; starts from a page with a dialog on it. */
export function statesOfDelen({ page }: AppOnScreen, narrow: boolean): State[] {
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const dialog = (name: string) => expect(page.getByRole('dialog', { name })).toBeVisible();
	const focus: State = {
		name: 'focus for a meeting',
		async open() {
			await page.keyboard.press('Escape');
			await press('Focus');
			await expect(page.getByRole('button', { name: 'Focus verlaten' })).toBeVisible();
		}
	};
	const back: State = {
		name: 'back from focus',
		async open() {
			await press('Focus verlaten');
			await expect(page.getByRole('navigation', { name: "Pagina's" })).toBeVisible();
		}
	};
	return [
		{
			name: 'menu of sharing',
			async open() {
				await page.keyboard.press('Escape');
				await press('Delen');
				await expect(page.getByRole('button', { name: 'Weergave delen' })).toBeVisible();
			}
		},
		{
			name: 'sharing a view',
			async open() {
				await press('Weergave delen');
				await dialog('Weergave delen');
			}
		},
		{
			name: 'a hand-over that lacks a passphrase',
			async open() {
				await page.keyboard.press('Escape');
				await press('Delen');
				await press('Overdracht voor een begeleider');
				await dialog('Overdracht voor een begeleider');
				await press('Maak overdracht');
				await expect(page.getByText('Vul een wachtwoord in.')).toBeVisible();
			}
		},
		...(narrow ? [] : [focus, back])
	];
}
