import { median, number, percentile, table } from '../numbers.mjs';
import { withApp } from './app.mjs';

const SIZES = { '100k': 100_000, '1M': 1_000_000 };
/** Frames of a 60 Hz screen that a click may take more than an empty one. */
const FRAMES = { '100k': 2, '1M': 6 };
const FRAME = 1000 / 60;
const CLICKS = 14;

/** Per page what is clicked, by turns: a list of element lookups that run in the page. */
const PAGES = [
	{ name: 'Kandidaten', clicks: ['slicer', 'sort', 'search'] },
	{ name: 'Klantprofiel & ladder', clicks: ['slicer'] },
	{ name: 'Trajecten & modules', clicks: ['slicer', 'tile'] }
];

/** From an event to the painted frame, against a click that does nothing, in the built app. */
export async function runSection(bench) {
	const chosen = bench.sizes.filter(({ name }) => name in SIZES);
	const parts = [];
	for (const { name, rows } of chosen) {
		const lines = await withApp(bench, rows, (page) => measure(page, name, bench.log));
		parts.push(
			[
				`### ${name}`,
				`At most ${FRAMES[name]} frames of ${number(FRAME)} ms more than an empty click are wanted.`,
				table(
					['page', 'click', 'median ms', 'p95 ms', 'empty click ms', 'frames more', 'verdict'],
					lines
				)
			].join('\n\n')
		);
		bench.log(parts.at(-1));
	}
	return parts.join('\n\n') || 'Only measured at 100k and 1M.';
}

async function measure(page, size, log) {
	const lines = [];
	await page.evaluate(installClicker);
	for (const { name, clicks } of PAGES) {
		await page.getByRole('link', { name, exact: true }).click();
		await page.locator('nav [aria-current=page]').first().filter({ hasText: name }).waitFor();
		const group = page.getByRole('group', { name: 'Status', exact: true });
		if ((await group.locator('details[open]').count()) === 0)
			await group.locator('summary').click();
		for (const kind of clicks) {
			const result = await page.evaluate(
				([what, times]) => window.clicker(what, times),
				[kind, CLICKS]
			);
			if (!result) {
				log(`  nothing to click for ${kind} on ${name}`);
				continue;
			}
			const frames = (median(result.real) - median(result.empty)) / FRAME;
			lines.push([
				name,
				kind,
				number(median(result.real)),
				number(percentile(result.real, 0.95)),
				number(median(result.empty)),
				number(Math.max(0, frames)),
				frames <= FRAMES[size] ? 'reached' : 'missed'
			]);
			log(lines.at(-1).join(' | '));
		}
	}
	return lines;
}

/** Runs in the page. A click ends when the frame after it was painted. */
function installClicker() {
	const find = {
		slicer: (i) => {
			const groups = [...document.querySelectorAll('[role=group], fieldset')];
			const own = groups.find((each) => each.querySelector('details[open]'));
			const boxes = own ? [...own.querySelectorAll('input[type=checkbox]')] : [];
			return boxes[i % Math.min(2, boxes.length)];
		},
		sort: (i) => {
			const heads = [...document.querySelectorAll('th button, [role=columnheader] button')];
			return heads[i % Math.min(3, heads.length)];
		},
		tile: (i) => {
			const tiles = [
				...document.querySelectorAll('main [role=region] button, main section button')
			];
			const numbered = tiles.filter((each) => /\d/.test(each.textContent ?? '') && !each.disabled);
			return numbered[i % Math.min(4, numbered.length)];
		},
		search: () => document.querySelector('input[type=search]')
	};
	const painted = () =>
		new Promise((resolve) => {
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = resolve;
				port2.postMessage(null);
			});
		});
	const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
	const typed = ['j', 'ja', 'jan', 'ja', 'j', ''];

	async function once(act) {
		await rest(120 + Math.random() * 40);
		const start = performance.now();
		act();
		await painted();
		return performance.now() - start;
	}

	window.clicker = async (kind, times) => {
		const real = [];
		const empty = [];
		for (let i = -2; i < times; i++) {
			const element = find[kind](i + 2);
			if (!element) return null;
			const nothing = await once(() => document.body.click());
			const something = await once(() => {
				if (kind !== 'search') {
					element.click();
					return;
				}
				element.value = typed[(i + 2) % typed.length];
				element.dispatchEvent(new InputEvent('input', { bubbles: true }));
			});
			if (i < 0) continue;
			empty.push(nothing);
			real.push(something);
		}
		return { real, empty };
	};
}
