import { expect } from '@playwright/test';
import { AppOnScreen } from './app';
import { openAllSlicers } from './all-slicers';
import { readNumbers, tilesAndFacets } from './screen';
import { test } from './test';
import { WizardOnScreen } from './wizard';

test('F50 the four sample files give the same seventeen tiles and counts in every slicer when read in, and the fictional data come back when that is taken back', async ({
	page
}, info) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	const mark = page.getByText('Voorbeeld', { exact: true });
	await app.openSample();
	await expect(mark).toBeVisible();
	await app.goTo('Trajecten & modules');
	await openAllSlicers(app);
	const before = tilesAndFacets(await page.evaluate(readNumbers));
	expect(Object.keys(before).filter((key) => key.startsWith('tile '))).toHaveLength(17);
	expect(before['tile Modules: Opschortingen']).toBe('13');
	expect(Object.keys(before).filter((key) => key.startsWith('slicer ')).length).toBeGreaterThan(80);

	await test.step('the app reads the four files as they were downloaded', async () => {
		await app.goTo('Gegevens');
		const files: string[] = [];
		page.on('download', async (download) => {
			const path = info.outputPath(download.suggestedFilename());
			await download.saveAs(path);
			files.push(path);
		});
		await page.getByRole('button', { name: 'Download voorbeeldbestanden' }).click();
		await expect.poll(() => files.length).toBe(4);

		await page.locator('input[type=file][multiple]').first().setInputFiles(files);
		await expect(page.getByLabel('Peildatum')).toHaveValue('18-11-2026');
		await page.getByRole('button', { name: 'Lees 2.847 kandidaten en 3 lijsten in' }).click();
		const question = page.getByRole('dialog', {
			name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?'
		});
		await question.getByRole('button', { name: 'Voorbeeld verwijderen en inlezen' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await expect(mark).toHaveCount(0);
	});

	await test.step('the tiles and slicers are the same', async () => {
		await app.goTo('Trajecten & modules');
		await openAllSlicers(app);
		expect(tilesAndFacets(await page.evaluate(readNumbers))).toEqual(before);
	});

	await test.step('taken back, the fictional data are there again, also after a reload', async () => {
		await app.goTo('Gegevens');
		await wizard.button('Ongedaan maken').click();
		await expect(wizard.momentopnamen.first()).toContainText('(voorbeeld)');
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('2.847 kandidaten');
		await page.reload();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await expect(mark).toBeVisible();
	});
});
