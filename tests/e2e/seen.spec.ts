import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { exporteer, instelling, meer } from './menus';
import { atRest } from './rest';
import { faintRings, tabStops, unfitting } from './seen';
import { telNaOnPage } from './tel-na';
import { test } from './test';

/** `npm run test:long` walks them all; otherwise the first and the last. */
const SIZES = [
	{ width: 1366, height: 768 },
	{ width: 683, height: 384 },
	{ width: 390, height: 844 },
	{ width: 320, height: 256 }
] as const;

const ROUTES = [
	'/vandaag',
	'/',
	'/klantprofiel',
	'/trajecten',
	'/onvolledig',
	'/draaitabel',
	'/transparantie',
	'/werkproces',
	'/werklijst',
	'/veranderd',
	'/gegevens',
	'/toegankelijkheid'
] as const;

const WINDOWS: Readonly<Record<string, (app: AppOnScreen) => Promise<unknown>>> = {
	help: ({ page }) => instelling(page, 'Hulp en toetsen'),
	export: ({ page }) => exporteer(page, 'Excel'),
	report: ({ page }) => exporteer(page, 'Maandverslag per gemeente'),
	drawer: ({ page }) => page.locator('button.naam').first().click(),
	filters: async (app) => {
		await app.page.locator('[data-shortcut=filters]').click();
		for (const name of ['Participatieladder', 'Datums']) await app.openSlicer(name);
	},
	peildatum: ({ page }) => page.locator('header .stand').click(),
	views: ({ page }) => meer(page, 'Bewaar weergave'),
	recount: async ({ page }) => {
		await goTo(page, '/trajecten');
		await telNaOnPage(page);
		await expect(page.getByRole('region', { name: 'Getallen' })).toBeVisible();
	}
};

const THEMES = {
	light: { colorScheme: 'light', forcedColors: 'none' },
	dark: { colorScheme: 'dark', forcedColors: 'none' },
	'forced colours': { colorScheme: 'dark', forcedColors: 'active' }
} as const;

/** The user's own text: WCAG 1.4.12, and twice as large. */
const SPACED = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
const LARGE = 'html { font-size: 200%; }';

/** As a link in the app: another address would begin anew. */
async function goTo(page: Page, route: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = `#${to}`;
		document.body.append(link);
		link.click();
		link.remove();
	}, route);
	await atRest(page);
	await expect(page.locator('main h1')).toHaveCount(1);
}

/** Opens and closes each window that there is at this size. */
async function eachWindow(app: AppOnScreen, look: (name: string) => Promise<void>): Promise<void> {
	const { page } = app;
	await goTo(page, '/');
	const isNarrow = (page.viewportSize()?.width ?? 0) <= 900;
	for (const [name, open] of Object.entries(WINDOWS)) {
		if (name === 'filters' && !isNarrow) continue;
		await open(app);
		await look(name);
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog[open], :popover-open')).toHaveCount(0);
	}
}

/** Writes text in the user's own way; '' = as the app does. */
async function write(page: Page, css: string): Promise<void> {
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = css ? [sheet] : [];
		return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	}, css);
	await atRest(page);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [at, { width, height }] of SIZES.entries())
	test(
		`of each stop of Tab something is on screen, on every page and in every window of ${width}×${height}`,
		{
			tag: at > 0 ? '@long' : []
		},
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			const app = new AppOnScreen(page);
			await app.openSample();
			// a pointer that lies still says nothing while the page goes by under it
			await page.mouse.move(0, 0);
			const hidden: string[] = [];
			const look = async (name: string) => {
				const found = await tabStops(page);
				expect(found.stops, name).toBeGreaterThan(2);
				hidden.push(...found.hidden.map((stop) => `${name}: ${stop}`));
			};
			for (const route of ROUTES) {
				await goTo(page, route);
				await look(route);
			}
			await eachWindow(app, look);
			expect(hidden).toEqual([]);
		}
	);

test(
	'each ring of the focus has a contrast of three to one with what lies behind it',
	{ tag: '@long' },
	async ({ page }) => {
		const app = new AppOnScreen(page);
		await app.openSample();
		const faint: string[] = [];
		for (const [theme, media] of Object.entries(THEMES)) {
			await page.emulateMedia(media);
			const look = async (name: string) => {
				const found = await page.evaluate(faintRings);
				expect(found.looked, name).toBeGreaterThan(2);
				faint.push(...found.faint.map((ring) => `${theme} ${name}: ${ring}`));
			};
			for (const route of [...ROUTES, '/?klantprofiel=1']) {
				await goTo(page, route);
				await look(route);
			}
			await goTo(page, '/klantprofiel');
			for (const view of ['Staven', 'Tabel', 'Verloop', 'Doorstroom', 'Vergelijken', 'Ringen']) {
				await page.getByRole('button', { name: view, exact: true }).click();
				await look(view);
			}
			await eachWindow(app, look);
		}
		expect(faint).toEqual([]);
	}
);

for (const { name, width, height, css } of [
	{ name: '320 pixels', width: 320, height: 640, css: '' },
	{ name: '320 pixels and text spacing', width: 320, height: 640, css: SPACED },
	{ name: 'text spacing', width: 1366, height: 768, css: SPACED },
	{ name: 'text twice as large', width: 1366, height: 768, css: LARGE },
	{ name: 'text twice as large on a phone', width: 390, height: 844, css: LARGE }
] as const)
	test(
		`nothing is cut off or scrolls sideways with ${name}`,
		{
			tag: name === '320 pixels' || name === 'text twice as large' ? [] : '@long'
		},
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			const app = new AppOnScreen(page);
			await app.openSample();
			const wrong: string[] = [];
			const look = async (where: string) => {
				await write(page, css);
				wrong.push(...(await page.evaluate(unfitting)).map((each) => `${where}: ${each}`));
			};
			for (const route of ROUTES) {
				await goTo(page, route);
				await look(route);
			}
			await goTo(page, '/klantprofiel');
			for (const view of ['Verloop', 'Vergelijken', 'Staven']) {
				await page.getByRole('button', { name: view, exact: true }).click();
				await look(view);
			}
			await eachWindow(app, look);
			// a chip and what is to say beside it have to share a line
			if (width > 900) {
				await app.pick('Klantprofiel', 'Ja');
				await look('a filter');
			}
			expect(wrong).toEqual([]);
		}
	);
