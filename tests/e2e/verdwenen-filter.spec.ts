import { expect } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import type { MadeFile } from './synthetic';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const HEAD = 'Bet. gemeente;Pers. nr.;Naam;Sonar - Status;Sonar - Klantprofiel;Begeleider Compas';

/** A week's list, in which the begeleider of Bos goes by this name. */
function week(nummer: number, begeleider: string): MadeFile {
	const rows = [
		`Epe;17001;Bos, A.;Open;J;${begeleider}`,
		'Heerde;17002;Vos, B.;Open;N;Kok, R.',
		'Apeldoorn;17003;Das, C.;Open;L;Kok, R.'
	];
	const text = ['\uFEFF' + HEAD, ...rows, ''].join('\r\n');
	return { name: `week${nummer}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('a filter on a begeleider who goes by another name stays, with the way on and the way back', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	const chips = page.getByRole('list', { name: 'Actieve filters' });
	await app.open();
	await wizard.readIn('2026-11-14', week(46, 'Vries, P. de'));
	await page.goto('/#/');
	await page.getByText('Begeleider Compas', { exact: true }).first().click();
	await page.getByRole('checkbox', { name: /^Vries, P\. de/ }).click();
	await expect(app.status).toHaveText('1 van 3 kandidaten');

	await wizard.open();
	await wizard.readIn('2026-11-21', week(47, 'Vries-Bos, P. de'));
	await page.goto('/#/');
	await expect(app.status).toHaveText('0 van 3 kandidaten');
	await expect(chips).toContainText('Vries, P. de (0, niet in deze lijst)');
	await expect(
		page.getByText('Niet in deze lijst: Begeleider Compas: Vries, P. de.')
	).toBeVisible();
	await page.reload();
	await expect(chips).toContainText('Vries, P. de (0, niet in deze lijst)');

	await chips
		.getByRole('button', { name: 'Kies Vries-Bos, P. de in plaats van Vries, P. de' })
		.click();
	await expect(app.status).toHaveText('1 van 3 kandidaten');
	await expect(chips).toContainText('Vries-Bos, P. de');
});

test('undoing the import brings back what was filtered on; Ctrl+A, Ctrl+C takes every row', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	// within one visit: a page that is loaded anew knows only what is chosen now
	const naar = (name: string) => page.getByRole('link', { name, exact: true }).first();
	const chips = page.getByRole('list', { name: 'Actieve filters' });
	await app.open();
	await wizard.readIn('2026-11-14', week(46, 'Vries, P. de'));
	await naar('Kandidaten').click();
	await page.getByText('Begeleider Compas', { exact: true }).first().click();
	await page.getByRole('checkbox', { name: /^Vries, P\. de/ }).click();
	await naar('Gegevens').click();
	await wizard.readIn('2026-11-21', week(47, 'Vries-Bos, P. de'));
	await naar('Kandidaten').click();
	await chips.getByRole('button', { name: /^Kies Vries-Bos/ }).click();
	await naar('Gegevens').click();
	await wizard.momentopnamen
		.first()
		.getByRole('button', { name: 'Ongedaan maken', exact: true })
		.click();
	await expect(toast(page, 'Inlezen is ongedaan gemaakt.')).toBeVisible();
	await naar('Kandidaten').click();
	await expect(app.status).toHaveText('1 van 3 kandidaten');
	await expect(chips).toContainText('Begeleider Compas: Vries, P. de');

	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.press('ControlOrMeta+c');
	await expect(toast(page, '3 rijen gekopieerd. U kunt deze plakken in Excel.')).toBeVisible();
});
