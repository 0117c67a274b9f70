import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { numbersOn } from './tel-na';
import { test } from './test';

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
const toon = (page: Page) => item(page, /^Toon deze /);

/** Opens the menu of a number by its key, and says how many its list is said to have. */
async function openMenu(page: Page, number: Locator): Promise<number> {
	await number.press('Shift+F10');
	return numberIn((await toon(page).textContent()) ?? '');
}

test.describe('F72 the menu on numbers', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	for (const name of [
		'Klantprofiel & ladder',
		'Onvolledige profielen',
		'Transparantie',
		'Werkproces'
	] as const)
		test(`${name}: a number opens a list of exactly that many`, async ({ page }) => {
			await app.goTo(name);
			const all = await numbersOn(page).count();
			for (const at of [0, Math.floor(all / 2), all - 1]) {
				const number = numbersOn(page).nth(at);
				await number.press('Shift+F10');
				if ((await toon(page).count()) === 0) {
					await page.keyboard.press('Escape');
					continue;
				}
				const aantal = numberIn((await toon(page).textContent()) ?? '');
				await toon(page).click();
				await expect(app.status).toHaveText(
					aantal === 2847 ? '2.847 kandidaten' : `${nl(aantal)} van 2.847 kandidaten`
				);
				await page.keyboard.press('Control+z');
				await expect(app.status).toHaveText('2.847 kandidaten');
				await app.goTo(name);
			}
		});

	test('a cell of the matrix of trajecten opens its own list, and divides over begeleiders', async ({
		page
	}) => {
		await app.goTo('Trajecten & modules');
		const cell = app.tile('Trajecten', 'Signaaldatum verstreken');
		await cell.click({ button: 'right' });
		await item(page, 'Verdeel naar').click();
		await item(page, 'Begeleider').click();
		const dialog = page.getByRole('dialog', { name: 'Verdeeld naar begeleider' });
		const [totaal] = await dialog.locator('tfoot td').allTextContents();
		const delen = await dialog.locator('tbody td').allTextContents();
		expect(delen.reduce((som, deel) => som + numberIn(deel), 0)).toBe(numberIn(totaal ?? ''));
		expect(await cell.getAttribute('aria-label')).toContain(totaal?.trim() ?? '?');
		const eerste = dialog.getByRole('button', { name: /^Toon deze / }).first();
		const aantal = numberIn(await eerste.textContent());
		await eerste.click();
		await expect(cell).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByRole('main')).toContainText(
			`${nl(aantal)} trajecten met verstreken signaal`
		);
	});

	test('Enter twice is the list; Escape gives the focus back; it filters, and copies', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await app.goTo('Onvolledige profielen');
		const number = numbersOn(page).first();
		await number.focus();
		await page.keyboard.press('Enter');
		await expect(toon(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(number).toBeFocused();
		const aantal = await openMenu(page, number);
		await page.keyboard.press('Control+c');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			new RegExp(`^${nl(aantal)} van .+: .+ Lijst van 18-11-2026$`)
		);
		await number.press('Shift+F10');
		await item(page, 'Filter hierop').click();
		await expect(page.getByRole('heading', { name: 'Onvolledige profielen' })).toBeVisible();
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toBeVisible();
		await page.keyboard.press('Control+z');
		await number.focus();
		await page.keyboard.press('Enter');
		await expect(toon(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
	});

	test('what is missing is a filter of its own, in the address and explained', async ({ page }) => {
		await app.goTo('Onvolledige profielen');
		const cell = numbersOn(page).nth(9);
		const aantal = await openMenu(page, cell);
		await toon(page).click();
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText('Ontbreekt');
		expect(page.url()).toContain('getal=');
		await page.goBack();
		await page.goForward();
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
	});
});
