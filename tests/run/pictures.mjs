/**
 * Draws the pictures of the manual (`src/lib/pages/hulp/beelden`) and that of the README (`tests/pictures`) from the built
 * app and its sample: `npm run build && npm run pictures`. What is drawn for the manual is shapes and text, with the
 * colours by their names, so that it follows the theme and weighs little.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import ts from 'typescript';
import { findBrowser } from './browser.mjs';
import { serveFolder } from './static-server.mjs';

const FOLDER = 'src/lib/pages/hulp/beelden';
const LIST = 'tests/fixtures/sources/lucrato-slide.csv';
const README = 'tests/pictures';
const NOW = '2026-11-18T09:00:00';

/** @typedef {(page: import('@playwright/test').Page) => Promise<unknown>} Act */

/**
 * What each picture is of: its page, how the screen comes to be and how it is left, what is drawn (of which the first says the corner), how
 * much of it, and where not the usual size of the window.
 *
 * @type {readonly { naam: string, route: string, roots: readonly string[], size: readonly [number, number],
 *   window?: readonly [number, number], open?: Act, leave?: Act }[]}
 */
const PICTURES = [
	{ naam: 'vandaag', route: '/vandaag', roots: ['main'], size: [920, 480], window: [920, 700] },
	{
		naam: 'filteren',
		route: '/',
		roots: ['main aside'],
		size: [248, 420],
		open: async (page) => {
			await page.getByRole('checkbox', { name: /^Nee/ }).first().check();
			await page.getByRole('checkbox', { name: /^Leeg/ }).first().check();
		},
		leave: (page) => page.getByRole('button', { name: 'Wis alle filters' }).click()
	},
	{
		naam: 'inlezen',
		route: '/gegevens',
		roots: ['main [data-beeld]'],
		size: [820, 340],
		open: async (page) => {
			await page
				.locator('input[type=file][multiple]')
				.first()
				.setInputFiles({
					name: 'Kandidaten 25-11-2026.csv',
					mimeType: 'text/csv',
					buffer: readFileSync(LIST)
				});
			await page.getByRole('button', { name: /^Lees .* in$/ }).waitFor();
		},
		leave: (page) => page.getByRole('button', { name: 'Annuleren' }).click()
	},
	{
		naam: 'werklijst',
		route: '/werklijst',
		roots: ['main'],
		size: [920, 320],
		window: [920, 700],
		open: (page) => page.getByLabel('Kies uw naam').selectOption({ label: 'C. Brouwer' }),
		leave: (page) => page.getByRole('button', { name: 'Heel team' }).click()
	},
	{
		naam: 'profielen',
		route: '/klantprofiel',
		roots: ['main [data-beeld]'],
		size: [800, 330],
		open: (page) => page.getByRole('button', { name: 'Staven' }).click()
	},
	{ naam: 'trajecten', route: '/trajecten', roots: ['main [data-beeld]'], size: [820, 170] },
	{ naam: 'doelen', route: '/onvolledig', roots: ['main [data-beeld]'], size: [840, 230] },
	{ naam: 'kwartaaltabel', route: '/transparantie', roots: ['main table'], size: [960, 200] },
	{
		naam: 'getallen',
		route: '/onvolledig',
		roots: ['main [data-beeld] > :first-child', '[popover]:popover-open'],
		size: [640, 290],
		open: (page) =>
			page.locator('main button[aria-keyshortcuts~="Shift+F10"]').first().press('Shift+F10'),
		leave: (page) => page.keyboard.press('Escape')
	}
];

const server = await serveFolder('build', 0);
const browser = await chromium.launch({ executablePath: await findBrowser({ light: true }) });
const context = await browser.newContext({
	viewport: { width: 1093, height: 700 },
	locale: 'nl-NL',
	timezoneId: 'Europe/Amsterdam',
	colorScheme: 'light',
	reducedMotion: 'reduce'
});
const page = await context.newPage();
page.setDefaultTimeout(120_000);
await page.clock.setFixedTime(new Date(NOW));
await page.addInitScript({ content: drawingCode() });
await page.goto(server.url);
await page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }).click();
await page.getByRole('status').filter({ hasText: '2.847' }).first().waitFor({ state: 'attached' });
await atRest();

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let total = 0;
for (const {
	naam,
	route,
	roots,
	size,
	window: [width, height] = [1093, 700],
	open,
	leave
} of PICTURES) {
	await page.setViewportSize({ width, height });
	await openAt(route);
	await open?.(page);
	await atRest();
	const svg = (await page.evaluate(drawn, { roots, size }))
		.replaceAll('texture-', `${naam}-`)
		.replaceAll('#ffffff', 'var(--surface)');
	const file = `${FOLDER}/${naam}.svelte`;
	writeFileSync(file, `${svg}\n`);
	total += statSync(file).size;
	console.log(`${naam}: ${statSync(file).size} bytes`);
	await leave?.(page);
	await atRest();
}
console.log(`${PICTURES.length} pictures, ${total} bytes together`);

