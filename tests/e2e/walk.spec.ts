import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { everything, found } from './hidden-names';
import { lookAround } from './look-around';
import { listen } from './silence';
import type { Part } from './state';
import { PARTS, VAULT } from './states';
import { test } from './test';
import { titlesOfWindows } from './windows';

const SIZES = [
	{ name: '1366×768', viewport: { width: 1366, height: 768 }, narrow: false },
	{ name: '390×844', viewport: { width: 390, height: 844 }, narrow: true }
] as const;

/** Walks through the states and gathers what is wrong in each, so that one run tells all. */
async function walk(page: Page, elsewhere: string[], part: Part, narrow: boolean): Promise<void> {
	const app = new AppOnScreen(page);
	const secrets = await part.begin(app);
	const showsSomebody = async () => found(await everything(page), secrets).length > 0;
	let wasShown = await showsSomebody();
	const problems: string[] = [];
	for (const { name, window, open } of part.states(app, narrow)) {
		const isOpen = await test.step(name, async () => {
			try {
				await open();
				if (window) await expect(windowNamed(page, window)).toBeVisible();
			} catch (error) {
				problems.push(`${name}: cannot be opened: ${String(error)}`);
				return false;
			}
			wasShown ||= await showsSomebody();
			const wrong = await lookAround(page, secrets);
			for (const url of elsewhere.splice(0)) wrong.push(`asks ${url}`);
			problems.push(...wrong.map((each) => `${name}: ${each}`));
			return true;
		});
		if (!isOpen) break;
	}
	expect(problems).toEqual([]);
	expect(wasShown, 'somebody is on screen while names are shown').toBe(true);
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
}

function windowNamed(page: Page, name: string) {
	const dialog = page.getByRole('dialog', { name, exact: true });
	const panel = page.getByRole('group', { name, exact: true });
	return dialog.or(panel).or(page.getByRole('menu', { name, exact: true }));
}

for (const { name, viewport, narrow } of SIZES) {
	test.describe(name, () => {
		test.use({ viewport, colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

		for (const part of PARTS) {
			test(
				`F60 F63 F64 nothing is wrong in any state of ${part.name}`,
				{ tag: narrow ? '@long' : [] },
				async ({ page, context, baseURL }) => {
					await walk(page, listen(context, baseURL ?? ''), part, narrow);
				}
			);
		}

		test.describe('with a passphrase', () => {
			test.use({ answersPassphrase: false });

			test(`F60 F63 F64 nothing is wrong in any state of ${VAULT.name}`, async ({
				page,
				context,
				baseURL
			}) => {
				await walk(page, listen(context, baseURL ?? ''), VAULT, narrow);
			});
		});
	});
}

test('F63 every window and menu of the app is opened by a state of the walk', ({ page }) => {
	const parts = SIZES.flatMap(({ narrow }) =>
		[...PARTS, VAULT].map((part) => part.states(new AppOnScreen(page), narrow))
	);
	const opened = parts.flat().flatMap(({ window }) => window ?? []);
	const missing = titlesOfWindows().filter((title) => !opened.some((each) => title.test(each)));
	expect(missing).toEqual([]);
});

test('a fault of every kind is found', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.open();
	const secrets = { words: ['Xavelaar, Q.'], numbers: ['70391'] };
	expect(await lookAround(page, secrets)).toEqual([]);
	await page.getByRole('main').evaluate((main) => {
		const add = (tag: string, style: string, text: string) => {
			const element = document.createElement(tag);
			element.style.cssText = style;
			element.textContent = text;
			main.append(element);
			return element;
		};
		add('img', 'inline-size: 30px; block-size: 30px', '');
		add('button', 'inline-size: 9px; block-size: 9px; padding: 0', 'x');
		add('p', 'inline-size: 2000px', 'Sluiten');
		add('p', '', 'Loading').title = '2026-11-18';
		add('p', '', '70391').title = 'Xavelaar, Q.';
		add('p', 'color: light-dark(#000, #333); background: light-dark(#fff, #222)', 'Zwart');
	});
	const problems = await lookAround(page, secrets);
	for (const kind of [
		/^image-alt .*, in dark$/,
		/^small target button “x” 9×9$/,
		/^scrolls sideways /,
		/^is not Dutch: Loading/,
		/^is not Dutch: 2026-11-18$/,
		/^is not hidden: Xavelaar, Q\.$/,
		/^is not hidden: 70391$/,
		/^color-contrast .*, in dark$/
	])
		expect(problems).toContainEqual(expect.stringMatching(kind));
	expect(problems.filter((each) => /^color-contrast .*, in light$/.test(each))).toEqual([]);
});
