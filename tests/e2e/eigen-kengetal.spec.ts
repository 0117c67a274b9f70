import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { AppOnScreen } from './app';
import { exported } from './exported';
import { menuItem } from './menus';
import { test } from './test';

test('an own kengetal is made from conditions, counts, is listed, is a measure, leaves as a file and comes back', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Trajecten & modules');
	const dialog = page.getByRole('dialog', { name: 'Eigen kengetal maken' });
	const tile = page.getByRole('button', { name: /^Signaal over twee weken \d/ });

	await test.step('an empty one says what it takes', async () => {
		await page.getByRole('button', { name: 'Eigen kengetal maken' }).click();
		await dialog.getByRole('button', { name: 'Bewaar kengetal' }).click();
		await expect(dialog.getByRole('alert')).toHaveText('Geef het kengetal een naam.');
	});

	await test.step('conditions make its sentence and its number', async () => {
		await dialog.getByLabel('Naam', { exact: true }).fill('Signaal over twee weken');
		await dialog.getByLabel('Tel', { exact: true }).selectOption('Trajecten');
		const voorwaarde = dialog.getByLabel('Voorwaarde', { exact: true });
		await voorwaarde.selectOption('Loopt op de peildatum');
		await voorwaarde.selectOption('Signaaldatum');
		await dialog.getByLabel('Signaaldatum: hoe').selectOption('ligt in een periode');
		await dialog.getByLabel('Tot en met', { exact: true }).selectOption('na de peildatum');
		await dialog.getByLabel('Tot en met: aantal').fill('14');
		await dialog.getByLabel('Tot en met: aantal').blur();
		await expect(dialog).toContainText(
			'Telt trajecten waarbij: loopt op de peildatum; Signaaldatum ligt vanaf de peildatum t/m 14 dagen na de peildatum.'
		);
		await expect(dialog).toContainText(/Nu: \d+ trajecten/);
		await dialog.getByLabel('Doel', { exact: true }).selectOption('hoogstens');
		await dialog.getByLabel('Doel is').fill('0');
		await dialog.getByRole('button', { name: 'Bewaar kengetal' }).click();
		await expect(dialog).toBeHidden();
		await expect(tile).toBeVisible();
		await expect(page.getByText('Doel hoogstens 0: niet gehaald')).toBeVisible();
	});

	const aantal = Number(/\d+$/.exec((await tile.getAttribute('aria-label')) ?? '')?.[0]);
	expect(aantal).toBeGreaterThan(0);

	await test.step('its list is exactly its records, and is counted again', async () => {
		await tile.click();
		await expect(
			page.getByRole('heading', { name: `Signaal over twee weken: ${aantal} trajecten` })
		).toBeVisible();
		await tile.click({ button: 'right' });
		await menuItem(page, 'Tel na').click();
		await expect(
			page
				.getByRole('dialog')
				.getByText(/gelijk/)
				.first()
		).toBeVisible();
		await page.keyboard.press('Escape');
	});

	await test.step('it is a measure of the Draaitabel, after a reload as well', async () => {
		await app.reload();
		await app.goTo('Draaitabel');
		await page.getByLabel('Rijen 1').selectOption('Gemeente');
		await page.getByLabel('Getal').selectOption('Signaal over twee weken');
		const table = page.getByRole('table', { name: 'Draaitabel' });
		await expect(table.getByRole('row').last()).toContainText(String(aantal));
	});

	await test.step('it is in the export', async () => {
		await app.goTo('Trajecten & modules');
		const file = await exported(page, { als: 'CSV', wat: /^Eigen kengetallen/ });
		expect(readFileSync(file, 'utf8')).toContain(`Signaal over twee weken;Trajecten;${aantal};`);
	});

	await test.step('it leaves as a file, and is looked at before it is taken over', async () => {
		await tile.click({ button: 'right' });
		const download = page.waitForEvent('download');
		await menuItem(page, 'Deel als bestand').click();
		const path = await (await download).path();
		expect(readFileSync(path, 'utf8')).toContain('"kandidatenInBeeld":"kengetal"');
		await tile.click({ button: 'right' });
		await menuItem(page, 'Verwijder kengetal').click();
		await expect(tile).toBeHidden();
		await page.getByRole('button', { name: 'Verberg melding' }).click();
		await page.getByRole('button', { name: 'Eigen kengetal maken' }).click();
		const chooser = page.waitForEvent('filechooser');
		await dialog.getByRole('button', { name: 'Kengetal openen' }).click();
		await (await chooser).setFiles(path);
		await expect(dialog).toContainText('Telt trajecten waarbij: loopt op de peildatum');
		await dialog.getByRole('button', { name: 'Bewaar kengetal' }).click();
		await expect(tile).toBeVisible();
	});
});
