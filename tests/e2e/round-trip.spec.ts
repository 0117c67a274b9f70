import { expect } from '@playwright/test';
import { AppOnScreen } from './app';
import { openAllSlicers } from './all-slicers';
import { readNumbers, tilesAndFacets } from './screen';
import { test } from './test';

test.describe('the sample files, read in again', () => {
	test('F50 the four downloaded files give the same seventeen tiles and the same counts in every slicer', async ({
		page
	}, info) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		await app.goTo('Trajecten & modules');
		await openAllSlicers(app);
		const before = tilesAndFacets(await page.evaluate(readNumbers));
		expect(Object.keys(before).filter((key) => key.startsWith('tile '))).toHaveLength(17);
		expect(before['tile Modules: Opschortingen']).toBe('13');
		expect(Object.keys(before).filter((key) => key.startsWith('slicer ')).length).toBeGreaterThan(
			80
		);

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
		await expect(page.getByLabel('Peildatum')).toHaveValue('2026-11-18');
		await page.getByRole('button', { name: 'Verder' }).click();
		await page.getByRole('button', { name: 'Lees 12.199 rijen in' }).click();
		const question = page.getByRole('dialog', {
			name: 'Voorbeeldgegevens verwijderen en uw bestand inlezen?'
		});
		await question.getByRole('button', { name: 'Voorbeeld verwijderen en inlezen' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
		await expect(page.getByText('Voorbeeld', { exact: true })).toHaveCount(0);

		await app.goTo('Trajecten & modules');
		await openAllSlicers(app);
		await expect(async () =>
			expect(tilesAndFacets(await page.evaluate(readNumbers))).toEqual(before)
		).toPass({ timeout: 5000 });
	});
});
