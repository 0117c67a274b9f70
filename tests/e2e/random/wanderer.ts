import { seeded } from '../../property/mutations';
import type { PageName } from '../app';
import type { View } from '../expected-screen';
import type { Choice } from '../reference';
import { readNumbers, type Numbers } from '../screen';
import { Choices, sameWords } from './choices';
import { click, clickByHand, having, one, optionOf, press, textOf, type } from './hands';

/** What somebody who wanders can choose from. */
export interface Surroundings {
	readonly seed: number;
	readonly nothing: Choice;
	readonly slicers: readonly string[];
	readonly words: Readonly<Record<string, readonly string[]>>;
	readonly tiles: readonly string[];
	/** Names to search for. */
	readonly texts: readonly string[];
}

/** What was done last, what should be chosen after it, and every number on screen. */
export interface Step {
	readonly done: string;
	readonly choice: Choice;
	readonly page: PageName;
	readonly view: View;
	readonly numbers: Numbers;
	/** What the bar said of a klantprofiel while it was marked, and what was chosen then. */
	readonly marked?: { readonly word: string; readonly among: Choice; readonly says: string };
}

const ROUTE: readonly PageName[] = ['Kandidaten', 'Klantprofiel & ladder', 'Trajecten & modules'];

let wanderer: Wanderer | undefined;

/** What the page has under the name `wandering`. */
export interface Wandering {
	readonly begin: typeof begin;
	readonly wander: typeof wander;
}

Object.assign(globalThis, { wandering: { begin, wander } satisfies Wandering });

/** Begins to wander on the page that is open; the first thing seen is what is on screen. */
function begin(surroundings: Surroundings): Step {
	wanderer = new Wanderer(surroundings);
	return wanderer.look('begin');
}

/** So many changes of the filters, and what was seen after each act; `stuck` says what could not be done. */
async function wander(changes: number): Promise<{ steps: Step[]; stuck: string }> {
	if (!wanderer) throw new Error('begin first');
	const steps: Step[] = [];
	try {
		for (let i = 0; i < changes; i++) await wanderer.step((step) => steps.push(step));
	} catch (thrown) {
		return { steps, stuck: String(thrown) };
	}
	return { steps, stuck: '' };
}

/** Somebody who clicks around without a plan, inside the page, and remembers what was chosen. */
class Wanderer {
	readonly #random: () => number;
	readonly #around: Surroundings;
	readonly #choices: Choices;
	#page: PageName = 'Trajecten & modules';
	#views: Record<string, View> = {};
	#shown: Numbers = {};
	#marked: Step['marked'];

	constructor(surroundings: Surroundings) {
		this.#around = surroundings;
		this.#random = seeded(surroundings.seed);
		this.#choices = new Choices(surroundings.nothing);
	}

