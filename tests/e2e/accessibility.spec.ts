import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { AppOnScreen, PAGES } from './app';
import { statesOfSample, statesOfWizard, type State } from './states';
import { statesOfVeranderd } from './states-of-veranderd';
import { statesOfVault } from './states-of-vault';
import { test } from './test';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Violations of axe's rules on the page as it is now, a line each; of those about colour only, or of all. */
async function violations(page: Page, colour = false): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	return page.evaluate(async (colour) => {
		const { axe } = window as unknown as {
			axe: { run(how: axe.RunOptions): Promise<axe.AxeResults> };
		};
		const results = await axe.run(
			colour ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}
		);
		return results.violations.map(
			({ id, help, nodes }) =>
				`${id} (${help}): ${nodes
					.slice(0, 3)
					.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
					.join(' | ')}${nodes.length > 3 ? ` | and ${nodes.length - 3} more` : ''}`
		);
	}, colour);
}

/** Visible controls smaller than 24 by 24 pixels; of a name in a table or list the whole row is the target. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const controls = document.querySelectorAll<HTMLElement>(
			'a[href], button, input, select, summary, [role=button], [tabindex="0"]'
		);
		const topmost = document.querySelector('dialog:modal');
		return [...controls].flatMap((control) => {
			if (topmost && !topmost.contains(control)) return [];
			if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return [];
			if (control.closest('.visually-hidden, [aria-hidden=true]') || control.matches('.skip'))
				return [];
			const whole = control.matches('.naam') ? '[data-row]' : 'label';
			const named = control.matches('.naam, input[type=checkbox]');
			const target = named ? (control.closest(whole) ?? control) : control;
			const { width, height } = target.getBoundingClientRect();
			if (width === 0 || (width >= 24 && height >= 23.9)) return [];
			const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
			return [
				`${control.tagName.toLowerCase()} “${name.slice(0, 40)}” ${Math.round(width)}×${Math.round(height)}`
			];
		});
	});
}

/** How many pixels the document can be scrolled sideways, and what sticks out. */
async function sideways(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return '';
		const wide = [...document.querySelectorAll('body *')].filter((element) => {
			const { right } = element.getBoundingClientRect();
			for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
				if (getComputedStyle(up).overflowX !== 'visible') return false;
			return right > clientWidth + 1;
		});
		const names = wide
			.slice(-3)
			.map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute('class')}`);
		return `${scrollWidth - clientWidth} px: ${names.join(', ')}`;
	});
}

const SCREENS = [
	{ name: '1366×768', viewport: { width: 1366, height: 768 }, narrow: false },
	{ name: '390×844', viewport: { width: 390, height: 844 }, narrow: true }
] as const;

for (const theme of ['light', 'dark'] as const) {
	for (const { name, viewport, narrow } of SCREENS) {
		test.describe(`${theme}, ${name}`, () => {
			test.use({ colorScheme: theme, viewport, contextOptions: { reducedMotion: 'reduce' } });

			/** Walks through the states and gathers what is wrong in each, so that one run tells all. */
			async function walk(page: Page, states: readonly State[]): Promise<void> {
				const found: string[] = [];
				for (const state of states) {
					await state.open();
					// Another theme is the same page in other colours.
					for (const each of await violations(page, theme === 'dark'))
						found.push(`${state.name}: ${each}`);
					for (const each of await smallTargets(page))
						found.push(`${state.name}: small target ${each}`);
					const wide = await sideways(page);
					if (wide) found.push(`${state.name}: scrolls sideways ${wide}`);
				}
				expect(found).toEqual([]);
			}

			test('F63 axe finds nothing on the first-run screen and in the wizard', async ({ page }) => {
				await walk(page, statesOfWizard(new AppOnScreen(page)));
			});

			test.describe('the vault', () => {
				test.use({ answersPassphrase: false });

				test('F63 axe finds nothing on the lock screen and in what asks for a passphrase', async ({
					page
				}) => {
					await walk(page, statesOfVault(new AppOnScreen(page)));
				});
			});

			test('F63 axe finds nothing on what changed since an import before', async ({ page }) => {
				await walk(page, statesOfVeranderd(new AppOnScreen(page)));
			});

			test('F63 axe finds nothing on any page or anything that opens on it', async ({ page }) => {
				test.setTimeout(600_000);
				await walk(page, statesOfSample(new AppOnScreen(page), narrow));
			});
		});
	}
}

test('F63 the button for light and dark changes the page and stays chosen', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.open();
	const background = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await background();
	await page.getByRole('button', { name: 'Donkere weergave' }).click();
	await expect.poll(background).not.toBe(light);
	const dark = await background();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Lichte weergave' })).toBeVisible();
	expect(await background()).toBe(dark);
});

for (const width of [320, 683, 1024]) {
	test(`F63 nothing scrolls sideways at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: width === 683 ? 384 : 800 });
		const app = new AppOnScreen(page);
		const found: string[] = [];
		await app.open();
		found.push(`first run ${await sideways(page)}`);
		await app.openSample();
		for (const name of PAGES) {
			await app.goTo(name);
			found.push(`${name} ${await sideways(page)}`);
			if (name !== 'Klantprofiel & ladder') continue;
			for (const view of ['Staven', 'Tabel']) {
				await page.getByRole('button', { name: view, exact: true }).click();
				found.push(`${view} ${await sideways(page)}`);
			}
		}
		expect(found.filter((each) => each.includes('px:'))).toEqual([]);
	});
}

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

test('F63 with reduced motion nothing moves', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const app = new AppOnScreen(page);
	await app.openSample();
	for (const name of PAGES) {
		await app.goTo(name);
		const moving = await page.evaluate(() =>
			[...document.querySelectorAll('*')].flatMap((element) => {
				const style = getComputedStyle(element);
				const longest = (text: string) => Math.max(...text.split(',').map(Number.parseFloat));
				const moves =
					(style.animationName !== 'none' && longest(style.animationDuration) > 0.01) ||
					longest(style.transitionDuration) > 0.01;
				return moves ? [`${element.tagName}.${element.getAttribute('class')}`] : [];
			})
		);
		expect(moving, name).toEqual([]);
	}
});

test('F63 every page has its own title and moves the focus to its content', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await page.keyboard.press('Tab');
	const titles = new Set<string>();
	for (const name of [...PAGES.slice(1), PAGES[0]]) {
		await app.goTo(name);
		await expect(page.getByRole('main')).toBeFocused();
		titles.add(await page.title());
	}
	expect(titles.size).toBe(PAGES.length);
});
