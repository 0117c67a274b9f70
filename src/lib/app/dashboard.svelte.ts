import type { Verlaten } from '$lib/rules/filters/carry-over';
import { BladKeuzes } from './blad-keuzes.svelte';
import { EVERYTHING, PERFORMERS, type Selection } from '$lib/engine/star';
import type { Outcome } from '$lib/engine/engine';
import {
	STANDAARD_KEUZES,
	zelfdeKeuzes,
	type KengetalKeuzes
} from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { searchTerms } from '$lib/locale/search';
import { nextSort, sleutelsVan, thenSort, DEFAULT_SORT, type Sort } from '$lib/data/lijst-volgorde';
import { isUnfiltered, type Change, type FilterState } from '$lib/rules/filters/filter-state';
import { goTo, present, record, startHistory, type FilterHistory } from './filter-history';
import { openDataset, openingDataset, type Dataset } from '$lib/data/dataset';
import { loadAhead, loadMore, type MakesAhead, type MoreFilters } from './load-more';
import type { FilterPlek, SindsVerschil, VerschilSets } from '$lib/rules/filters/filter-soort';
import { SlicerWords, type SlicerModel } from '$lib/rules/filters/slicer-model';
import { selectieOnder, type Volgt } from '$lib/rules/filters/volgt';
import { forgetWeg } from '$lib/rules/filters/weg';
import { isSortable } from '$lib/lists/kandidaat-kolommen';
import { ordersOf } from '$lib/lists/kandidaat-orders';
import { breath, inPieces, painted, withinBudget } from '$lib/data/pieces';

const NOTHING: Outcome | null = null;

/** Milliseconds that another peildatum may take before it is made in pieces. */
const AT_ONCE = 40;

/** The reactive truth of what is on screen: the dataset, the filters with their history, and all that follows from them. */
export class Dashboard {
	/** What is chosen on the pages beside the filters. */
	readonly bladen: Readonly<BladKeuzes> = new BladKeuzes();
	/** As it was opened, at the peildatum of the source. */
	#bron = $state.raw<Dataset | null>(null);
	/** The same at the peildatum in use. */
	#dataset = $state.raw<Dataset | null>(null);
	#keuzes = $state.raw<KengetalKeuzes>(STANDAARD_KEUZES);
	#history = $state.raw<FilterHistory>(startHistory());
	#sort = $state.raw<Sort | null>(null);
	#more = $state.raw<MoreFilters | null>(null);
	#verschil = $state.raw<SindsVerschil | null>(null);
	/** Counts what was asked to be shown, so that an older one that is still opening gives way. */
	#opening = 0;
	/** Counts which peildatum was asked for, likewise. */
	#following = 0;
	#nummer = 0;
	/** What the data on screen lack of the filters that came from other data, in words. */
	#gemist: readonly string[] = [];
	/** By momentopname that was left: what was chosen there and vanished. */
	#verlaten: Readonly<Record<string, Verlaten>> = {};

