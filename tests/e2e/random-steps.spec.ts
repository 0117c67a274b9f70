import { expect, type Locator, type Page } from '@playwright/test';
import { openAllSlicers } from './all-slicers';
import { AppOnScreen, numberIn, type PageName } from './app';
import { expectedNumbers, type Expecting, type View } from './expected-screen';
import { NOTHING, peopleOf, shownPeople, TILE_KEYS, type Choice, type Person } from './reference';
import { downloadSample, HEADING } from './sample';
import { readNumbers, type Numbers } from './screen';
import { test } from './test';

const STEPS = 250;
const PEILDATUM = '18-11-2026';
const ROUTE: readonly PageName[] = ['Kandidaten', 'Klantprofiel & ladder', 'Trajecten & modules'];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Somebody who clicks around without a plan, and knows beforehand what the app should show. */
class Wanderer {
	readonly #random: () => number;
	#history: Choice[] = [NOTHING];
	#at = 0;
	/** Typing on in a search is one step of the history, erasing it goes back that step. */
	#typing = false;
	#pageName: PageName = 'Trajecten & modules';
	#views: Record<string, View> = {};
	#done: string[] = [];
	#shown: Numbers = {};

	constructor(
		seed: number,
		readonly app: AppOnScreen,
		readonly people: readonly Person[],
		readonly words: Readonly<Record<string, readonly string[]>>
	) {
		this.#random = seeded(seed);
	}

	get page(): Page {
		return this.app.page;
	}
	get choice(): Choice {
		return this.#history[this.#at] ?? NOTHING;
	}