	/** One change of the filters, now and then on another page or in another view. */
	async step(see: (step: Step) => void): Promise<void> {
		if (this.#chance(0.12)) see(this.look(await this.#turnPage()));
		if (this.#chance(0.06)) {
			const done = await this.#switchView();
			if (done) see(this.look(done));
		}
		const before = this.#choices.now;
		for (let tries = 0; this.#choices.now === before; tries++) {
			if (tries > 50) throw new Error('no way to change the filters');
			const done = await this.#change();
			if (done) see(this.look(done));
		}
	}

	look(done: string): Step {
		this.#shown = readNumbers();
		const { now: choice } = this.#choices;
		const seen = { done, choice, page: this.#page, view: this.#view };
		const marked = this.#marked ? { marked: this.#marked } : {};
		this.#marked = undefined;
		return { ...seen, ...marked, numbers: this.#shown };
	}

	get #view(): View {
		return this.#views[this.#page] ?? 'Ringen';
	}

	/** What was done; null when that was not possible. */
	async #change(): Promise<string | null> {
		const { now, canUndo, canRedo } = this.#choices;
		const active = Object.values(now.slicers).flat().length + now.uitvoerende.length;
		const [shown = '0'] = (this.#shown['result'] ?? '').split(' ');
		const narrow = active > 8 || Number(shown.replaceAll('.', '')) < 20;
		if (this.#chance(narrow ? 0.12 : 0.03)) return this.#clear();
		if (this.#chance(0.08) && canUndo) return this.#undo();
		if (this.#chance(0.3) && canRedo) return this.#redo();
		if (this.#chance(narrow ? 0.3 : 0.08)) return this.#removeChip();
		if (this.#chance(0.05)) return this.#wipeSlicer();
		if (this.#page !== 'Klantprofiel & ladder' && this.#chance(0.08)) return this.#search();
		if (this.#page === 'Klantprofiel & ladder' && this.#view !== 'Tabel') {
			if (this.#chance(0.08)) return this.#pickTrede();
			if (this.#chance(0.1)) return this.#filterOnMark();
		}
		if (this.#page === 'Trajecten & modules' && this.#chance(0.25)) return this.#pickTile();
		if (this.#chance(0.4) && this.#keysOf('way out ').length) return this.#takeWayOut();
		return this.#toggleOption();
	}

	async #turnPage(): Promise<string> {
		this.#page = this.#oneOf(ROUTE.filter((name) => name !== this.#page));
		await this.#click(having(this.#page, 'nav a'));
		return `to ${this.#page}`;
	}

	async #switchView(): Promise<string | null> {
		const views: Partial<Record<PageName, readonly View[]>> = {
			'Klantprofiel & ladder': ['Ringen', 'Staven', 'Tabel']
		};
		const offered = views[this.#page];
		if (!offered) return null;
		const view = this.#oneOf(offered);
		this.#views[this.#page] = view;
		await this.#click(having(view, '[role=group][aria-label="Weergave"] button'));
		return `view ${view}`;
	}

	async #toggleOption(): Promise<string> {
		const names = [...this.#around.slicers];
		if (this.#page === 'Trajecten & modules') names.push(...Array<string>(4).fill('Uitvoerende'));
		const slicer = this.#oneOf(names);
		const chosen = this.#choices.chosen(slicer);
		const words = this.#around.words[slicer] ?? [];
		const some = words.filter((word) => this.#shown[`slicer ${slicer} | ${word}`] !== '0');
		const word = this.#oneOf(this.#chance(0.85) && some.length ? some : words);
		const row = optionOf(slicerOf(slicer), word);
		if (this.#chance(0.08) && row.querySelector('button.only')) {
			this.#choices.record(this.#choices.withWords(slicer, [word]));
			await click(one('button.only', row));
			return `only ${slicer} ${word}`;
		}
		const on = !chosen.includes(word);
		const next = on ? [...chosen, word] : chosen.filter((each) => each !== word);
		this.#choices.record(this.#choices.withWords(slicer, next));
		const box = one('[type=checkbox]', row);
		if (this.#chance(0.05)) {
			box.focus();
			await press('Space');
		} else await this.#click(box);
		return `${on ? 'choose' : 'drop'} ${slicer} ${word}`;
	}

	async #wipeSlicer(): Promise<string | null> {
		const names = this.#around.slicers.filter((name) => this.#choices.chosen(name).length);
		if (this.#page === 'Trajecten & modules' && this.#choices.now.uitvoerende.length)
			names.push('Uitvoerende');
		if (names.length === 0) return null;
		const slicer = this.#oneOf(names);
		this.#choices.record(this.#choices.withWords(slicer, []));
		await this.#click(having('Wis keuze', 'button', { within: slicerOf(slicer) }));
		return `wipe ${slicer}`;
	}

	async #pickTile(): Promise<string> {
		const { tile: pressed } = this.#choices.now;
		const key = this.#chance(0.15) && pressed ? pressed : this.#oneOf(this.#around.tiles);
		const tile = pressed === key ? null : key;
		this.#choices.record({ ...this.#choices.now, tile });
		await this.#click(tileOf(key));
		return `tile ${tile ?? 'off'}`;
	}

	async #pickTrede(): Promise<string | null> {
		const keys = this.#keysOf('per trede ');
		if (keys.length === 0) return null;
		const name = this.#oneOf(keys);
		const ladder = this.#around.words['Participatieladder'] ?? [];
		const words = ladder.filter((word) =>
			name === '(Leeg)' ? word === name : word.replace(/^0/, '').startsWith(name.slice(0, 1))
		);
		const same = sameWords(words, this.#choices.chosen('Participatieladder'));
		this.#choices.record(this.#choices.withWords('Participatieladder', same ? [] : words));
		const within = one('section[aria-labelledby="per-trede"]');
		await this.#click(having(name, 'button', { part: '.name', within }));
		return `trede ${name}`;
	}

	/** Marks a value in a ring or bar, reads how many that are, and makes a filter of it. */
	async #filterOnMark(): Promise<string | null> {
		const keys = this.#keysOf('Klantprofiel in ').filter((key) => key.includes(' | '));
		if (keys.length === 0) return null;
		const [list = '', word = ''] = this.#oneOf(keys).split(' | ');
		const within = document.querySelector(`ul[aria-label="Klantprofiel in ${list}"]`);
		// bars say the same in a table
		if (!within) return null;
		await this.#click(having(word, 'button', { part: '.word', within }));
		const bar = one('[role=group][aria-label="Markering"]');
		this.#marked = { word, among: this.#choices.now, says: textOf(bar.querySelector('p')) };
		const filter = [...bar.querySelectorAll('button')].find(
			(button) => textOf(button) === 'Maak hier een filter van'
		);
		if (!filter) {
			await this.#click(one('[aria-label="Markering opheffen"]', bar));
			return `mark ${word}, which nobody has`;
		}
		this.#choices.record(this.#choices.withWords('Klantprofiel', [word]));
		await this.#click(filter);
		return `filter on mark ${word}`;
	}

	async #search(): Promise<string | null> {
		const { zoek: before } = this.#choices.now;
		const parts = this.#oneOf(this.#around.texts).split(/[^a-z0-9]+/);
		const from = this.#oneOf(parts.filter((part) => part.length > 2));
		const erases = before !== '' && this.#chance(0.6);
		const zoek = erases ? '' : from.slice(0, this.#chance(0.5) ? 2 : 3);
		if (zoek === before) return null;
		this.#choices.record({ ...this.#choices.now, zoek }, true);
		await type(one('[type=search][aria-label="Zoek op naam of nummer"]'), zoek);
		return `search ${zoek}`;
	}

	async #removeChip(): Promise<string | null> {
		const chips = this.#keysOf('chip ');
		if (chips.length === 0) return null;
		const name = this.#oneOf(chips);
		this.#choices.record(this.#choices.without(name));
		await this.#click(one(`[aria-label="Verwijder filter ${name}"]`));
		return `remove ${name}`;
	}

	/** The button that an empty page offers. */
	async #takeWayOut(): Promise<string> {
		const name = this.#oneOf(this.#keysOf('way out '));
		this.#choices.record(this.#choices.without(name));
		const buttons = [...document.querySelectorAll<HTMLElement>('.empty button')];
		const way = buttons.find((each) => textOf(each).startsWith(`${name}: `));
		if (!way) throw new Error(`no way out ${name}`);
		await this.#click(way);
		return `way out ${name}`;
	}

	async #clear(): Promise<string | null> {
		if (this.#keysOf('chip ').length === 0) return null;
		this.#choices.record(this.#around.nothing);
		await this.#click(having('Wis alle filters', 'button'));
		return 'clear';
	}

	async #undo(): Promise<string> {
		await this.#goThroughTime('terug', 'Control+z');
		this.#choices.undo();
		return 'undo';
	}

	async #redo(): Promise<string> {
		await this.#goThroughTime('opnieuw', 'Control+y');
		this.#choices.redo();
		return 'redo';
	}

	/** By key, or by the menu, which must say what there is to undo and to do again. */
	async #goThroughTime(line: 'terug' | 'opnieuw', key: string): Promise<void> {
		const typing = document.activeElement?.matches('[type=search]');
		if (this.#chance(0.3) && !typing) return press(key);
		await this.#click(one('.toolbar [aria-haspopup=menu][title=Meer]'));
		const { canUndo, canRedo } = this.#choices;
		const lines = ['terug', 'opnieuw'].map((id) => one(`[role=menuitem][data-item=${id}]`));
		const open = lines.map((each) => each.ariaDisabled !== 'true');
		if (open.join() !== [canUndo, canRedo].join())
			throw new Error(`the menu says ${open.join()} of undo and redo`);
		await this.#click(one(`[role=menuitem][data-item=${line}]`));
	}

	/** Mostly a click from inside the page; now and then with the mouse. */
	#click(target: HTMLElement): Promise<void> {
		return this.#chance(0.1) ? clickByHand(target) : click(target);
	}

	/** What stands behind that beginning in the names of the numbers on screen. */
	#keysOf(beginning: string): string[] {
		return Object.keys(this.#shown)
			.filter((key) => key.startsWith(beginning))
			.map((key) => key.slice(beginning.length));
	}

	#chance(part: number): boolean {
		return this.#random() < part;
	}

	#oneOf<T>(things: readonly T[]): T {
		return things[Math.floor(this.#random() * things.length)] as T;
	}
}

function slicerOf(name: string): HTMLElement {
	return one(`[data-shortcut=filters] fieldset[aria-label="${name}"]`);
}

function tileOf(key: string): HTMLElement {
	const [region = '', label = ''] = key.split(': ');
	const within = having(region, 'section[aria-labelledby^="tegels-"]', { part: 'h2' });
	return one(`button:is([aria-label^="${label} "], [aria-label^="${label}, "])`, within);
}
