import { expect, type Page } from '@playwright/test';
import { AppOnScreen, toast } from './app';
import { atRest } from './rest';
import { test } from './test';

const SIZES = [
	{ width: 1366, height: 768 },
	{ width: 1093, height: 600 },
	{ width: 390, height: 844 }
] as const;

const NOTE = 'Belt morgen terug';

/** Each page with what its content begins with, and how many rows of its list are whole in view, by height of the window. */
const ROUTES: readonly {
	readonly route: string;
	readonly first: string;
	readonly rows?: Readonly<Record<number, number>>;
}[] = [
	{ route: '/vandaag', first: '[aria-label^="Sinds"], section' },
	{ route: '/', first: 'table, [data-row]', rows: { 768: 16 } },
	{ route: '/klantprofiel', first: '.split, [data-beeld]' },
	{ route: '/trajecten', first: '[data-beeld]', rows: { 768: 12, 600: 6 } },
	{ route: '/onvolledig', first: '[data-beeld], section' },
	{ route: '/transparantie', first: 'table' },
	{ route: '/werkproces', first: 'ul, section, .card' },
	{ route: '/werklijst', first: '.card, section, ul' },
	{ route: '/veranderd', first: 'section, table' }
];

/**
 * Controls before the first content of the page, in its own part of the screen, that can be seen. The views of a page
 * are one: a switch, however many it has.
 */
function controlsAbove(page: Page, first: string): Promise<readonly string[]> {
	return page.evaluate((selector) => {
		const content = document.querySelector(`.page :is(${selector}), main :is(${selector})`);
		const controls = document.querySelectorAll<HTMLElement>(
			'main :is(button, a[href], input, select, summary)'
		);
		return [...controls]
			.filter((control) => !control.closest('.pane, .side, dialog, [popover]'))
			.filter((control) => !control.matches('.segmented > [aria-pressed=false]'))
			.filter((control) =>
				control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
			)
			.filter((control) => control.getBoundingClientRect().bottom > 0)
			.filter(
				(control) =>
					content !== null &&
					(content.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
			)
			.map((control) => control.ariaLabel ?? control.textContent.trim());
	}, first);
}

function wholeRows(page: Page): Promise<number> {
	return page.evaluate(() => {
		const tables = [...document.querySelectorAll('main [aria-rowcount]')];
		const table = tables.at(-1);
		const scroller = table?.parentElement?.getBoundingClientRect();
		if (!table || !scroller) return 0;
		const head = table.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
		const end = Math.min(scroller.bottom, innerHeight);
		return [...table.querySelectorAll('tbody tr[data-row]')].filter((row) => {
			const { top, bottom } = row.getBoundingClientRect();
			return top >= head - 1 && bottom <= end + 1;
		}).length;
	});
}

for (const [at, size] of SIZES.entries()) {
	test(
		`the answer comes first at ${size.width}×${size.height}: one toolbar row, few controls, rows in view`,
		{
			tag: at === 0 ? [] : '@long'
		},
		async ({ page }) => {
			await page.setViewportSize(size);
			const app = new AppOnScreen(page);
			await app.openSample();
			for (const { route, first, rows } of ROUTES) {
				await test.step(route, async () => {
					await page.evaluate((to) => (location.hash = to), route);
					await atRest(page);
					await expect(page.locator('main h1')).toHaveCount(1);
					const bar = await page
						.locator('main h1')
						.first()
						.evaluate((heading) => {
							const row = heading.closest<HTMLElement>('.toolbar, header, .top') ?? heading;
							return row.getBoundingClientRect().height;
						});
					expect.soft(bar, 'height of the toolbar').toBeLessThanOrEqual(size.width > 900 ? 54 : 62);
					const above = await controlsAbove(page, first);
					expect.soft(above.length, above.join(' | ')).toBeLessThanOrEqual(6);
					const top = await page
						.locator(`main :is(${first})`)
						.filter({ visible: true })
						.first()
						.evaluate((element) => element.getBoundingClientRect().top);
					expect.soft(top, 'where the content begins').toBeLessThan(size.height / 2);
					const least = rows?.[size.height];
					if (least !== undefined && size.width > 900)
						expect.soft(await wholeRows(page), 'whole rows in view').toBeGreaterThanOrEqual(least);
					const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
					expect.soft(wide, 'beside the screen').toBeLessThanOrEqual(0);
				});
			}
		}
	);
}

/** Where each thing stands that must not move: the toolbar, the chips, and all rows in view. */
function places(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
	return page.evaluate(() => {
		const found: Record<string, readonly number[]> = {};
		const add = (name: string, element: Element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			found[name] = [x, y, width, height];
		};
		for (const element of document.querySelectorAll(
			'main .toolbar, main .toolbar :is(h1, [data-result], button, input)'
		))
			add(`toolbar ${Object.keys(found).length}`, element);
		for (const chip of document.querySelectorAll('main .chips li')) add(chip.textContent, chip);
		for (const row of document.querySelectorAll('main tbody tr[data-row]')) {
			const { top, bottom } = row.getBoundingClientRect();
			if (bottom > 0 && top < innerHeight) add(`row ${row.getAttribute('data-row')}`, row);
		}
		return found;
	});
}

for (const [at, size] of SIZES.slice(0, 2).entries()) {
	test(
		`opening a kandidaat moves nothing at ${size.width}×${size.height}`,
		{
			tag: at === 0 ? [] : '@long'
		},
		async ({ page }) => {
			await page.setViewportSize(size);
			const app = new AppOnScreen(page);
			await app.openSample();
			for (const hash of ['/', '/?klantprofiel=1']) {
				await test.step(hash, async () => {
					await page.evaluate((to) => (location.hash = to), hash);
					await atRest(page);
					await expect(page.locator('main tbody tr[data-row]').nth(8)).toBeVisible();
					await atRest(page);
					const before = await places(page);
					expect(Object.keys(before).length).toBeGreaterThan(15);
					await page.locator('main tbody tr[data-row]').nth(2).locator('button, a').first().click();
					await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
					await atRest(page);
					expect(await places(page)).toEqual(before);
					await page.keyboard.press('Escape');
					await atRest(page);
					expect(await places(page), 'after closing').toEqual(before);
				});
			}
		}
	);
}

test('on a phone the way back is within reach over an open kandidaat, and the bar says whose list it is', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	await app.chooseMijn('C. Brouwer');
	await page.setViewportSize({ width: 390, height: 844 });
	const bar = page.getByRole('button', { name: /hele team$|bij C\. Brouwer$/ });
	await expect(bar).toHaveText(/bij C\. Brouwer$/);
	await bar.click();
	await page.getByRole('button', { name: 'Heel team' }).click();
	await page.getByRole('button', { name: /^Toon 2\.847/ }).click();
	await expect(bar).toHaveText(/hele team$/);

	await page.locator('main [data-kandidaat]').first().click();
	await page.getByLabel('Nieuwe notitie').fill(NOTE);
	await page.getByRole('button', { name: 'Bewaar notitie' }).click();
	await expect(page.getByText(NOTE, { exact: true })).toBeVisible();
	// pressed where it is drawn: nothing lies over it
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(toast(page, 'Ongedaan gemaakt.')).toBeVisible();
	await expect(page.getByText(NOTE, { exact: true })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(toast(page, 'Ongedaan gemaakt.')).toBeVisible();
});
