/**
 * All that the frozen filters ask of the app. Whatever becomes of the modules of filters, only this file follows: what it
 * gives stays the same.
 */
import { GEWONE_VORM } from '$lib/data/lijst-vorm';
import type { App } from '$lib/app/app.svelte';
import type { Inhoud } from '$lib/domain/documenten/document';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { TelVraag } from '$lib/domain/kengetallen/telling';
import { filtersAlsInhoud, filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { gedeeldIn } from '$lib/app/uitvoer/deel-adres';
import { deelbaar, gedeeldeWeergave } from '$lib/app/uitvoer/deel-weergave';
import {
	isBlank,
	isUnfiltered,
	type Change,
	type FilterState
} from '$lib/rules/filters/filter-state';
import { nietTerug } from '$lib/rules/filters/soorten';
import { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { filterZin, terzijdeZin, verzwegen, type Uitgang } from '$lib/rules/filters/uitgaand';
import { uitgaandeWeergave } from '$lib/rules/filters/uitgaande-weergave';
import { filtersFromQuery, filtersToQuery } from '$lib/rules/filters/url-filters';
import { VOLGT } from '$lib/rules/filters/volgt';
import { codeVoor, forgetWeg } from '$lib/rules/filters/weg';
import type { NaamlozeWeergave } from '$lib/rules/filters/weergave';
import { showWeergave, weergaveOpScherm } from '$lib/app/uitvoer/weergave-op-scherm';
import { writeWeergave } from '$lib/app/uitvoer/weergave-tekst';
import { chipsMetActies } from '$lib/shell/filters/chip-acties';
import { vi } from 'vitest';
import { verschilIn } from './bronnen';
import type { FilterDocument } from '../fixtures/filters/draw-filters';

/** What is chosen on pages beside the filters, by page. */
export type Choices = Inhoud;

/** One thing that a user does about filters, in values and words. */
export type Step =
	| {
			readonly do: 'pick';
			readonly slicer: string;
			readonly values: readonly string[];
			readonly not?: boolean;
	  }
	| { readonly do: 'picks'; readonly picks: Readonly<Record<string, readonly string[]>> }
	| { readonly do: 'not'; readonly slicer: string; readonly not: boolean }
	| { readonly do: 'tile'; readonly id: string | null }
	| { readonly do: 'search'; readonly text: string }
	| {
			readonly do: 'day';
			readonly field: string;
			readonly filter: FilterDocument['datums'][string] | null;
	  }
	| { readonly do: 'numbers'; readonly numbers: readonly string[] }
	| { readonly do: 'mark'; readonly id: string; readonly on: boolean }
	| { readonly do: 'since'; readonly since: FilterDocument['sinds'] }
	| { readonly do: 'peildatum'; readonly day: number | null; readonly slides?: boolean }
	/** The chip at that place, counted round. */
	| { readonly do: 'remove'; readonly chip: number }
	| { readonly do: 'clear' | 'undo' | 'redo' };

/** What an export says of the filters. */
type Says = Readonly<
	Record<'personen' | 'niemand' | 'elders' | 'tiles' | 'transparantie' | 'beside', string>
>;

/** Slicers, a tile and a search: what is loaded at once. */
const EAGER: ReadonlySet<string> = new Set(['picks', 'niet', 'uitvoerende', 'kengetal', 'zoek']);

/** A list on screen, with its filters. */
export class Place {
	readonly #dashboard = new Dashboard();
	readonly #snapshots: readonly SnapshotMeta[];
	#lost: readonly string[] = [];
	#earlier: string;

	private constructor(snapshots: readonly SnapshotMeta[], earlier: string) {
		this.#snapshots = snapshots;
		this.#earlier = earlier;
	}

	/** As after opening the app; `earlier` is the momentopname that a difference is known with. */
	static async open(snapshot: SnapshotBytes, earlier: string): Promise<Place> {
		const before = { ...snapshot.meta, id: earlier, peildatum: snapshot.meta.peildatum - 28 };
		const place = new Place([snapshot.meta, before], earlier);
		place.#dashboard.clear();
		await place.#dashboard.loadMore();
		place.show(snapshot);
		return place;
	}

	/** Goes over to a list; the filters go along. */
	show(snapshot: SnapshotBytes): void {
		this.#dashboard.show(snapshot);
		this.#dashboard.setVerschil(this.#earlier, { ...verschilIn(this.#dataset), dag: 20_747 });
	}

	/** Puts kept filters on screen. */
	async read(document: FilterDocument): Promise<void> {
		const ids = this.#snapshots.map(({ id }) => id);
		const { filters, verdwenen } = filtersUitInhoud(asInhoud(document), this.#dataset, ids);
		this.#lost = verdwenen;
		this.#dashboard.apply({ kind: 'alles', filters });
		await this.#settled();
	}

	async step(step: Step): Promise<void> {
		const { step: at } = this.#dashboard;
		if (step.do === 'undo') this.#dashboard.goTo(at - 1);
		else if (step.do === 'redo') this.#dashboard.goTo(at + 1);
		else {
			const change = this.#change(step);
			if (change) this.#dashboard.apply(change);
		}
		await this.#settled();
	}

	/** The filters as they are kept. */
	document(): Inhoud {
		return this.#document(this.#dashboard.filters);
	}

	/** What kept filters held that the list does not have, in words. */
	get lost(): readonly string[] {
		return this.#lost;
	}

	/** What filters that came along held and the list does not have, as a sentence. */
	get missed(): string {
		return this.#dashboard.gemist;
	}

	get history(): readonly (number | boolean)[] {
		const { step, canUndo, canRedo, laatste, isLatest, schuift } = this.#dashboard;
		return [step, canUndo, canRedo, laatste, isLatest, schuift];
	}

	/** What stands in the field to search with. */
	get typed(): string {
		return this.#dashboard.filters.zoek;
	}

	/** Whether nobody is left out, and whether there is more than slicers, a tile and a search. */
	flags(): readonly boolean[] {
		const { filters } = this.#dashboard;
		const more = Object.entries(filters).some(([id, each]) => !EAGER.has(id) && !isBlank(each));
		return [isUnfiltered(filters), more];
	}

	query(): string {
		return filtersToQuery(this.#dashboard.filters, this.#dataset);
	}

	/** The filters that an address means in the list on screen, as they are kept. */
	fromQuery(query: string): Inhoud {
		return this.#document(filtersFromQuery(query, this.#dataset));
	}

	/** The view as it is shared in a file, with what stays behind. */
	shared(uitgang: Uitgang = 'elders'): {
		readonly text: string;
		readonly without: readonly string[];
	} {
		const weergave = this.#view();
		const made = uitgaandeWeergave(weergave, this.#dashboard.chips, uitgang);
		return { text: writeWeergave(made), without: made.zonder };
	}

	/** Chips with what can be done about values that the list does not have. */
	chips(): readonly string[] {
		return chipsMetActies(this.#dashboard).map(({ name, text, acties = [] }) =>
			[`${name}: ${text}`, ...acties.map(({ label }) => label)].join(' | ')
		);
	}

	/** Rows of the kandidaten that pass, in table order. */
	rows(): readonly number[] {
		return [...this.#dashboard.rows];
	}

	/** Every slicer with its options and counts. */
	slicers(): unknown {
		return this.#dashboard.slicers.map(({ name, chosen, niet, note, options }) => [
			...[name, chosen, niet, note],
			options.map(({ label, value, count, chosen: isChosen }) => [label, value, count, isChosen])
		]);
	}

	/** Numbers of the tiles. */
	tiles(): unknown {
		return this.#dashboard.outcome?.measures;
	}

	/** Ways out of an empty result: names of chips, and how many kandidaten leaving each out gives. */
	waysOut(): readonly string[] {
		return this.#dashboard.waysOut.map(({ chip, count }) => `${chip.name} ${count}`);
	}

	/** How many kandidaten there are without each chip; afterwards the filters are as they were. */
	async withoutEach(): Promise<readonly number[]> {
		const { chips, step } = this.#dashboard;
		const counts: number[] = [];
		for (const { id } of chips) {
			this.#dashboard.apply({ kind: 'remove', filter: id });
			await this.#settled();
			counts.push(this.#dashboard.count);
			this.#dashboard.goTo(step);
			await this.#settled();
		}
		return counts;
	}

	/** What an export says of the filters, by whom it may name, and what follows only some of them. */
	says(): Says {
		const { chips, slicers } = this.#dashboard;
		const onScreen = { chips, slicers };
		return {
			personen: filterZin(onScreen, 'personen'),
			niemand: filterZin(onScreen, 'niemand'),
			elders: filterZin(onScreen, 'elders'),
			tiles: filterZin(onScreen, 'niemand', VOLGT.tegels),
			transparantie: filterZin(onScreen, 'niemand', VOLGT.transparantie),
			beside: `${terzijdeZin(onScreen, VOLGT.tegels)} / ${terzijdeZin(onScreen, VOLGT.transparantie)}`
		};
	}

	/** Names of the filters that nothing may be told of. */
	hushed(): readonly string[] {
		const { chips } = this.#dashboard;
		const hushed = verzwegen(this.#dashboard, 'niemand');
		return chips.filter(({ id }) => hushed.has(id)).map(({ name }) => name);
	}

	/** Why there is no looking back, or what is asked of an earlier momentopname. Asks for fake timers. */
	async lookBack(): Promise<{ readonly objection: string | null; readonly asked: unknown }> {
		const asked: TelVraag[] = [];
		const bron = {
			dashboard: this.#dashboard,
			momenten: this.#snapshots,
			lookback: {
				count: (_: string, vraag: TelVraag) => {
					asked.push(vraag);
					return Promise.resolve(null);
				}
			}
		};
		const looking = new Terugblik(bron).look();
		await vi.runAllTimersAsync();
		await looking;
		const [vraag] = asked;
		const { choose, niet, uitvoerende } = vraag ?? {};
		return {
			objection: nietTerug(this.#dashboard.filters),
			asked: vraag ? { kies: choose, niet, uitvoerende } : null
		};
	}

	/** A view of the page with these choices beside the filters: kept, shared in an address, in a file and in an export. */
	documents(bladen: Choices): Readonly<Record<'kept' | 'address' | 'file' | 'exported', string>> {
		this.#dashboard.bladen.take(bladen);
		this.#dashboard.setSort({ column: 'naam', direction: 'descending' });
		const shared = deelbaar(this.#app);
		if (!shared) throw new Error('nothing to share');
		return {
			kept: writeWeergave({ weergave: this.#view(), zonder: [] }),
			address: shared.adres,
			file: shared.tekst,
			exported: this.shared('niemand').text
		};
	}

	/** Opens a view from an address, a file or an export: what it holds then, and what the list does not have. */
	async openDocument(text: string): Promise<unknown> {
		const found = gedeeldeWeergave(gedeeldIn(text.split('?')[1] ?? '') ?? text);
		if (!found) return null;
		const preferences = {
			kolomKeuze: [] as readonly string[],
			lijst: GEWONE_VORM,
			view: '',
			sort: null
		};
		const went: string[] = [];
		const lost = showWeergave(
			{
				dashboard: this.#dashboard,
				preferences,
				snapshots: this.#snapshots,
				pagina: '/',
				goToPage: (route: string) => void went.push(route)
			} as unknown as Parameters<typeof showWeergave>[0],
			found.weergave
		);
		await this.#settled();
		const { bladen, sort, count } = this.#dashboard;
		return {
			...{ went, lost, sort, count, zonder: found.zonder, bladen: bladen.alle },
			...{ columns: preferences.kolomKeuze, chart: preferences.view, filters: this.document() }
		};
	}

	get #dataset(): Dataset {
		const { dataset } = this.#dashboard;
		if (!dataset) throw new Error('nothing opened');
		return dataset;
	}

	/** What of the app a view is made of. */
	get #app(): App {
		const preferences = {
			kolomKeuze: ['+dgr', 'extra:Telefoon', 'signaal'],
			lijst: GEWONE_VORM,
			view: 'staven'
		};
		return { dashboard: this.#dashboard, preferences, pagina: '/werkproces' } as unknown as App;
	}

	#view(): NaamlozeWeergave {
		const weergave = weergaveOpScherm(this.#app);
		if (!weergave) throw new Error('nothing on screen');
		return weergave;
	}

	#document(filters: FilterState): Inhoud {
		return filtersAlsInhoud(filters, this.#dataset);
	}

	/** The peildatum is there at once, or a few pieces of work later. */
	async #settled(): Promise<void> {
		const wanted = () => this.#dashboard.filters.peildatum ?? this.#dataset.meta.peildatum;
		while (this.#dataset.peildatum !== wanted()) await new Promise(setImmediate);
	}

	#change(step: Step): Change | null {
		const codes = (slicer: string, values: readonly string[]) =>
			values.map((value) => codeVoor(this.#dataset, slicer, value));
		switch (step.do) {
			case 'pick': {
				const { slicer, values, not } = step;
				const change = { kind: 'pick', slicer, codes: codes(slicer, values) } as const;
				return not === undefined ? change : { ...change, niet: not };
			}
			case 'picks': {
				const entries = Object.entries(step.picks);
				const picks = entries.map(([slicer, values]) => [slicer, codes(slicer, values)] as const);
				return { kind: 'picks', picks: Object.fromEntries(picks) };
			}
			case 'not':
				return { kind: 'niet', slicer: step.slicer, niet: step.not };
			case 'tile':
				return { kind: 'set', filter: 'kengetal', waarde: step.id };
			case 'search':
				return { kind: 'zoek', tekst: step.text };
			case 'day':
				return { kind: 'datum', veld: step.field, filter: step.filter } as Change;
			case 'numbers':
				return { kind: 'set', filter: 'nummers', waarde: step.numbers };
			case 'mark':
				return { kind: 'kenmerk', id: step.id, aan: step.on };
			case 'since':
				return { kind: 'set', filter: 'sinds', waarde: step.since };
			case 'peildatum':
				return { kind: 'peildatum', dag: step.day, schuift: step.slides ?? false };
			case 'remove': {
				const { chips } = this.#dashboard;
				const chip = chips[step.chip % Math.max(1, chips.length)];
				return chip ? { kind: 'remove', filter: chip.id } : null;
			}
			case 'clear':
				return { kind: 'clear' };
			default:
				return null;
		}
	}
}

/** Forgets values that no list has, which the app numbers as it meets them. */
export function forgetAll(): void {
	forgetWeg();
}

function asInhoud(document: FilterDocument): Inhoud {
	return document as unknown as Inhoud;
}
