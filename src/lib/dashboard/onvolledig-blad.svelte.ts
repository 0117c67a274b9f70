import type { MetingVraag } from '$lib/domain/meting-vraag';
import { prognose, type Meting } from '$lib/domain/prognose';
import { popcountAnd } from '$lib/columns/popcount';
import { and, rowsOf } from '$lib/columns/bitset';
import type { Dashboard } from './dashboard.svelte';
import { DoelKeuze } from './doel-keuze.svelte';
import {
	profielGroepen,
	samen,
	SLECHTST_EERST,
	sortGroepen,
	type GroepKolom,
	type GroepSort,
	type GroepVeld,
	type ProfielGroep
} from './profiel-groepen';
import { profielInhouden } from './profiel-inhoud';
import { ontbreektPer, type Ontbreekt } from './profiel-ontbreekt';
import { eersteVan, openCodes } from './profiel-werklijst';
import { prognoseTekst } from './prognose-tekst';

/** Groups that are drawn until more are asked for. */
export const PAGINA = 25;

/** Where the metingen of earlier momentopnamen come from; rejects when they can't be had. */
export type MetingBron = (vraag: MetingVraag) => Promise<readonly Meting[]>;

/** Quiet time after a change of filters before earlier momentopnamen are read. */
const RUST = 250;

