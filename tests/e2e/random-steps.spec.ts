import { expect, type Page } from '@playwright/test';
import { FACTOR, SEED } from '../property/runs';
import { openAllSlicers } from './all-slicers';
import { AppOnScreen, nl, numberIn } from './app';
import { expectedNumbers } from './expected-screen';
import type { Hand } from './random/hands';
import { wanderingScript } from './random/script';
import type { Step, Wandering } from './random/wanderer';
import { NOTHING, peopleOf, shownPeople, TILE_KEYS, type Person } from './reference';
import { downloadSample, HEADING } from './sample';
import { readNumbers, type Numbers } from './screen';
import { test } from './test';

declare const wandering: Wandering;

const STEPS = FACTOR > 1 ? 250 : 75;
const AT_ONCE = 25;
const PEILDATUM = '18-11-2026';

type Words = Readonly<Record<string, readonly string[]>>;

/** What is wrong on screen after a step. */
function wrongAfter(step: Step, people: readonly Person[], words: Words): string[] {
	const shown = { ...step.numbers, ...sums(step.numbers) };
	const expected = expectedNumbers({ ...step, people, words });
	return [...differences(expected, shown), ...wrongMark(step, people)];
}

function differences(expected: Numbers, shown: Numbers): string[] {
	return [...new Set([...Object.keys(expected), ...Object.keys(shown)])]
		.filter((key) => expected[key] !== shown[key])
		.map((key) => `${key}: shows ${shown[key]}, should be ${expected[key]}`);
}

/** What the options of each slicer on screen add up to. */
function sums(numbers: Numbers): Numbers {
	const added: Record<string, number> = {};
	for (const [key, count] of Object.entries(numbers)) {
		const slicer = /^slicer (.*) \| /.exec(key)?.[1];
		if (slicer && slicer in HEADING) added[slicer] = (added[slicer] ?? 0) + numberIn(count);
	}
	return Object.fromEntries(
		Object.entries(added).map(([slicer, sum]) => [`sum ${slicer}`, String(sum)])
	);
}

/** The bar counts the kandidaten of the selection that have what is marked. */
function wrongMark({ marked }: Step, people: readonly Person[]): string[] {
	if (!marked) return [];
	const { word, among, says } = marked;
	const everybody = shownPeople(people, among);
	const having = everybody.filter(({ words }) => words['Klantprofiel'] === word);
	const should = `Gemarkeerd: klantprofiel ${word}. ${nl(having.length)} van ${nl(everybody.length)} `;
	return says.startsWith(should) ? [] : [`says “${says}”, should say “${should}”`];
}

/** Words of every slicer that is open. */
async function offeredWords(page: Page): Promise<Words> {
	const words: Record<string, string[]> = {};
	for (const key of Object.keys(await page.evaluate(readNumbers))) {
		const [slicer = '', word] = key.replace('slicer ', '').split(' | ');
		if (key.startsWith('slicer ') && word) words[slicer] = [...(words[slicer] ?? []), word];
	}
	return words;
}

/** Does what a script cannot: a click with the mouse, a key. */
async function lendHand(page: Page): Promise<void> {
	await page.exposeFunction('hand', (act: Hand) =>
		'click' in act ? page.locator(act.click).click() : page.keyboard.press(act.press)
	);
}

test.describe('random filter steps', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (let seed = SEED; seed < SEED + FACTOR; seed++) {
		test(`F05 every number on every page equals the naive reference, ${STEPS} steps from seed ${seed}`, async ({
			page
		}) => {
			await page.addInitScript({ content: await wanderingScript() });
			await lendHand(page);
			const app = new AppOnScreen(page);
			await app.openSample();
			const people = peopleOf(await downloadSample(app), PEILDATUM);
			await app.goTo('Trajecten & modules');
			await openAllSlicers(app);
			const words = await offeredWords(page);
			for (const [slicer, offered] of Object.entries(words)) {
				if (slicer === 'Uitvoerende') continue;
				const present = new Set(people.map((person) => person.words[slicer]));
				expect(offered, slicer).toEqual(expect.arrayContaining([...present, '(Leeg)']));
			}

			const done: string[] = [];
			/** A plain throw: an expect for each of thousands of comparisons takes longer than the rest. */
			const compare = (step: Step) => {
				done.push(step.done);
				const wrong = wrongAfter(step, people, words).slice(0, 20);
				const where = `${step.page}, ${step.view}, ${JSON.stringify(step.choice)}`;
				if (wrong.length)
					throw new Error(`${where}, after ${done.slice(-6).join('; ')}\n${wrong.join('\n')}`);
			};
			const slicers = Object.keys(HEADING);
			const texts = people.map(({ text }) => text);
			const around = { seed, nothing: NOTHING, slicers, words, tiles: TILE_KEYS, texts };
			compare(await page.evaluate((given) => wandering.begin(given), around));
			for (let left = STEPS; left > 0; left -= AT_ONCE) {
				const { steps, stuck } = await page.evaluate(
					(changes) => wandering.wander(changes),
					Math.min(left, AT_ONCE)
				);
				steps.forEach(compare);
				expect(stuck, done.slice(-6).join('; ')).toBe('');
			}
			expect(done.length).toBeGreaterThan(STEPS);
		});
	}
});