	/** One change of the filters, now and then on another page or in another view. */
	async step(): Promise<void> {
		if (this.#chance(0.12)) await this.#turnPage();
		if (this.#chance(0.06)) await this.#switchView();
		const before = this.choice;
		for (let tries = 0; this.choice === before; tries++) {
			if (tries > 50) throw new Error('no way to change the filters');
			await this.#change();
		}
		await this.compare();
	}

	/** Compares every number on the page with the reference; waits for the page to come to rest. */
	async compare(): Promise<void> {
		const expected = expectedNumbers(this.#expecting());
		const giveUp = Date.now() + 5000;
		let wrong: string[];
		do {
			this.#shown = await this.page.evaluate(readNumbers);
			wrong = differences(expected, this.#shown);
		} while (wrong.length && Date.now() < giveUp);
		wrong.push(...this.#wrongSums());
		// a plain throw: an expect for each of thousands of comparisons takes longer than the rest
		if (wrong.length) throw new Error(`${this.#story()}\n${wrong.slice(0, 20).join('\n')}`);
	}

	#expecting(): Expecting {
		return {
			people: this.people,
			choice: this.choice,
			page: this.#pageName,
			view: this.#view,
			words: this.words,
			canUndo: this.#at > 0,
			canRedo: this.#at < this.#history.length - 1
		};
	}

	/** The options of a slicer add up to the kandidaten under all other filters. */
	#wrongSums(): string[] {
		const sums: Record<string, number> = {};
		for (const [key, count] of Object.entries(this.#shown)) {
			const slicer = /^slicer (.*) \| /.exec(key)?.[1];
			if (slicer) sums[slicer] = (sums[slicer] ?? 0) + numberIn(count);
		}
		return Object.keys(HEADING)
			.map((slicer) => ({
				slicer,
				sum: sums[slicer],
				rows: shownPeople(this.people, this.choice, slicer).length
			}))
			.filter(({ sum, rows }) => sum !== rows)
			.map(({ slicer, sum, rows }) => `${slicer}: options add up to ${sum}, should be ${rows}`);
	}

	#story(): string {
		return `${this.#pageName}, ${this.#view}, ${JSON.stringify(this.choice)}, after ${this.#done.slice(-6).join('; ')}`;
	}

	get #view(): View {
		const first = this.#pageName === 'Trajecten & modules' ? 'Tegels' : 'Ringen';
		return this.#views[this.#pageName] ?? first;
	}

	async #change(): Promise<void> {
		const active =
			Object.values(this.choice.slicers).flat().length + this.choice.uitvoerende.length;
		const narrow = active > 8 || numberIn(this.#shown['status'] ?? '2847') < 20;
		if (this.#chance(narrow ? 0.12 : 0.03)) return this.#clear();
		if (this.#chance(0.08) && this.#at > 0) return this.#undo();
		if (this.#chance(0.3) && this.#at < this.#history.length - 1) return this.#redo();
		if (this.#chance(narrow ? 0.3 : 0.08)) return this.#removeChip();
		if (this.#chance(0.05)) return this.#wipeSlicer();
		if (this.#pageName !== 'Klantprofiel & ladder' && this.#chance(0.08)) return this.#search();
		if (this.#pageName === 'Klantprofiel & ladder' && this.#view !== 'Tabel') {
			if (this.#chance(0.08)) return this.#pickTrede();
			if (this.#chance(0.1)) return this.#filterOnMark();
		}
		if (this.#pageName === 'Trajecten & modules' && this.#chance(0.25)) return this.#pickTile();
		if (this.#chance(0.4) && (await this.#takeWayOut())) return;
		return this.#toggleOption();
	}

	async #turnPage(): Promise<void> {
		this.#pageName = this.#oneOf(ROUTE.filter((name) => name !== this.#pageName));
		delete this.#views['Trajecten & modules'];
		this.#done.push(`to ${this.#pageName}`);
		await this.#click(this.page.getByRole('link', { name: this.#pageName, exact: true }));
		await this.compare();
	}

	async #switchView(): Promise<void> {
		const views: Partial<Record<PageName, readonly View[]>> = {
			'Klantprofiel & ladder': ['Ringen', 'Staven', 'Tabel'],
			'Trajecten & modules': ['Tegels', 'Tabel']
		};
		const view = this.#oneOf(views[this.#pageName] ?? []);
		if (!view) return;
		this.#views[this.#pageName] = view;
		this.#done.push(`view ${view}`);
		const group = this.page.getByRole('group', { name: 'Weergave' });
		await this.#click(group.getByRole('button', { name: view }));
		await this.compare();
	}

	async #toggleOption(): Promise<void> {
		const names = Object.keys(HEADING);
		if (this.#pageName === 'Trajecten & modules')
			names.push(...Array<string>(4).fill('Uitvoerende'));
		const slicer = this.#oneOf(names);
		const chosen = this.#chosen(slicer);
		const words = this.words[slicer] ?? [];
		const some = words.filter((word) => this.#shown[`slicer ${slicer} | ${word}`] !== '0');
		const word = this.#oneOf(this.#chance(0.85) && some.length ? some : words);
		const row = this.app
			.slicer(slicer)
			.locator('li')
			.filter({ has: this.page.locator('.label', { hasText: exactly(word) }) });
		if (this.#chance(0.08)) {
			this.#record(`only ${slicer} ${word}`, this.#withWords(slicer, [word]));
			return this.#clickHidden(row.getByRole('button', { name: `Alleen ${word}`, exact: true }));
		}
		const on = !chosen.includes(word);
		const next = on ? [...chosen, word] : chosen.filter((each) => each !== word);
		this.#record(`${on ? 'choose' : 'drop'} ${slicer} ${word}`, this.#withWords(slicer, next));
		const box = row.getByRole('checkbox');
		if (!this.#chance(0.05)) return this.#click(box);
		await box.focus();
		await this.page.keyboard.press('Space');
	}

	async #wipeSlicer(): Promise<void> {
		const names = [...Object.keys(this.choice.slicers)].filter((name) => this.#chosen(name).length);
		if (this.choice.uitvoerende.length && this.#pageName === 'Trajecten & modules')
			names.push('Uitvoerende');
		if (names.length === 0) return;
		const slicer = this.#oneOf(names);
		this.#record(`wipe ${slicer}`, this.#withWords(slicer, []));
		await this.#click(this.app.slicer(slicer).getByRole('button', { name: 'Wis keuze' }));
	}

	async #pickTile(): Promise<void> {
		const key = this.#chance(0.15) && this.choice.tile ? this.choice.tile : this.#oneOf(TILE_KEYS);
		const [region = '', label = ''] = key.split(': ');
		const tile = this.choice.tile === key ? null : key;
		this.#record(`tile ${tile ?? 'off'}`, { ...this.choice, tile });
		if (this.#view === 'Tegels') return this.#click(this.app.tile(region, label));
		const row = this.page.getByRole('region', { name: 'Kengetallen' }).getByRole('row', {
			name: new RegExp(`^${region} ${label} `)
		});
		await this.#click(row.getByRole('button', { name: label, exact: true }));
	}

	async #pickTrede(): Promise<void> {
		const list = this.page.getByRole('region', { name: 'Klantprofiel per trede' });
		const names = Object.keys(this.#shown).filter((key) => key.startsWith('per trede '));
		if (names.length === 0) return;
		const name = this.#oneOf(names).replace('per trede ', '');
		const ladder = this.words['Participatieladder'] ?? [];
		const words = ladder.filter((word) =>
			name === 'Leeg' ? word === '(Leeg)' : word.replace(/^0/, '').startsWith(name.slice(0, 1))
		);
		const same = sameWords(words, this.#chosen('Participatieladder'));
		const next = this.#withWords('Participatieladder', same ? [] : words);
		this.#record(`trede ${name}`, next);
		const rows = list.getByRole('button').filter({ has: this.page.locator('.name') });
		await this.#click(rows.filter({ has: this.page.locator('.name', { hasText: exactly(name) }) }));
	}

	/** Marks a value in a ring or bar, reads how many that are, and makes a filter of it. */
	async #filterOnMark(): Promise<void> {
		const lists = Object.keys(this.#shown).filter((key) => /^Klantprofiel in \S+ \| /.test(key));
		if (lists.length === 0) return;
		const [list = '', word = ''] = this.#oneOf(lists).split(' | ');
		const marked = shownPeople(this.people, this.choice).filter(
			({ words }) => words['Klantprofiel'] === word
		).length;
		this.#done.push(`mark ${word}`);
		const name = new RegExp(`^(\\S )?${word.replace(/[()]/g, '\\$&')} `);
		const part = this.page.getByRole('list', { name: list }).getByRole('button', { name });
		await part.click();
		const bar = this.page.getByRole('group', { name: 'Markering' });
		await expect(bar).toContainText(`Gemarkeerd: klantprofiel ${word}.`);
		await expect.poll(async () => numberIn(await bar.locator('p').innerText())).toBe(marked);
		if (marked === 0) return bar.getByRole('button', { name: 'Markering opheffen' }).click();
		this.#record(`filter on mark ${word}`, this.#withWords('Klantprofiel', [word]));
		await bar.getByRole('button', { name: 'Maak hier een filter van' }).click();
	}

	async #search(): Promise<void> {
		const { text } = this.#oneOf(this.people);
		const parts = text.split(/[^a-z0-9]+/).filter((part) => part.length > 2);
		const from = this.#oneOf(parts);
		const zoek =
			this.choice.zoek && this.#chance(0.6) ? '' : from.slice(0, this.#chance(0.5) ? 2 : 3);
		if (zoek === this.choice.zoek) return;
		this.#record(`search ${zoek}`, { ...this.choice, zoek }, true);
		await this.page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(zoek);
	}

	async #removeChip(): Promise<void> {
		const chips = Object.keys(this.#shown).filter((key) => key.startsWith('chip '));
		if (chips.length === 0) return;
		const name = this.#oneOf(chips).replace('chip ', '');
		this.#record(`remove ${name}`, this.#without(name));
		await this.#click(
			this.page.getByRole('button', { name: `Verwijder filter ${name}`, exact: true })
		);
	}

	/** The button that an empty page offers; false when there is none. */
	async #takeWayOut(): Promise<boolean> {
		const ways = Object.keys(this.#shown).filter((key) => key.startsWith('way out '));
		if (ways.length === 0) return false;
		const name = this.#oneOf(ways).replace('way out ', '');
		this.#record(`way out ${name}`, this.#without(name));
		const buttons = this.page.locator('.empty').getByRole('button');
		await this.#click(buttons.filter({ hasText: `${name}: ` }));
		return true;
	}

	async #clear(): Promise<void> {
		const last = JSON.stringify(this.choice);
		if (
			last === JSON.stringify(NOTHING) ||
			!Object.keys(this.#shown).some((k) => k.startsWith('chip '))
		)
			return;
		this.#record('clear', NOTHING);
		await this.#click(this.page.getByRole('button', { name: 'Wis alle filters' }).first());
	}

	async #undo(): Promise<void> {
		this.#at--;
		this.#typing = false;
		await this.#historyButton('Ongedaan maken', 'Control+z');
	}

	async #redo(): Promise<void> {
		this.#at++;
		this.#typing = false;
		await this.#historyButton('Opnieuw', 'Control+y');
	}

	async #historyButton(name: string, key: string): Promise<void> {
		this.#done.push(name);
		const typing = await this.page.evaluate(() => document.activeElement?.matches('[type=search]'));
		if (this.#chance(0.3) && !typing) await this.page.keyboard.press(key);
		else await this.#click(this.page.getByRole('button', { name, exact: true }));
	}

	#record(what: string, next: Choice, typing = false): void {
		this.#done.push(what);
		if (sameChoice(next, this.choice)) return;
		const typingOn = typing && this.#typing && this.#at === this.#history.length - 1;
		const earlier = this.#history[this.#at - 1];
		if (typingOn && earlier && sameChoice(next, earlier)) {
			this.#at--;
			this.#typing = false;
			return;
		}
		this.#history = [...this.#history.slice(0, this.#at + (typingOn ? 0 : 1)), next];
		this.#at = this.#history.length - 1;
		this.#typing = typing;
	}

	#chosen(slicer: string): readonly string[] {
		if (slicer === 'Uitvoerende') return this.choice.uitvoerende;
		return this.choice.slicers[slicer] ?? [];
	}

	#withWords(slicer: string, words: readonly string[]): Choice {
		if (slicer === 'Uitvoerende') return { ...this.choice, uitvoerende: words };
		return { ...this.choice, slicers: { ...this.choice.slicers, [slicer]: words } };
	}

	#without(chip: string): Choice {
		if (chip === 'Zoeken') return { ...this.choice, zoek: '' };
		if (this.choice.tile?.startsWith(`${chip}: `)) return { ...this.choice, tile: null };
		return this.#withWords(chip, []);
	}

	/** Mostly a click from inside the page, which is fast; now and then with the mouse. */
	async #click(target: Locator): Promise<void> {
		if (this.#chance(0.1)) await target.click();
		else await this.#clickHidden(target);
	}

	async #clickHidden(target: Locator): Promise<void> {
		await target.evaluate((element: HTMLElement) => element.click());
	}

	#chance(part: number): boolean {
		return this.#random() < part;
	}

	#oneOf<T>(things: readonly T[]): T {
		return things[Math.floor(this.#random() * things.length)] as T;
	}
}

function differences(expected: Numbers, shown: Numbers): string[] {
	return [...new Set([...Object.keys(expected), ...Object.keys(shown)])]
		.filter((key) => expected[key] !== shown[key])
		.map((key) => `${key}: shows ${shown[key]}, should be ${expected[key]}`);
}

function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word) => b.includes(word));
}

function sameChoice(a: Choice, b: Choice): boolean {
	const slicers = new Set([...Object.keys(a.slicers), ...Object.keys(b.slicers)]);
	return (
		a.tile === b.tile &&
		a.zoek === b.zoek &&
		sameWords(a.uitvoerende, b.uitvoerende) &&
		[...slicers].every((each) => sameWords(a.slicers[each] ?? [], b.slicers[each] ?? []))
	);
}

/** Words of every slicer that is open. */
async function offeredWords(page: Page): Promise<Record<string, string[]>> {
	const words: Record<string, string[]> = {};
	for (const key of Object.keys(await page.evaluate(readNumbers))) {
		const [slicer = '', word] = key.replace('slicer ', '').split(' | ');
		if (key.startsWith('slicer ') && word) words[slicer] = [...(words[slicer] ?? []), word];
	}
	return words;
}

test.describe('1,000 random filter steps', () => {
	test.describe.configure({ timeout: 240_000 });
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const seed of [1, 2, 3, 4]) {
		test(`F05 every number on every page equals the naive reference, ${STEPS} steps from seed ${seed}`, async ({
			page
		}) => {
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

			const wanderer = new Wanderer(seed, app, people, words);
			await wanderer.compare();
			for (let step = 0; step < STEPS; step++) await wanderer.step();
		});
	}
});
