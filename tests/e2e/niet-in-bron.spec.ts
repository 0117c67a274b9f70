import { expect } from '@playwright/test';
import { AppOnScreen } from './app';
import { test } from './test';

const SOURCE = [
	'Bet. gemeente;Pers. nr.;Naam;Doelgroep;Sonar - Status;Sonar - Klantprofiel;Begeleider Compas',
	'Epe;00001;Jansen, A.;Client PW;Open;J;Anna',
	'Epe;00002;Smit, B.;Client PW;Open;N;Anna'
];

test('a source with few columns says on each page what it cannot tell, and counts nothing of it as 0', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	const buffer = Buffer.from([...SOURCE, ''].join('\r\n'));
	await app.readIn([{ name: 'kort.csv', mimeType: 'text/csv', buffer }], '2026-11-18');

	await test.step('a question that needs trajecten can not be asked', async () => {
		await app.goTo('Vandaag');
		const region = page.getByRole('region', { name: 'Vragen', exact: true });
		const idle = 'Wel een traject, geen actieve module';
		const line = region.getByRole('listitem').filter({ hasText: idle });
		await expect(line).toContainText('niet in bron');
		await expect(line.getByRole('link')).toHaveCount(0);
		await line.getByText(idle).hover();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'Niet in bron: Trajecten zonder actieve module.'
		);
		await expect(
			page.getByText('Na uw volgende lijst ziet u hier wat er veranderde.')
		).toBeVisible();
	});
	await test.step('a number that the source lacks is said in whole', async () => {
		const link = page.getByRole('link', { name: 'Signaal verstreken niet in bron' });
		const cel = page.getByRole('listitem').filter({ has: link });
		await expect(cel.getByText('niet in bron', { exact: true }).last()).toBeVisible();
		const over = await cel.evaluate((each) => each.scrollHeight - each.clientHeight);
		expect(over).toBeLessThanOrEqual(0);
	});
	await test.step('a profile that has a code stands in no legend of who has none', async () => {
		await expect(
			page.getByRole('region', { name: 'Klantprofielen van het team' })
		).not.toContainText(/Onbekende code|\(Leeg\)/);
	});
	await test.step('Onvolledige profielen knows no parts', async () => {
		await app.goTo('Onvolledige profielen');
		const legend = page.getByRole('list', { name: 'Legenda' });
		await expect(legend.getByRole('listitem')).toHaveText(['Ja', 'Onvolledig', 'Leeg', 'Nee']);
		await expect(page.getByRole('table', { name: /^Per begeleider/ })).toContainText('Anna');
		await expect(page.getByRole('heading', { name: /wijkt de code af/ })).toHaveCount(0);
		await expect(page.getByText('De bron heeft geen kolommen met de onderdelen')).toBeVisible();
	});
	await test.step('Transparantie has no table', async () => {
		await app.goTo('Transparantie');
		await expect(page.getByRole('heading', { name: 'Niet in bron' })).toBeVisible();
		await expect(page.getByText('nodig: DGR.')).toBeVisible();
	});
	await test.step('Werkproces has a number only of what it can tell', async () => {
		await app.goTo('Werkproces');
		for (const label of [
			'Inschrijving verloopt binnen 30 dagen of is verlopen',
			'Cv te publiceren'
		])
			await expect(page.getByRole('button', { name: `${label} niet in bron` })).toBeDisabled();
		// Without a column for ontheffing nobody can be said to lack an inschrijving, but all are open: nothing to check.
		const benefit = page
			.getByRole('list', { name: 'Regels van het werkproces' })
			.getByRole('listitem')
			.filter({ hasText: 'Uitkering zonder inschrijving' });
		await expect(
			benefit.getByRole('button', { name: 'Uitkering zonder inschrijving 0 controleer' })
		).toBeEnabled();
		await expect(benefit).not.toContainText('niet in bron');
		await expect(page.getByRole('heading', { name: 'Niet te zeggen' })).toBeVisible();
		await page
			.getByRole('button', { name: 'Uitleg Inschrijving verloopt binnen 30 dagen of is verlopen' })
			.click();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'Niet in bron: Datum einde geldigheidstermijn inschrijving UWV'
		);
	});
});