	readonly #words = $derived(this.#bron ? new SlicerWords(this.#bron) : null);
	readonly filters: FilterState = $derived(present(this.#history));
	/** The filters in the engine's terms. */
	readonly selection: Selection = $derived.by(() => this.#select(this.filters));
	readonly outcome: Outcome | null = $derived(
		this.#dataset ? this.#dataset.engine.evaluate(this.selection) : NOTHING
	);
	readonly #orders = $derived(this.#dataset ? ordersOf(this.#dataset) : null);
	readonly #order = $derived(this.#orders?.order(this.#sort ?? DEFAULT_SORT) ?? new Uint32Array());
	/** Candidates that pass, in table order. */
	readonly rows: Uint32Array = $derived(
		this.#dataset && this.outcome
			? this.#dataset.engine.rows(this.outcome, this.#order)
			: new Uint32Array()
	);
	readonly slicers = $derived(
		this.#words && this.outcome ? this.#words.models(this.filters, this.outcome) : []
	);
	readonly chips = $derived([
		...(this.#words?.chips(this.filters) ?? []),
		...((this.#dataset && this.#more?.moreChips(this.#plek(this.#dataset, this.filters))) ?? [])
	]);
	/** Active filters with the number of candidates that removing each would give, the best first. */
	readonly waysOut = $derived(
		this.#dataset && this.#more && this.count === 0
			? this.#more.waysOut(this.#dataset.engine.yields(this.selection), this.chips)
			: []
	);

	/** The data at the peildatum in use; null until they are opened. */
	get dataset(): Dataset | null {
		return this.#dataset;
	}
	/** What the filters that count lead to; the whole selection where all of them do. Evaluates anew. */
	under(volgt: Volgt | undefined): Outcome | null {
		if (!volgt || !this.#dataset) return this.outcome;
		return this.#dataset.engine.evaluate(selectieOnder(this.selection, volgt));
	}
	/** The slicers with their counts under the filters that count. */
	slicersUnder(volgt: Volgt | undefined) {
		const outcome = this.under(volgt);
		return volgt && this.#words && outcome
			? this.#words.models(this.filters, outcome)
			: this.slicers;
	}
	/** A slicer on another field, with its counts under the filters that count; null until what knows it is loaded. */
	slicerOn(id: string, volgt: Volgt | undefined): SlicerModel | null {
		const outcome = this.under(volgt);
		if (!this.#dataset || !this.#more || !this.#words || !outcome) return null;
		this.#more.extraSlicer(this.#dataset, id);
		return this.#words.extra(id, this.filters, outcome);
	}
	/** What other filters on the same data at the same peildatum would lead to. Evaluates anew. */
	outcomeOf(filters: FilterState): Outcome | null {
		return this.#dataset && this.#dataset.engine.evaluate(this.selectionOf(filters));
	}
	/** Those filters in the engine's terms. */
	selectionOf(filters: FilterState): Selection {
		return this.#select(filters);
	}
	/** Candidates that pass there, in table order. */
	ordered(outcome: Outcome): Uint32Array {
		return this.#dataset?.engine.rows(outcome, this.#order) ?? new Uint32Array();
	}
	get count(): number {
		return this.outcome?.count ?? 0;
	}
	get total(): number {
		return this.#dataset?.kandidaten.rows ?? 0;
	}
	get unfiltered(): boolean {
		return isUnfiltered(this.filters);
	}
	/** Position in the history of filter changes; goes into the browser's history. */
	get step(): number {
		return this.#history.at;
	}
	/** Whether the present step was just made rather than gone back to. */
	get isLatest(): boolean {
		return this.#history.last !== null;
	}
	/** What these data lack of the filters that came along with them: a Dutch sentence, '' for nothing. */
	get gemist(): string {
		return this.#more?.verdwenenTekst(this.#gemist) ?? '';
	}
	/** What is chosen and these data do not have, in words. */
	get weg(): readonly string[] {
		const { dataset, filters } = this;
		return (dataset && this.#more?.wegIn(filters, dataset)) ?? [];
	}
	get canUndo(): boolean {
		return this.#history.at > 0;
	}
	get canRedo(): boolean {
		return this.#history.at < this.#history.steps.length - 1;
	}
	/** Number of the present step in the order of everything that can be undone; 0 = nothing to undo. */
	get laatste(): number {
		return this.#history.nummers[this.#history.at] ?? 0;
	}
	/** Number of the step that can be done again; Infinity = none. */
	get volgende(): number {
		return this.#history.nummers[this.#history.at + 1] ?? Infinity;
	}
	get sort(): Sort | null {
		return this.#sort;
	}
	/** What a first screen does without; null until it is loaded, which the first filter does. */
	get more(): MoreFilters | null {
		return this.#more;
	}

	/** Where the definition of a kengetal leaves a choice. */
	get keuzes(): KengetalKeuzes {
		return this.#keuzes;
	}
	set keuzes(value: KengetalKeuzes) {
		this.#keuzes = value;
		this.#follow();
	}
	/** Whether the peildatum is being slid, so that nothing is final yet. */
	get schuift(): boolean {
		return this.#history.last === 'schuif';
	}

	/** The only way in which filters change; false when nothing changed. */
	apply(wanted: Change): boolean {
		const before = this.#history;
		this.#history = record(before, wanted, this.volgnummer());
		void this.loadMore();
		if (wanted.kind === 'clear') this.bladen.set('vraag', { id: null });
		this.#follow();
		return this.#history !== before;
	}

	/** The next number in the order of everything that can be undone. */
	volgnummer(): number {
		return ++this.#nummer;
	}

	/** Goes to a step of the history; false when there is no such step or it is the present one. */
	goTo(step: number): boolean {
		const before = this.#history;
		this.#history = goTo(before, step);
		this.#follow();
		return this.#history !== before;
	}

	/** Loads what knows more than slicers, a tile and a search; until then the rest counts as nothing filtered. */
	async loadMore(): Promise<void> {
		this.#more ??= await loadMore();
	}

	/** Takes the difference between a momentopname and the one in use, which a filter `sinds` waits for. */
	setVerschil(snapshot: string, sets: VerschilSets): void {
		this.#verschil = { snapshot, ...sets };
	}

	/**
	 * Up, down, then back to the default order; the column of that order begins with down. `erbij`: as the second key,
	 * behind the one there is.
	 */
	sortBy(column: string, erbij = false): void {
		this.#sort = (erbij ? thenSort : nextSort)(this.#sort, column, DEFAULT_SORT);
	}

	setSort(sort: Sort | null): void {
		const isKnown = sort && sleutelsVan(sort).every(({ column }) => this.#sortable(column));
		this.#sort = isKnown ? sort : null;
	}

	/** Shows a snapshot in one go; filters go along by value where it knows them. Scans all tables once. */
	show(snapshot: SnapshotBytes, filters?: (dataset: Dataset) => FilterState): void {
		this.#opening++;
		this.#take(openDataset(snapshot, this.#keuzes), filters);
	}

	/**
	 * The same piece by piece, so that the screen stays alive. False when it gave way to what was asked
	 * later: another snapshot, or to forget everything. `sort` is the order to begin with; `whole` also makes
	 * what the unfiltered list of candidates can do without.
	 */
	async open(
		snapshot: SnapshotBytes,
		filters?: (dataset: Dataset) => FilterState,
		{ sort = null, whole = false }: { sort?: Sort | null; whole?: boolean } = {}
	): Promise<boolean> {
		const mine = ++this.#opening;
		const isStale = () => mine !== this.#opening;
		const ahead = whole ? await loadAhead() : null;
		const next = await inPieces(
			prepared(snapshot, this.#keuzes, sort ?? DEFAULT_SORT, ahead),
			isStale
		);
		if (!next) return false;
		await (this.#dataset ? this.loadMore() : breath());
		if (isStale()) return false;
		this.#take(next, filters);
		this.setSort(sort);
		void painted().then(() => {
			if (isStale()) return;
			void this.loadMore();
			void loadAhead().then((aheadOf) => inPieces(aheadOf(next), isStale));
		});
		return true;
	}

	/** Forgets everything that was shown, and what is being opened. */
	clear(): void {
		this.#opening++;
		this.#bron = null;
		this.#dataset = null;
		this.#history = startHistory();
		this.#verschil = null;
		this.#sort = null;
		this.#gemist = [];
		this.#verlaten = {};
		forgetWeg();
		this.bladen.take({});
	}

	#take(next: Dataset, filters?: (dataset: Dataset) => FilterState): void {
		const start = filters?.(next) ?? (this.#bron ? this.#carried(this.#bron, next) : undefined);
		if (filters) this.#gemist = [];
		this.#history = startHistory(start);
		this.#verschil = null;
		this.#bron = next;
		this.#dataset = next;
		this.#follow();
	}

	/** The filters in the terms of other data; going back to data that were left brings back what had vanished since. */
	#carried(from: Dataset, to: Dataset): FilterState | undefined {
		const [more, before] = [this.#more, this.filters];
		if (!more) return undefined;
		const carried = more.carriedOver(before, from, to);
		const start = more.teruggebracht(carried, this.#verlaten[to.meta.id] ?? {});
		this.#verlaten = { ...this.#verlaten, [from.meta.id]: more.verlaten(before, start) };
		this.#gemist = more.gemist(before, start, to);
		return start;
	}

	/**
	 * Brings the dataset to the peildatum and choices in use: at once where that takes no longer than a frame or two,
	 * else in pieces, and what is on screen stays until it is ready.
	 */
	#follow(): void {
		const [bron, now, keuzes] = [this.#bron, this.#dataset, this.#keuzes];
		if (!bron || !now) return;
		const mine = ++this.#following;
		const dag = this.filters.peildatum ?? bron.peildatum;
		const isAt = (dataset: Dataset) =>
			dataset.peildatum === dag && zelfdeKeuzes(dataset.keuzes, keuzes);
		if (isAt(now)) return;
		if (isAt(bron)) {
			this.#dataset = bron;
			return;
		}
		const isStale = () => mine !== this.#following;
		if (!this.#more) {
			void this.loadMore().then(() => (isStale() ? null : this.#follow()));
			return;
		}
		const work = this.#more.datasetAt(bron, dag, keuzes);
		const made = withinBudget(work, AT_ONCE);
		if (made) this.#dataset = made;
		else void inPieces(work, isStale).then((next) => next && (this.#dataset = next));
	}

	/** The selection of any filter state, for what-if counts. */
	#select(filters: FilterState): Selection {
		if (!this.#dataset) return EVERYTHING;
		const { zoek } = filters;
		const isSought = searchTerms(zoek).length > 0;
		const found = isSought ? [{ filter: 'zoek', rows: this.#dataset.find(zoek) }] : [];
		return {
			picks: filters.picks,
			except: filters.niet.map((slicer) => (slicer === 'uitvoerende' ? PERFORMERS : slicer)),
			performers: filters.uitvoerende,
			measure: filters.kengetal,
			masks: [...found, ...(this.#more?.masksOf(this.#plek(this.#dataset, filters)) ?? [])]
		};
	}

	#plek(dataset: Dataset, filters: FilterState): FilterPlek {
		return { dataset, filters, verschil: this.#verschil };
	}

	#sortable(column: string): boolean {
		return this.#dataset !== null && isSortable(this.#dataset, column);
	}
}

/** The dataset with what its first screen needs. */
function* prepared(
	snapshot: SnapshotBytes,
	keuzes: KengetalKeuzes,
	sort: Sort,
	aheadOf: MakesAhead | null
): Generator<unknown, Dataset> {
	const dataset = yield* openingDataset(snapshot, keuzes);
	yield* ordersOf(dataset).ahead(sort);
	if (aheadOf) yield* aheadOf(dataset);
	return dataset;
}
