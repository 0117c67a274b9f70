/**
 * A picture of every state of the walk, in three sizes, light and dark, to compare what two builds look like. Run by hand:
 * `PICTURES=<dir> npx playwright test -c tests/e2e/pictures.config.ts`, then `node tests/run/compare-pictures.mjs <dir> <dir>`.
 */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { atRest } from './rest';
import type { Part } from './state';
import { PARTS, VAULT } from './states';
import { test } from './test';

const SIZES = [
	{ name: '1366x768', viewport: { width: 1366, height: 768 }, narrow: false },
	{ name: '1093x600', viewport: { width: 1093, height: 600 }, narrow: false },
	{ name: '390x844', viewport: { width: 390, height: 844 }, narrow: true }
] as const;
const FOLDER = process.env.PICTURES ?? 'test-results/pictures';
const NOW = '2026-11-30T09:00:00';
/** Screens below the first that are drawn; a list goes on for longer. */
const MOST = 3;
/** Looks at a picture until it is the same twice. */
const TRIES = 8;

/** What is there one moment and gone the next. */
const PASSING = '.toast { visibility: hidden !important; }';

async function walk(page: Page, part: Part, size: (typeof SIZES)[number], number: number) {
	const app = new AppOnScreen(page);
	await part.begin(app);
	for (const [at, state] of part.states(app, size.narrow).entries()) {
		const opened = await test.step(state.name, async () => {
			try {
				await state.open();
			} catch (error) {
				test
					.info()
					.annotations.push({ type: 'not opened', description: `${state.name}: ${error}` });
				return false;
			}
			const slug = state.name.replace(/[^\p{L}\d]+/gu, '-').replace(/-$/, '');
			const name = `${number}-${String(at + 1).padStart(2, '0')}-${slug}.png`;
			for (const colorScheme of ['dark', 'light'] as const) {
				await page.emulateMedia({ colorScheme });
				await take(page, join(FOLDER, `${size.name}-${colorScheme}`, name));
			}
			return true;
		});
		if (!opened) throw new Error(`${part.name} stops at ${state.name}`);
	}
}

/** What is in view, and what is below it where nothing is open on top of the page. */
async function take(page: Page, path: string): Promise<void> {
	await save(page, path);
	const { from, to, step } = await page.evaluate(() => ({
		from: scrollY,
		to: document.querySelector('dialog[open], :popover-open')
			? 0
			: document.documentElement.scrollHeight,
		step: innerHeight - 100
	}));
	if (from > 0) return;
	for (let screen = 1; screen <= MOST && screen * step + 100 < to; screen++) {
		await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), screen * step);
		await save(page, path.replace('.png', `-${screen + 1}.png`));
	}
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	// a long list draws its first rows again
	await drawn(page);
}

function drawn(page: Page): Promise<unknown> {
	return page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
}

/** Saves a picture once nothing moves any more. */
async function save(page: Page, path: string): Promise<void> {
	await expect(page.getByText(/^Wacht nog/)).toHaveCount(0);
	await drawn(page);
	await atRest(page);
	let [last, made]: [Buffer, Buffer] = [Buffer.alloc(0), await picture(page)];
	for (let tries = 0; tries < TRIES && !made.equals(last); tries++)
		[last, made] = [made, await picture(page)];
	await writeFile(path, made);
}

async function picture(page: Page): Promise<Buffer> {
	const restore = await page.evaluateHandle(hideTimes);
	const made = await page.screenshot({ animations: 'disabled', caret: 'hide', style: PASSING });
	await restore.evaluate((back) => back());
	return made;
}

/** Makes chance the same in every run, and another one in every document of a run, so that no id comes twice. */
function sameChance(): void {
	const documents = Number(sessionStorage.getItem('pictures') ?? 0) + 1;
	sessionStorage.setItem('pictures', String(documents));
	let state = documents * 7919;
	const byte = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	};
	crypto.getRandomValues = (array) => {
		const { buffer, byteOffset, byteLength } = array as unknown as Uint8Array;
		new Uint8Array(buffer, byteOffset, byteLength).forEach((_, at, bytes) => (bytes[at] = byte()));
		return array;
	};
}

/** Times of day hang on when the pictures are made; gives how to put them back. */
function hideTimes(): () => void {
	const changed: [Text, string, string][] = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode as Text;
		const without = text.data.replace(/\b\d{1,2}:\d{2}\b/g, '00:00');
		if (without === text.data) continue;
		changed.push([text, text.data, without]);
		text.data = without;
	}
	return () => {
		for (const [text, old, without] of changed) if (text.data === without) text.data = old;
	};
}

for (const size of SIZES) {
	test.describe(size.name, () => {
		test.use({
			viewport: size.viewport,
			colorScheme: 'light',
			// what hides a toast and the caret is a style that the policy of the app refuses
			bypassCSP: true,
			keepsPolicy: false,
			contextOptions: { reducedMotion: 'reduce' }
		});
		for (const scheme of ['light', 'dark'])
			mkdirSync(join(FOLDER, `${size.name}-${scheme}`), { recursive: true });

		for (const [at, part] of PARTS.entries()) {
			test(`pictures of ${part.name}`, async ({ page }) => {
				await page.clock.setFixedTime(NOW);
				await page.addInitScript(sameChance);
				await walk(page, part, size, at + 1);
			});
		}

		test.describe('with a passphrase', () => {
			test.use({ answersPassphrase: false });

			// its waits go by the clock
			test(`pictures of ${VAULT.name}`, ({ page }) => walk(page, VAULT, size, PARTS.length + 1));
		});
	});
}
