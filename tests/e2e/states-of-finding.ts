import { expect, type Page } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './state';
import { instelling, meer } from './menus';

/** Filters, kept views and help, in order; starts from any page with a window on it. */
export function statesOfFinding(app: AppOnScreen, narrow: boolean): State[] {
	const { page } = app;
	return [
		...(narrow ? statesOfSheet(app) : statesOfPane(app)),
		stateOfColumns(page),
		...statesOfViews(page),
		{
			name: 'no result',
			async open() {
				await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
				await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('qqq');
				await expect(page.getByRole('heading', { name: 'Geen kandidaten gevonden' })).toBeVisible();
			}
		},
		{
			name: 'help',
			window: 'Hulp en toetsen',
			async open() {
				await instelling(page, 'Hulp en toetsen');
			}
		}
	];
}

function statesOfSheet(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'filter sheet',
			window: 'Filters',
			async open() {
				await page.keyboard.press('Escape');
				await app.goTo('Kandidaten');
				await page.getByRole('button', { name: /^Filters/ }).click();
				const sheet = page.getByRole('dialog', { name: 'Filters' });
				await sheet.locator('summary').filter({ hasText: 'Begeleider Compas' }).click();
				await sheet.getByRole('checkbox').first().check();
				await expect(sheet.getByRole('button', { name: /^Toon / })).toBeVisible();
			}
		},
		{ ...stateOfMoreFilters(page), window: 'Filters' },
		{
			name: 'chips',
			async open() {
				await page.getByRole('button', { name: /^Toon / }).click();
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
			}
		}
	];
}

function statesOfPane(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'open slicers and chips',
			async open() {
				await page.keyboard.press('Escape');
				await app.goTo('Kandidaten');
				const group = await app.openSlicer('Begeleider Compas');
				await group.getByRole('checkbox').first().check();
				await group.getByRole('searchbox').fill('a');
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
			}
		},
		stateOfMoreFilters(page)
	];
}

/** What the pane has besides slicers, unfolded. */
function stateOfMoreFilters(page: Page): State {
	return {
		name: 'dates and kenmerken',
		async open() {
			const unfold = (name: string) =>
				page.getByRole('group', { name, exact: true }).locator('summary').first().click();
			await unfold('Datums');
			const signaal = page.getByRole('group', { name: 'Signaaldatum (trajecten)' });
			await signaal.getByRole('combobox', { name: 'Signaaldatum' }).selectOption('Afgelopen');
			await page.getByRole('button', { name: 'Nog een datum' }).click();
			const second = page.getByRole('combobox', { name: 'Datum', exact: true }).last();
			await second.selectOption('Einde (trajecten)');
			await page
				.getByRole('group', { name: 'Einde (trajecten)' })
				.getByRole('combobox', { name: 'Einde' })
				.selectOption('Tussen');
			await unfold('Bijzonderheden');
			await page.getByRole('button', { name: /^Traject en register/ }).click();
			await expect(
				page.getByRole('checkbox', { name: /^Traject eindigt zonder vervolgmodule/ })
			).toBeVisible();
		}
	};
}

function stateOfColumns(page: Page): State {
	return {
		name: 'menu of columns',
		window: 'Kolommen kiezen',
		open: () => meer(page, 'Kolommen')
	};
}

/** A list of numbers that is pasted, a view that is kept, the menu of views, and another name for it. */
function statesOfViews(page: Page): State[] {
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'pasted numbers',
			window: 'Plak nummers',
			async open() {
				await page.keyboard.press('Escape');
				await meer(page, 'Plak nummers');
				await page.getByLabel('Persoonsnummers').fill('7812 99999');
				await expect(page.getByRole('list', { name: 'Niet gevonden' })).toBeVisible();
			}
		},
		{
			name: 'a view to keep',
			window: 'Bewaar weergave',
			async open() {
				await press('Annuleren');
				await meer(page, 'Bewaar weergave');
				await page.getByRole('dialog').getByLabel('Naam').fill('Mijn weergave');
			}
		},
		{
			name: 'menu of views',
			window: 'Bewaarde weergaven',
			async open() {
				await press('Bewaren');
				await meer(page, 'Weergaven');
				await expect(page.getByRole('button', { name: 'Hernoem Mijn weergave' })).toBeVisible();
			}
		},
		{
			name: 'another name for a view',
			window: 'Weergave hernoemen',
			open: () => press('Hernoem Mijn weergave')
		}
	];
}