mkdirSync(README, { recursive: true });
await page.setViewportSize({ width: 1366, height: 768 });
await openAt('/');
await page.screenshot({ path: `${README}/dashboard.png` });
await browser.close();
await server.close();

/** The app opened anew at a page: a change of the address alone is at rest before it begins. */
async function openAt(route) {
	await page.goto('about:blank');
	await page.goto(`${server.url}#${route}`);
	await atRest();
}

/** Until the app says that nothing goes on any more. */
async function atRest() {
	await page.waitForFunction(() => document.documentElement.dataset.rust === '');
}

/** The way in which the app draws a picture of its charts, as a script that leaves `drawElements` and `make` behind. */
function drawingCode() {
	const source = readFileSync('src/lib/platform/dom-svg.ts', 'utf8');
	const { outputText } = ts.transpileModule(source, {
		compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }
	});
	return `${outputText.replaceAll('export function', 'function')}
		Object.assign(window, { drawElements, make });`;
}

/**
 * Runs in the page: the elements of the selectors as a small SVG. Numbers are whole or halves, colours are those of the
 * theme by name, and what an element has in common with the page around it is left out. What is filled in in a field is
 * written over it: it is no text of the page.
 */
function drawn({ roots, size: [width, height] }) {
	const elements = roots.flatMap((selector) => [...document.querySelectorAll(selector)]);
	const fields = 'input:not([type=checkbox], [type=radio], [type=file], [type=date]), select';
	for (const element of elements)
		for (const field of element.querySelectorAll(fields)) {
			const { x, y, height: tall } = field.getBoundingClientRect();
			const { font, color, paddingLeft } = getComputedStyle(field);
			const value = document.createElement('span');
			value.textContent = field.selectedOptions?.[0]?.text ?? field.value;
			element.append(value);
			const top = `${y + (tall - value.offsetHeight) / 2}px`;
			Object.assign(value.style, {
				position: 'fixed',
				top,
				left: `calc(${x}px + ${paddingLeft})`,
				font,
				color
			});
		}
	const isLeftOut = (element) =>
		element.matches('.no-picture, .visually-hidden, dialog, [popover]:not(:popover-open)');
	const { shapes, width: whole } = window.drawElements(elements, isLeftOut);
	const root = getComputedStyle(document.documentElement);
	const probe = document.createElement('i');
	document.body.append(probe);
	const names = new Map();
	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules)
			if (rule.selectorText === ':root')
				for (const name of rule.style) {
					if (!name.startsWith('--') || !root.getPropertyValue(name).includes('#')) continue;
					probe.style.color = `var(${name})`;
					const color = getComputedStyle(probe).color;
					if (!names.has(color)) names.set(color, `var(${name})`);
				}
	probe.remove();
	const least = (value) => String(Math.round(Number(value) * 2) / 2);
	const usual = {
		'fill-opacity': '1',
		'stroke-opacity': '1',
		opacity: '1',
		'stroke-dasharray': 'none',
		'stroke-linecap': 'butt',
		'stroke-linejoin': 'miter',
		'paint-order': 'normal',
		'text-anchor': 'start',
		'dominant-baseline': 'auto',
		'font-weight': '400',
		'font-size': '15px',
		stroke: 'none',
		rx: '0'
	};
	// what a chart tells under the pointer: the picture has words of its own
	for (const title of shapes.querySelectorAll('title')) title.remove();
	for (const element of [...shapes.querySelectorAll('*')]) {
		const at = ['x', 'y', 'x1', 'y1', 'y2'].map((name) => Number(element.getAttribute(name) ?? 0));
		if (
			element.closest('g > *') === element &&
			(at[1] > height || at[3] > height || at[0] > width)
		) {
			element.remove();
			continue;
		}
		for (const { name, value } of [...element.attributes]) {
			if (/^(font-family|aria-|role|focusable)/.test(name) || usual[name] === value)
				element.removeAttribute(name);
			else if (/^(fill|stroke)$/.test(name) && names.has(value))
				element.setAttribute(name, names.get(value));
			else if (/^(x|y|x1|x2|y1|y2|width|height|rx|ry|stroke-width)$/.test(name) && !isNaN(value))
				element.setAttribute(name, least(value));
		}
		if (element.tagName === 'rect' && !element.hasAttribute('stroke'))
			element.removeAttribute('stroke-width');
	}
	const shown = Math.min(width, Math.ceil(whole));
	const svg = window.make('svg', { viewBox: `0 0 ${shown} ${height}`, width: shown, height });
	svg.append(...shapes.childNodes);
	return new XMLSerializer()
		.serializeToString(svg)
		.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '')
		.replaceAll('{', '&#123;')
		.replaceAll('}', '&#125;');
}
