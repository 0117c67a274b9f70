import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { exported } from './exported';
import { meer } from './menus';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const list = (day: string, kop: string, rows: readonly string[]) => ({
	name: `kandidaten-${day}.csv`,
	mimeType: 'text/csv',
	buffer: Buffer.from([`Gemeente;Pers. nr.;Naam;Status${kop}`, ...rows, ''].join('\r\n'))
});
const MET_WIJK = [
	'Epe;07001;Bos, M.;Open;Noord;8',
	'Epe;07002;Das, P.;Open;Noord;24',
	'Epe;07003;Vos, N.;Open;Zuid;12',
	'Epe;07004;Mol, K.;Gesloten;;'
];
const ZONDER = ['Epe;07001;Bos, M.;Open', 'Epe;07003;Vos, N.;Open', 'Epe;07005;Pol, L.;Open'];

async function choose(page: Page, ...velden: readonly string[]): Promise<void> {
	await page.getByRole('button', { name: 'Filters kiezen', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Filters kiezen' });
	for (const veld of velden)
		await dialog.getByRole('checkbox', { name: veld, exact: true }).check();
	await dialog.getByRole('button', { name: 'Klaar' }).click();
}

test('a column that only this source has filters, counts, is a column that leaves, and stays chosen in a list without it', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	await wizard.open();
	await wizard.readIn('2026-11-04', list('04-11-2026', ';Wijk;Uren', MET_WIJK));
	await app.goTo('Kandidaten');
	await choose(page, 'Wijk', 'Uren (in klassen)');
	await app.pick('Wijk', 'Noord');
	await expect(app.status).toHaveText('2 van 4 kandidaten');
	// the counts of the other values stay, so that a second one can be chosen
	await app.pick('Wijk', '(Leeg)');
	await expect(app.status).toHaveText('3 van 4 kandidaten');
	await app.pick('Wijk', '(Leeg)');
	await expect(page).toHaveURL(/v-%7E\d+=/);
	expect(page.url()).not.toContain('Wijk');
	expect(page.url()).not.toContain('Noord');

	await test.step('after a reload it is the same', async () => {
		await app.reload();
		await expect(app.status).toHaveText('2 van 4 kandidaten');
	});

	await test.step('it explains itself and is a column of the list and of a file', async () => {
		await meer(page, 'Kolommen');
		for (const naam of ['Wijk', 'Uren'])
			await page.getByRole('checkbox', { name: naam, exact: true }).first().check();
		await page.keyboard.press('Escape');
		const table = page.getByRole('table').first();
		await expect(table.getByRole('columnheader', { name: 'Uren' })).toBeVisible();
		await table.getByRole('button', { name: /^Uren/ }).click();
		await expect(table.getByRole('row').nth(2)).toContainText('07001');
		await table.getByRole('button', { name: /^Status/ }).click();
		await table.getByRole('button', { name: /^Uren/ }).click({ modifiers: ['Shift'] });
		await table.getByRole('button', { name: /^Uren/ }).click({ modifiers: ['Shift'] });
		await expect(table.getByRole('row').nth(2)).toContainText('07002');
		await expect(
			page.getByText('Gesorteerd op status, oplopend, dan op uren, hoogste eerst').first()
		).toBeAttached();
		const file = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
		expect(file).toContain('Wijk');
		expect(file).toContain('Noord');
	});

	await test.step('the next list does not have it: said, and nothing is widened', async () => {
		await wizard.open();
		await wizard.readIn('2026-11-11', list('11-11-2026', '', ZONDER));
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('0 van 3 kandidaten');
		await expect(page.getByText(/Wijk/).first()).toBeVisible();
	});

	await test.step('and in the list after that it means the same again', async () => {
		await wizard.open();
		await wizard.readIn('2026-11-18', list('18-11-2026', ';Wijk;Uren', MET_WIJK));
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('2 van 4 kandidaten');
	});
});
