import { expect } from '@playwright/test';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const FORMATS = 'tests/fixtures/formats';

/** In the real build, with its policy: what the readers do in Node and in a plain browser is tested elsewhere. */
for (const name of [
	'lijst.xlsx',
	'lijst.xls',
	'lijst.ods',
	'lijst-webtabel.xls',
	'lijst.mht',
	'lijst-utf16le.csv'
]) {
	test(`the wizard reads ${name}`, async ({ page }) => {
		const wizard = new WizardOnScreen(page);
		await wizard.open();
		await wizard.choose(`${FORMATS}/${name}`);
		await wizard.check();
		await expect(page.getByRole('main')).toContainText('Müller, Ç.');
		await expect(wizard.last).toHaveText(/Lees 4 rijen in/);
	});
}

test('a web table says that it is one', async ({ page }) => {
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.choose('tests/fixtures/sources/webtabel.xls');
	await wizard.check();
	await expect(wizard.meldingen).toContainText(
		'Dit .xls-bestand is een webtabel; gelezen als tekst. Controleer het voorbeeld.'
	);
});
