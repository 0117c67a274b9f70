import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { lookAround, sideways } from './look-around';
import { instelling } from './menus';
import { PASSPHRASE, test, typePassphrase } from './test';

test.use({ answersPassphrase: false });

const NOBODY = { words: [], numbers: [] };

async function expectStatement(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toegankelijkheidsverklaring');
	await expect(page).toHaveTitle('Toegankelijkheidsverklaring · Kandidaten in beeld');
	await expect(page.getByRole('rowheader')).toHaveCount(55 + 13);
}

test('the statement opens without data, while locked and from every place that leads to it', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	await page.getByRole('main').getByRole('link', { name: 'Toegankelijkheid' }).click();
	await expectStatement(page);
	await expect(page.getByText('Uw organisatie moet deze verklaring nog aanvullen.')).toBeVisible();
	await page.reload();
	await expectStatement(page);

	await page.goBack();
	await page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }).click();
	await expect(app.status).toBeVisible();
	await instelling(page, 'Toegankelijkheid');
	await expectStatement(page);
	await expect(page.getByRole('main')).toBeFocused();

	await app.goTo('Gegevens');
	await instelling(page, 'Hulp en toetsen');
	const help = page.getByRole('dialog', { name: 'Hulp en toetsen' });
	await help.getByRole('button', { name: 'Toegankelijk werken' }).click();
	await help.getByRole('link', { name: 'Toegankelijkheidsverklaring' }).click();
	await expect(help).toBeHidden();
	await expectStatement(page);

	await app.goTo('Gegevens');
	await page.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await typePassphrase(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await page.getByRole('button', { name: 'Vergrendelen' }).click();
	await page.getByRole('link', { name: 'Toegankelijkheid' }).click();
	await expectStatement(page);
	await expect(page.getByText('De app is vergrendeld.')).toBeVisible();
	await expect(page.locator('body')).not.toContainText('2.847');
	await page.getByRole('link', { name: 'Naar ontgrendelen' }).click();
	await app.unlock(PASSPHRASE);
	await expect(app.status).toBeVisible();
});

test('the statement is printed, kept as a page and copied, and fits any width', async ({
	page,
	context
}) => {
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.goto('/#/toegankelijkheid');
	await expectStatement(page);
	// the standard's own word, in two of its names
	const isName = (problem: string) => /^is not Dutch: content:/i.test(problem);
	expect((await lookAround(page, NOBODY)).filter((each) => !isName(each))).toEqual([]);
	for (const width of [1366, 683, 390, 320]) {
		await page.setViewportSize({ width, height: 768 });
		expect(await sideways(page), `${width} px`).toBe('');
	}
	// blocks for the eye, a table still for whoever hears it
	await expect(page.getByRole('table', { name: '1 Waarneembaar' })).toBeVisible();
	await expectStatement(page);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar als bestand' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('toegankelijkheidsverklaring.html');
	expect(readFileSync(await file.path(), 'utf8')).toContain('<html lang="nl">');

	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Kopieer tekst' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
		'1.1.1 Niet-tekstuele content (A)'
	);

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
