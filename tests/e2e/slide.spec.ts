import { expect, type Page } from '@playwright/test';
import { AppOnScreen, SLIDE } from './app';
import { expectRowCount } from './row-count';
import { test } from './test';

/** Through the wizard up to the check, with the suggested columns. */
async function upToCheck(page: Page): Promise<void> {
	await page.locator('input[type=file][multiple]').first().setInputFiles(SLIDE);
	await expect(page.getByLabel('Peildatum')).toBeVisible();
	await page.getByLabel('Peildatum').fill('2026-11-21');
	await page.getByRole('button', { name: 'Bekijk rijen en meldingen' }).click();
	await expect(page.getByRole('table', { name: 'Meldingen' })).toBeVisible();
}

/** Word and count of each option of a slicer, those that nobody has left out. */
async function counts(app: AppOnScreen, slicer: string): Promise<Record<string, number>> {
	const options = await app.options(await app.openSlicer(slicer));
	return Object.fromEntries([...options].filter(([, count]) => count > 0));
}

test('the 31 kandidaten of the slide: read in, counted, searched, filtered and there again after a reload', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();

	await test.step('F50 says beforehand: 31 kandidaten, 1 totaalregel skipped, 18 times = taken as #', async () => {
		await upToCheck(page);
		await expect(page.getByText('1 totaalregel overgeslagen. 18 keer')).toBeVisible();
		const findings = page.getByRole('region', { name: 'Meldingen' });
		const mistaken = findings.getByRole('row').filter({ hasText: 'Participatieladder' });
		await expect(mistaken).toHaveCount(1);
		await expect(mistaken).toContainText('18 rijen');
		await expect(mistaken.getByRole('cell', { name: '=', exact: true })).toBeVisible();
		await expect(mistaken).toContainText('#');
		await page.getByRole('button', { name: 'Lees 31 kandidaten in' }).click();
		await expect(app.status).toHaveText('31 kandidaten');
		await expectRowCount(app.table, 31);
	});

	await test.step('F21 a Pers. nr. keeps its leading zero, in the table and in search', async () => {
		await expect(app.table.getByText('07974', { exact: true })).toBeVisible();
		const search = page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });
		await search.fill('07974');
		await expect(app.status).toHaveText('1 van 31 kandidaten');
		await expect(app.table.getByText('07974', { exact: true })).toBeVisible();
		await search.fill('');
		await expect(app.status).toHaveText('31 kandidaten');
	});

	await test.step('F50 a reload brings everything back', async () => {
		await app.reload();
		await expect(app.status).toHaveText('31 kandidaten');
		await expect(app.table.getByText('07974', { exact: true })).toBeVisible();
		await expect(page.getByText('21-11-2026').first()).toBeVisible();
	});

	await test.step('F05 F06 its slicers count klantprofiel, gemeente and ladder as the slide does', async () => {
		expect(await counts(app, 'Klantprofiel')).toEqual({ Ja: 8, Nee: 23 });
		expect(await counts(app, 'Bet. gemeente')).toEqual({ Apeldoorn: 15, Epe: 16 });
		expect(await counts(app, 'Participatieladder')).toMatchObject({ '# niet ingevuld': 18 });
		await app.pick('Klantprofiel', 'Ja');
		await expect(app.status).toHaveText('8 van 31 kandidaten');
		expect(await counts(app, 'Participatieladder')).toEqual({
			'04 met groeipotentieel': 7,
			'02 met groeipotentieel': 1
		});
	});

	await test.step('F50 the filters in the address are there again too', async () => {
		await app.pick('Participatieladder', '04 met groeipotentieel');
		await expect(app.status).toHaveText('7 van 31 kandidaten');
		await app.reload();
		await expect(app.status).toHaveText('7 van 31 kandidaten');
		const chips = page.getByRole('list', { name: 'Actieve filters' });
		await expect(chips).toContainText('Klantprofiel: Ja');
		await expect(chips).toContainText('Participatieladder: 04 met groeipotentieel');
		await expect(app.option(app.slicer('Klantprofiel'), 'Ja')).toBeChecked();
		await expectRowCount(app.table, 7);
	});

	await test.step('F65 the page Trajecten & modules says which file it needs', async () => {
		await app.goTo('Trajecten & modules');
		await expect(
			page.getByText('Voor deze pagina is een Compas-bestand met trajecten nodig.')
		).toBeVisible();
		await expect(page.getByRole('link', { name: 'Naar Gegevens', exact: true })).toBeVisible();
	});
});
