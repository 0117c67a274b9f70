import { expect, type Page } from '@playwright/test';
import { toast } from './app';
import type { MadeFile } from './synthetic';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const HEAD =
	'Gemeente;Pers. nr.;Naam;Sonar - Status;Sonar - Klantprofiel;Sonar - Participatieladder;DGR;Begeleider Compas';
/** Two of four have a profile in Epe, and later three. */
const TOEN = ['J', 'J', 'N', 'L'];
const NU = ['J', 'J', 'J', 'L'];

function lijst(profielen: readonly string[]): MadeFile {
	const rows = profielen.map((code, at) => `Epe;0000${at + 1};Bos, M.;Open;${code};06;J;Anna`);
	const text = [HEAD, ...rows, ''].join('\r\n');
	return { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const geheugen = (page: Page) => page.getByRole('region', { name: 'Geheugen', exact: true });

test('the counts of a list that was removed go on in quarter and table, say where they come from, and can be removed', async ({
	page
}) => {
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.readIn('2026-08-18', lijst(TOEN));
	await page.goto('/#/gegevens');
	await wizard.readIn('2026-11-18', lijst(NU));
	await page.goto('/#/gegevens');
	await expect(geheugen(page).getByRole('listitem')).toHaveText([
		/^18-11-2026\s+4 kandidaten\s+personen nog hier tot \d\d-\d\d-\d{4}\s*$/,
		/^18-08-2026\s+4 kandidaten\s+personen nog hier tot \d\d-\d\d-\d{4}\s*$/
	]);

	await page.getByRole('button', { name: /^Verwijderen ?: 18-08-2026$/ }).click();
	await expect(
		page.getByRole('checkbox', { name: 'Verwijder ook de aantallen uit het geheugen' })
	).not.toBeChecked();
	await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
	await expect(toast(page, 'Momentopname van 18-08-2026 is verwijderd.')).toBeVisible();
	await expect(wizard.momentopnamen).toHaveCount(1);
	const gone = geheugen(page).getByRole('listitem').nth(1);
	await expect(gone).toContainText(/4 kandidaten\s+geteld op \d\d-\d\d-\d{4}, personen verwijderd/);

	await page.goto('/#/onvolledig');
	const kwartaal = page.getByRole('table', { name: /^Profielgraad per gemeente en kwartaal/ });
	await expect(kwartaal.getByRole('row', { name: 'Epe' }).getByRole('cell')).toHaveText([
		'50%',
		'75%'
	]);
	await expect(page.getByText(/^18-08-2026: geteld op .*, personen verwijderd\.$/)).toBeVisible();
	await expect(page.getByText('Per begeleider onthoudt de app niets')).toBeVisible();

	await page.goto('/#/transparantie');
	await page.getByLabel('Kwartaal').selectOption('Derde kwartaal 2026');
	await expect(page.getByText(/Alleen aantallen van 18-08-2026: geteld op /)).toBeVisible();

	await page.goto('/#/vandaag');
	await expect(page.getByText('18-08-2026: alleen aantallen')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Wat is er veranderd' })).toHaveCount(0);

	await page.goto('/#/gegevens');
	await geheugen(page)
		.getByRole('button', { name: /^Verwijderen ?: aantallen van 18-08-2026$/ })
		.click();
	await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
	await expect(geheugen(page).getByRole('listitem')).toHaveCount(1);
	await expect(page.getByRole('heading', { name: 'Geheugen' })).toBeFocused();
	await page.goto('/#/onvolledig');
	await expect(kwartaal.getByRole('row', { name: 'Epe' }).getByRole('cell')).toHaveText(['75%']);
});
