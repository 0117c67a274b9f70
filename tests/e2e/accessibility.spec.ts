import { expect, type Page } from '@playwright/test';
import { AppOnScreen, PAGES } from './app';
import { sideways } from './look-around';
import { test } from './test';
import { instelling, menuItem, openMenu } from './menus';

/** Elements that take time to change or to come in. */
function moving(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) => {
			const style = getComputedStyle(element);
			const longest = (text: string) => Math.max(...text.split(',').map(Number.parseFloat));
			const moves =
				(style.animationName !== 'none' && longest(style.animationDuration) > 0.01) ||
				longest(style.transitionDuration) > 0.01;
			return moves ? [`${element.tagName}.${element.getAttribute('class')}`] : [];
		})
	);
}

/** Of a narrow phone, of a desk at double size, and of a small laptop. */
const WIDTHS = [320, 683, 1024];

test('F63 the button for light and dark changes the page and stays chosen', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.open();
	const background = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await background();
	await instelling(page, 'Donkere weergave');
	await expect.poll(background).not.toBe(light);
	const dark = await background();
	await page.reload();
	await openMenu(page, 'Instellingen en hulp');
	await expect(menuItem(page, 'Lichte weergave')).toBeVisible();
	expect(await background()).toBe(dark);
});

test('F63 in forced colours marks keep their shape and a choice has an outline', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	const app = new AppOnScreen(page);
	await app.openSample();
	expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
	const marks = app.table.locator('svg.mark');
	await expect(marks.first()).toBeVisible();
	expect(await marks.first().evaluate((mark) => getComputedStyle(mark).forcedColorAdjust)).toBe(
		'none'
	);

	await app.goTo('Klantprofiel & ladder');
	const slice = page.getByRole('img').first().locator('.sl').first();
	expect(await slice.evaluate((each) => getComputedStyle(each).forcedColorAdjust)).toBe('none');

	await app.goTo('Trajecten & modules');
	const tile = app.tile('Trajecten', 'Actieve trajecten');
	const drawn = () =>
		tile.evaluate((button) => {
			const shown = [button, button.parentElement ?? button].map((each) => getComputedStyle(each));
			return shown
				.map(
					(style) =>
						`${style.outlineStyle} ${style.outlineWidth} ${style.borderTopWidth} ${style.borderTopColor} ${style.backgroundColor}`
				)
				.join();
		});
	await tile.hover();
	const before = await drawn();
	await tile.click();
	await expect(tile).toHaveAttribute('aria-pressed', 'true');
	expect(await drawn()).not.toBe(before);
});

test('F63 every page has its own title, takes the focus, stands still with reduced motion and fits any width', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const app = new AppOnScreen(page);
	const wide: string[] = [];
	const fits = async (name: string, width: number) => {
		const what = await sideways(page);
		if (what) wide.push(`${name} at ${width} px: ${what}`);
	};
	const resize = (width: number) =>
		page.setViewportSize({ width, height: width === 683 ? 384 : 800 });
	await app.open();
	for (const width of WIDTHS) {
		await resize(width);
		await fits('first run', width);
	}
	await page.setViewportSize({ width: 1366, height: 768 });
	await app.openSample();
	await page.keyboard.press('Tab');
	const titles = new Set<string>();
	for (const name of [...PAGES.slice(1), PAGES[0]]) {
		await app.goTo(name);
		await expect(page.getByRole('main')).toBeFocused();
		titles.add(await page.title());
		expect(await moving(page), name).toEqual([]);
	}
	expect(titles.size).toBe(PAGES.length);
	for (const width of WIDTHS) {
		await test.step(`${width} px`, async () => {
			await resize(width);
			for (const name of PAGES) {
				await app.goTo(name);
				await fits(name, width);
			}
			await app.goTo('Klantprofiel & ladder');
			for (const view of ['Staven', 'Tabel', 'Verloop', 'Doorstroom', 'Vergelijken', 'Ringen']) {
				await page.getByRole('button', { name: view, exact: true }).click();
				await fits(view, width);
			}
		});
	}
	expect(wide).toEqual([]);
});