/** State of the page Onvolledige profielen: goal, forecast, groups in order, what is unfolded, the drawer. */
export class OnvolledigBlad {
	readonly doelen = new DoelKeuze();
	readonly #dashboard: Dashboard;
	readonly #bron: MetingBron;
	#veld = $state<GroepVeld>('begeleider');
	#sort = $state.raw<GroepSort>(SLECHTST_EERST);
	#shown = $state(PAGINA);
	/** Unfolded groups, as "begeleider 3". */
	#open = $state.raw<readonly string[]>([]);
	/** Metingen of earlier momentopnamen; null while they are being counted. */
	#eerder = $state.raw<readonly Meting[] | null>([]);
	#drawer = $state.raw<{ readonly kandidaat: number; readonly rows: ArrayLike<number> } | null>(
		null
	);
	#asked = 0;

	readonly #groepen = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? profielGroepen(dataset, outcome.pass, this.#veld) : [];
	});
	readonly #totaal = $derived(samen(this.#groepen));
	readonly #peildatum = $derived.by(() => this.#dashboard.dataset?.peildatum ?? 0);
	/** The day of the momentopname itself: profiles are as they were then, whatever the peildatum. */
	readonly #gemeten = $derived.by(() => this.#dashboard.dataset?.meta.peildatum ?? 0);
	readonly #doel = $derived.by(() => this.doelen.voor(this.#peildatum));
	readonly #gesorteerd = $derived.by(() => sortGroepen(this.#groepen, this.#sort, this.#doel));
	readonly #metingen = $derived.by((): readonly Meting[] => {
		const { ja: klaar, totaal } = this.#totaal;
		const nu: Meting = { dag: this.#gemeten, klaar, totaal };
		return [...(this.#eerder ?? []).filter((meting) => meting.totaal > 0), nu];
	});
	readonly #prognose = $derived.by(() =>
		prognoseTekst(prognose(this.#metingen, this.#doel), this.#doel, this.#peildatum)
	);
	readonly #ontbreekt = $derived.by((): Ontbreekt | null => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? ontbreektPer(dataset, outcome.pass, this.#veld) : null;
	});
	readonly #afwijkend = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? popcountAnd(outcome.pass, profielInhouden(dataset).afwijkend) : 0;
	});
	readonly #afwijkendeRijen = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		if (!dataset || !outcome) return new Uint32Array();
		const { pass } = outcome;
		return rowsOf(and(pass, profielInhouden(dataset).afwijkend, new Uint32Array(pass.length)));
	});
	readonly #place = $derived.by(() => {
		const drawer = this.#drawer;
		if (!drawer || drawer.kandidaat >= this.#dashboard.total) return -1;
		return Array.prototype.indexOf.call(drawer.rows, drawer.kandidaat);
	});

	/** `bron` counts in earlier momentopnamen. */
	constructor(dashboard: Dashboard, bron: MetingBron) {
		this.#dashboard = dashboard;
		this.#bron = bron;
	}

	get peildatum() {
		return this.#peildatum;
	}
	get doel() {
		return this.#doel;
	}
	get veld(): GroepVeld {
		return this.#veld;
	}
	set veld(value: GroepVeld) {
		this.#veld = value;
		this.#shown = PAGINA;
	}
	get sort(): GroepSort {
		return this.#sort;
	}
	/** Every group of the selection, in the chosen order. */
	get groepen(): readonly ProfielGroep[] {
		return this.#gesorteerd;
	}
	/** Groups that are drawn. */
	get zichtbaar(): readonly ProfielGroep[] {
		return this.#gesorteerd.slice(0, this.#shown);
	}
	get over(): number {
		return Math.max(0, this.#gesorteerd.length - this.#shown);
	}
	/** All kandidaten of the selection together. */
	get totaal(): ProfielGroep {
		return this.#totaal;
	}
	get prognose() {
		return this.#prognose;
	}
	/** Metingen in order of day, this momentopname last. */
	get metingen(): readonly Meting[] {
		return this.#metingen;
	}
	/** Whether earlier momentopnamen are being counted. */
	get telt(): boolean {
		return this.#eerder === null;
	}
	/** Whether the filters can't be applied to earlier momentopnamen. */
	get zonderTrend(): boolean {
		const { zoek, kengetal, uitvoerende } = this.#dashboard.filters;
		return zoek.trim() !== '' || kengetal !== null || uitvoerende.length > 0;
	}
	/** Missing parts per group; counted when asked for. */
	get ontbreekt(): Ontbreekt | null {
		return this.#ontbreekt;
	}
	/** How many profiles have a code that their parts disagree with. */
	get afwijkend(): number {
		return this.#afwijkend;
	}
	/** The same as rows; made when asked for. */
	get afwijkendeRijen(): Uint32Array {
		return this.#afwijkendeRijen;
	}
	/** Whether the source has columns for the parts of a profile. */
	get kentDelen(): boolean {
		const { dataset } = this.#dashboard;
		return dataset !== null && profielInhouden(dataset).bekend.length > 0;
	}

	/** Up, down, then back to worst first. */
	sortBy(column: GroepKolom): void {
		const { column: sorted, direction } = this.#sort;
		const first = column === 'naam' || column === 'volledig' ? 'ascending' : 'descending';
		const second = first === 'ascending' ? 'descending' : 'ascending';
		if (sorted !== column) this.#sort = { column, direction: first };
		else this.#sort = direction === first ? { column, direction: second } : SLECHTST_EERST;
	}

	showMore(): void {
		this.#shown += PAGINA;
	}

	isOpen({ code }: ProfielGroep): boolean {
		return this.#open.includes(`${this.#veld} ${code}`);
	}

	/** Unfolds the work list of a group, or folds it. */
	toggle({ code }: ProfielGroep): void {
		const key = `${this.#veld} ${code}`;
		this.#open = this.#open.includes(key)
			? this.#open.filter((each) => each !== key)
			: [...this.#open, key];
	}

	/** The first kandidaten of a group to work on. */
	eerste({ code }: ProfielGroep): readonly number[] {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? eersteVan(dataset, outcome.pass, this.#veld, code) : [];
	}

	/** Filters on what a group has to do; the kandidaten that remain are exactly those. */
	filterOp({ code }: ProfielGroep): void {
		const { dataset, filters } = this.#dashboard;
		if (!dataset) return;
		const chosen = filters.picks.klantprofiel;
		const open = openCodes(dataset).filter((each) => !chosen?.length || chosen.includes(each));
		this.#dashboard.apply({ kind: 'picks', picks: { [this.#veld]: [code], klantprofiel: open } });
	}

	/** The kandidaat in the drawer with its place in the list that it was opened from; null when closed. */
	get drawer() {
		const drawer = this.#drawer;
		return drawer && this.#place >= 0 ? { ...drawer, place: this.#place } : null;
	}
	open(kandidaat: number, rows: ArrayLike<number>): void {
		this.#drawer = { kandidaat, rows };
	}
	close(): void {
		this.#drawer = null;
	}

	/**
	 * Counts earlier momentopnamen under the present filters, after a moment of rest; call it again when these
	 * change. What can't be counted is left out: the forecast then says that no pace is known.
	 */
	async meetEerder(): Promise<void> {
		const mine = ++this.#asked;
		const vraag = this.#vraag();
		this.#eerder = vraag ? null : [];
		if (!vraag) return;
		await new Promise((resolve) => setTimeout(resolve, RUST));
		if (mine !== this.#asked) return;
		const metingen = await this.#bron(vraag).catch(() => []);
		if (mine === this.#asked) this.#eerder = metingen;
	}

	/** Null where there is nothing to look back at. */
	#vraag(): MetingVraag | null {
		const { dataset, filters, outcome } = this.#dashboard;
		if (!dataset || !outcome || dataset.meta.soort !== 'bron') return null;
		if (this.zonderTrend || outcome.count === 0) return null;
		const kies = Object.entries(filters.picks).map(([veld, codes]) => {
			const values = dataset.valuesOf(veld);
			return [veld, codes.map((code) => values[code] ?? '')] as const;
		});
		return { voor: dataset.meta.peildatum, kies: Object.fromEntries(kies) };
	}
}
