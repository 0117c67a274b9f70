import { expect } from '@playwright/test';
import { SLIDE, type AppOnScreen } from './app';
import type { State } from './state';
import { meer } from './menus';
import { toggleRule } from './werkproces-rules';

/** A publication of UWV as PDF. */
const PUBLICATIE = 'tests/fixtures/publicaties/noord-limburg.pdf';

/** Transparantie, Werkproces and Gegevens, in order; starts from Kandidaten. */
export function statesOfWork(app: AppOnScreen): State[] {
	return [
		...statesOfTransparantie(app),
		...statesOfWerkproces(app),
		...statesOfDriedeling(app),
		...statesOfGegevens(app)
	];
}

function statesOfTransparantie(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
	return [
		{
			name: 'Transparantie',
			async open() {
				await app.goTo('Transparantie');
				await expect(page.getByLabel('Omvang doelgroepregister')).toBeEnabled();
			}
		},
		{
			name: 'asking for a publication',
			window: 'Publicatie inlezen',
			open: () => meer(page, 'Publicatie inlezen')
		},
		{
			name: 'a publication that does not add up',
			window: 'Publicatie inlezen',
			async open() {
				await dialog.locator('input[type=file]').setInputFiles([PUBLICATIE]);
				await dialog.getByLabel('Venlo, UWV-klanten met profiel').fill('778');
				await expect(dialog.getByText('Venlo: de vier aantallen zijn samen 1.600')).toBeVisible();
			}
		},
		{
			name: 'a publication beside the own table',
			async open() {
				await dialog.getByLabel('Venlo, UWV-klanten met profiel').fill('777');
				await dialog.getByLabel('Kwartaal van de publicatie').selectOption('Tweede kwartaal');
				await dialog.getByLabel('Jaar').fill('2023');
				await dialog.getByRole('checkbox').check();
				await press('Publicatie bewaren');
				await page.locator('summary').filter({ hasText: '31 Noord-Limburg' }).click();
				await expect(page.getByRole('table', { name: /^Publicatie 31/ })).toBeVisible();
			}
		}
	];
}

function statesOfWerkproces(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'Werkproces',
			async open() {
				await app.goTo('Werkproces');
				await expect(page.getByRole('heading', { name: 'Alles wat moet gebeuren' })).toBeVisible();
			}
		},
		{
			name: 'a picked rule with another switched off',
			async open() {
				await page.getByRole('button', { name: /^Inschrijving verloopt binnen/ }).click();
				await toggleRule(page, 'Cv te publiceren', false);
				await expect(page.getByText('Toon alles')).toBeVisible();
			}
		}
	];
}

function statesOfDriedeling(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'a judgement of the driedeling being filled in',
			async open() {
				await page.locator('main button.naam').first().click();
				await press('Oordeel invullen');
				await page.getByRole('radio', { name: 'Kan nog niet werken' }).check();
				await page.getByLabel('Reden (mag leeg blijven)').fill('Eerst de taal op orde');
				await expect(page.getByRole('button', { name: 'Bewaar oordeel' })).toBeVisible();
			}
		},
		{
			name: 'a judgement of the driedeling that is kept',
			async open() {
				await press('Bewaar oordeel');
				await expect(page.getByRole('region', { name: 'Driedeling', exact: true })).toContainText(
					'Kan nog niet werken, oordeel van'
				);
			}
		},
		{
			name: 'a filter on the driedeling',
			async open() {
				await page.getByRole('button', { name: 'Sluiten' }).last().click();
				const judged = page.getByRole('button', { name: /^[\d.]+ kan nog niet werken$/ });
				await judged.click();
				await expect(judged).toHaveAttribute('aria-pressed', 'true');
				await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
					'kan nog niet werken'
				);
				await expect(app.status).toHaveText(/^[1-9]\d* van /);
			}
		},
		{
			name: 'the driedeling switched off',
			async open() {
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await toggleRule(page, 'Driedeling', false);
				await expect(page.getByRole('button', { name: /nog niet beoordeeld$/ })).toHaveCount(0);
			}
		}
	];
}

function statesOfGegevens(app: AppOnScreen): State[] {
	const { page } = app;
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	return [
		{
			name: 'Gegevens',
			async open() {
				await app.goTo('Gegevens');
				await expect(page.getByRole('region', { name: 'In gebruik' })).toBeVisible();
			}
		},
		{
			name: 'the question before wiping',
			window: 'Alles wissen?',
			open: () => press('Alles wissen')
		},
		{
			name: 'the question before the sample goes',
			window: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?',
			async open() {
				await press('Bewaren');
				await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
				await page.getByRole('button', { name: /^Lees .* in$/ }).click();
			}
		}
	];
}
