import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { atRest } from './rest';
import { dialog as dialogOf, numbersOn, verdict } from './tel-na';
import { test } from './test';

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
const toon = (page: Page) => item(page, /^Toon deze /);

const NUMBER = 'button[aria-keyshortcuts~="Shift+F10"]';

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
		test(
			`${name}: a number opens a list of exactly that many`,
			{
				tag: name === 'Werkproces' ? [] : '@long'
			},
			async ({ page }) => {
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
			}
		);

	test('Vandaag: a number opens a list of exactly that many, of kandidaten or of records', async ({
		page
	}) => {
		await app.goTo('Vandaag');
		const numbers = page.getByRole('main').locator('[aria-keyshortcuts~="Shift+F10"]');
		await atRest(page);
		const all = await numbers.count();
		expect(all).toBeGreaterThan(18);
		for (let at = 0; at < all; at += 2) {
			const number = numbers.nth(at);
			await number.press('Shift+F10');
			if ((await toon(page).count()) === 0) {
				await page.keyboard.press('Escape');
				continue;
			}
			const label = (await toon(page).textContent()) ?? '';
			const aantal = nl(numberIn(label));
			const line = await number.evaluate((node) => (node.closest('li') ?? node).textContent);
			expect(line, label).toContain(aantal);
			await toon(page).click();
			await expect(
				page.getByRole('heading', { level: 1, name: /^(Kandidaten|Trajecten)/ })
			).toBeVisible();
			await atRest(page);
			const trajecten = page.url().includes('#/trajecten');
			await expect(trajecten ? page.getByRole('main').locator('.kop h2') : app.status).toHaveText(
				new RegExp(`^${aantal.replaceAll('.', '\\.')} `)
			);
			await page.keyboard.press('Control+z');
			await app.goTo('Vandaag');
			await atRest(page);
		}
	});

	test('what changed since an earlier list divides and counts again as it stands on Vandaag', async ({
		page
	}) => {
		await app.goTo('Vandaag');
		await atRest(page);
		const cell = page.getByRole('link', { name: /^Profielen af/ });
		await cell.click({ button: 'right' });
		const aantal = numberIn((await toon(page).textContent()) ?? '');
		await item(page, 'Verdeel naar').click();
		await item(page, 'Begeleider').click();
		const dialog = page.getByRole('dialog', { name: 'Verdeeld naar begeleider' });
		await expect(dialog.locator('tfoot td')).toHaveText(nl(aantal));
		await page.keyboard.press('Escape');
		await cell.press('Shift+F10');
		await item(page, 'Tel na').click();
		await expect(verdict(page)).toHaveText('1 van 1 getal is gelijk.');
		await expect(dialogOf(page)).toContainText(nl(aantal));
	});

	test('who is new since an earlier list is a list; who is gone is in none', async ({ page }) => {
		await app.goTo('Vandaag');
		await page.getByRole('link', { name: 'Wat is er veranderd' }).click();
		const kandidaten = page.getByRole('region', { name: 'Kandidaten', exact: true });
		await kandidaten.getByRole('button', { name: /^Weg/ }).press('Shift+F10');
		await expect(page.getByRole('menu')).toHaveCount(0);
		for (const name of [/^Nieuw/, /^Klantprofiel \d/]) {
			const number = kandidaten.getByRole('button', { name });
			const aantal = await openMenu(page, number);
			expect(numberIn(((await number.textContent()) ?? '').replace(/^\D+/, ''))).toBe(aantal);
			await toon(page).click();
			await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
			await page.goBack();
			await expect(number).toBeVisible();
		}
	});

	test('the total of the list, what is marked and the goal have their menu by a click', async ({
		page
	}) => {
		const main = page.getByRole('main');
		await main.getByRole('button', { name: '2.847 kandidaten', exact: true }).click();
		await expect(toon(page)).toHaveText(/2\.847/);
		await page.keyboard.press('Escape');
		await app.goTo('Klantprofiel & ladder');
		await main.getByRole('button', { name: /^Nee/ }).first().click();
		const marked = page.getByRole('group', { name: 'Markering' }).locator(NUMBER);
		const aantal = numberIn((await marked.textContent()) ?? '');
		await marked.click();
		await toon(page).click();
		await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);
		await page.keyboard.press('Control+z');
		await app.goTo('Onvolledige profielen');
		const goal = main.getByRole('region', { name: /^Doel: / }).locator(NUMBER);
		for (const at of [0, 1]) {
			const inGoal = numberIn((await goal.nth(at).textContent()) ?? '');
			await goal.nth(at).click();
			await toon(page).click();
			await expect(app.status).toHaveText(`${nl(inGoal)} van 2.847 kandidaten`);
			await page.keyboard.press('Control+z');
			await app.goTo('Onvolledige profielen');
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
		const number = page.locator(`tbody ${NUMBER}`).first();
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
		const cell = page.locator(`tbody ${NUMBER}`).nth(10);
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
