import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { test } from './test';

const REDEN = 'Eerst de taal op orde';

/** The count of a judgement on the page Werkproces. */
function telling(page: Page, woord: string): Locator {
	return page.getByRole('button', { name: new RegExp(`^[\\d.]+ ${woord}$`) });
}

async function beoordeel(page: Page, woord: string, dag: string): Promise<void> {
	await page.getByRole('button', { name: /^Oordeel (invullen|wijzigen)$/ }).click();
	await page.getByRole('radio', { name: woord }).check();
	await page.getByLabel('Datum van het oordeel').fill(dag);
	await page.getByLabel('Reden (mag leeg blijven)').fill(REDEN);
	await page.getByRole('button', { name: 'Bewaar oordeel' }).click();
}

test('Driedeling: a judgement by hand is kept, counted, filtered on and undone; the rule can be switched off', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Werkproces');
	await test.step('a judgement is shown and counted', async () => {
		await expect(telling(page, 'nog niet beoordeeld')).toHaveText(
			`${nl(2847)} nog niet beoordeeld`
		);
		await page.locator('button.naam').first().click();
		await beoordeel(page, 'Kan nog niet werken', '2026-11-12');
		const section = page.getByRole('region', { name: 'Driedeling', exact: true });
		await expect(section).toContainText('Kan nog niet werken, oordeel van 12-11-2026');
		await expect(section).toContainText(REDEN);
	});
	const drawer = page.getByRole('complementary').last();
	const name = await drawer.getByRole('heading').first().textContent();

	await test.step('the count is a filter, which a reload keeps and the drawer explains', async () => {
		await page.getByRole('button', { name: 'Sluiten' }).last().click();
		await expect(telling(page, 'kan nog niet werken')).toHaveText('1 kan nog niet werken');
		await expect(telling(page, 'nog niet beoordeeld')).toHaveText(
			`${nl(2846)} nog niet beoordeeld`
		);
		await telling(page, 'kan nog niet werken').click();
		await expect(app.status).toHaveText(`1 van ${nl(2847)} kandidaten`);
		await app.reload();
		await expect(app.status).toHaveText(`1 van ${nl(2847)} kandidaten`);
		await app.goTo('Kandidaten');
		await expect(page.locator('button.naam')).toHaveText(name ?? '');
		await page.locator('button.naam').click();
		await page.getByRole('button', { name: 'Waarom staat deze kandidaat hier?' }).click();
		await expect(
			page.getByRole('region', { name: 'Waarom staat deze kandidaat hier?' })
		).toContainText('Kan nog niet werken, oordeel van 12-11-2026.');
	});
	await test.step('it is taken away, and that is undone', async () => {
		await page.getByRole('button', { name: 'Oordeel wijzigen' }).click();
		await page.getByRole('button', { name: 'Verwijder oordeel' }).click();
		await expect(app.status).toHaveText(`0 van ${nl(2847)} kandidaten`);
		await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
		await expect(app.status).toHaveText(`1 van ${nl(2847)} kandidaten`);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	});
	await test.step('it says what it is and where it comes from, and stays switched off', async () => {
		await app.goTo('Werkproces');
		await page.getByRole('button', { name: 'Uitleg Driedeling' }).click();
		const note = page.getByRole('note').filter({ visible: true });
		await expect(note).toContainText('nooit berekend');
		await expect(note).toContainText('2013');
		await page.keyboard.press('Escape');
		await page.getByRole('checkbox', { name: 'Regel aan: Driedeling' }).uncheck();
		await expect(telling(page, 'nog niet beoordeeld')).toHaveCount(0);
		await app.reload();
		await expect(page.getByRole('checkbox', { name: 'Regel aan: Driedeling' })).not.toBeChecked();
	});
});
