import { expect } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { exported, parsed } from './exported';
import { test } from './test';

test('the sample, three filters, a tile, a kandidaat, an export and a reload', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.pick('Bet. gemeente', 'Epe');
	await app.pick('Bet. gemeente', 'Heerde');
	await app.pick('Klantprofiel', 'Onvolledig');
	await app.pick('DGR', 'Ja');
	await app.goTo('Trajecten & modules');
	await app.tile('Trajecten', 'Actieve trajecten').click();
	await app.goTo('Kandidaten');
	const shown = await app.shown();
	expect(shown).toBeGreaterThan(0);

	const first = page.locator('button.naam').first();
	const name = await first.textContent();
	await first.click();
	await expect(page.getByRole('dialog').or(page.getByRole('complementary'))).toContainText(
		name ?? '?'
	);
	await page.keyboard.press('Escape');

	const { rows } = parsed(await exported(page, { als: 'CSV' }));
	expect(rows).toHaveLength(shown);
	for (const row of rows) {
		expect(['Epe', 'Heerde']).toContain(row['Bet. gemeente']);
		expect(row['Klantprofiel'] ?? row['Sonar - Klantprofiel']).toMatch(/^O/);
	}

	await app.reload();
	await expect(app.status).toHaveText(`${nl(shown)} van 2.847 kandidaten`);
	await expect(page.getByRole('button', { name: /^Verwijder filter / })).toHaveCount(4);
});
