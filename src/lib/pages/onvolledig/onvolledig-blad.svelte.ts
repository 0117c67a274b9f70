import { PROFIEL, PROFIEL_DELEN, type ProfielDeelId } from '$lib/domain/kandidaat/klantprofiel';
import type { Dag } from '$lib/domain/velden/datum';
import { kpiVan } from '$lib/domain/doelen/kpis';
import type { Meting } from '$lib/domain/doelen/prognose';
import { aantalIn } from '$lib/domain/kengetallen/telling';
import { popcountAnd } from '$lib/columns/popcount';
import { and, rowsOf } from '$lib/columns/bitset';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import {
	GROEP_KOLOMMEN,
	eigenSort,
	profielGroepen,
	samen,
	sortGroepen,
	type GroepSort,
	type GroepVeld,
	type ProfielGroep
} from '$lib/data/tellingen/profiel-groepen';
import { kpiPrognose, kpiToen } from '$lib/app/doelen/kpi-verloop';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { missingDelen, missingPer, type Ontbreekt } from '$lib/data/kandidaat/profiel-ontbreekt';
import { eersteVan, openCodes } from '$lib/lists/profiel-werklijst';
import {
	GEEN_VERLOOP,
	profielPerKwartaal,
	type KwartaalVerloop
} from '$lib/app/doelen/kwartaal-verloop';
import { prognoseTekst, prognoseZin } from '$lib/app/doelen/prognose-tekst';
import { nextSort, sortUit } from '$lib/data/lijst-volgorde';
import { NIET_MET_TEGEL, nietTerug } from '$lib/rules/filters/soorten';
import { GEEN_BEGELEIDERS, geteldHerkomst } from '$lib/app/lookback/geheugen-tekst';
import { kruisVan, type Terugblik } from '$lib/app/lookback/terugblik.svelte';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import type { Plek } from '$lib/rules/why/verklaar-plek';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { OpenKandidaat } from '$lib/panels/kandidaat/open-kandidaat.svelte';

const SORTEERBAAR = [...GROEP_KOLOMMEN, ...PROFIEL_DELEN.map(({ id }) => id)];

/** Groups that are drawn until more are asked for. */
export const PAGINA = 25;

interface GeopendeLijst {
	readonly rows: readonly number[] | Uint32Array;
	readonly plek: Plek | null;
}

const GEEN_LIJST: GeopendeLijst = { rows: [], plek: null };

/** State of the page Onvolledige profielen: goal, forecast, groups in order, what is unfolded, the drawer. */
export class OnvolledigBlad {
	readonly doelen: DoelKeuze;
	readonly #dashboard: Dashboard;
	readonly #terugblik: Terugblik;
	#shown = $state(PAGINA);
	/** Unfolded groups, as "begeleider 3". */
	#open = $state.raw<readonly string[]>([]);
	#lijst = $state.raw(GEEN_LIJST);
	/** Its totals, those of each group, and what is missing, to be counted again. */
	readonly natellen = async (): Promise<NatelVraag> => {
		const { onvolledigVraag } = await import('./tel-na');
		const { veld, totaal, groepen, ontbreekt, afwijkend } = this;
		const { meetellen } = zonderCode;
		const velden = this.#dashboard.dataset?.meta.velden.kandidaten ?? [];
		return onvolledigVraag({ veld, totaal, groepen, ontbreekt, afwijkend, meetellen, velden });
	};
	// Its rows are of the moment it was opened: there may be fewer kandidaten now.
	readonly drawer = new OpenKandidaat((row) => ({
		van: this.#dashboard.dataset?.kandidaten ?? null,
		...(row < this.#dashboard.total ? this.#lijst : GEEN_LIJST)
	}));

	readonly #keuzes = $derived.by(() => this.#dashboard.bladen.van('onvolledig'));
	readonly #veld = $derived<GroepVeld>(
		this.#keuzes.veld === 'gemeente' ? 'gemeente' : 'begeleider'
	);
	readonly sort: GroepSort = $derived.by((): GroepSort => {
		const sort = sortUit(this.#keuzes.sort);
		const column = SORTEERBAAR.find((each) => each === sort?.column);
		return sort && column ? { column, direction: sort.direction } : eigenSort(this.#veld);
	});
	readonly #groepen = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome
			? profielGroepen(dataset, outcome.pass, this.#veld, zonderCode.meetellen)
			: [];
	});
	/** All kandidaten of the selection together. */
	readonly totaal: ProfielGroep = $derived(samen(this.#groepen));
	readonly peildatum = $derived.by(() => this.#dashboard.dataset?.peildatum ?? 0);
	/** The day of the momentopname itself: profiles are as they were then, whatever the peildatum. */
	readonly #gemeten = $derived.by(() => this.#dashboard.dataset?.meta.peildatum ?? 0);
	readonly doel = $derived.by(() => this.doelen.voor(this.peildatum));
	/** What is missing of the eight parts of a whole profile, per group. */
	readonly mist: Ontbreekt<ProfielDeelId> | null = $derived.by(
		(): Ontbreekt<ProfielDeelId> | null => {
			const { dataset, outcome } = this.#dashboard;
			return dataset && outcome ? missingDelen(dataset, outcome.pass, this.#veld) : null;
		}
	);
	readonly #gesorteerd = $derived.by(() =>
		sortGroepen(this.#groepen, this.sort, this.doel, (groep, deel) => this.mistIn(groep, deel))
	);
	readonly #eerder = $derived.by((): readonly Meting[] => {
		if (this.zonderTrend) return [];
		return this.#terugblik.opElkePeildatum.flatMap((telling) => {
			const toen = kpiToen(telling, 'profielgraad', zonderCode.meetellen);
			return toen ? [{ dag: toen.dag, klaar: toen.teller, totaal: toen.noemer }] : [];
		});
	});
	/** Complete profiles per group in the momentopname before. */
	readonly #voor = $derived.by(() => {
		const voor = this.#terugblik.voorOpElkePeildatum;
		if (!voor || this.zonderTrend) return null;
		const kruis = kruisVan(voor, this.#veld === 'begeleider' ? 'perBegeleider' : 'klantprofiel');
		return kruis && { dag: voor.dag, kruis };
	});
	/** Metingen in order of day, this momentopname last. */
	readonly metingen: readonly Meting[] = $derived.by((): readonly Meting[] => {
		const { ja: klaar, noemer: totaal } = this.totaal;
		const nu: Meting = { dag: this.#gemeten, klaar, totaal };
		return [...this.#eerder, nu].filter((meting) => meting.totaal > 0);
	});
	readonly #verwacht = $derived.by(() =>
		kpiPrognose(
			kpiVan('profielgraad'),
			this.doel,
			this.metingen.map(({ dag, klaar, totaal }) => ({ dag, teller: klaar, noemer: totaal }))
		)
	);
	readonly prognose = $derived.by(() => prognoseTekst(this.#verwacht, this.doel, this.peildatum));
	/** The same in one sentence. */
	readonly zin = $derived.by(() => prognoseZin(this.#verwacht, this.doel, this.peildatum));
	/** The profielgraad per gemeente at the end of each quarter, the earliest first, this momentopname last. */
	readonly kwartalen: KwartaalVerloop = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		if (!dataset || !outcome) return GEEN_VERLOOP;
		const { meetellen } = zonderCode;
		const eerder = this.zonderTrend ? [] : this.#terugblik.opElkePeildatum;
		const nu = profielGroepen(dataset, outcome.pass, 'gemeente', meetellen);
		return profielPerKwartaal(nu, this.#gemeten, eerder, meetellen);
	});
	/** Where the earlier numbers come from of which only counts are kept; '' where all lists are there. */
	readonly herkomst: string = $derived.by(() => {
		const dagen = this.kwartalen.kwartalen.map(({ dag }) => dag);
		return geteldHerkomst(this.#terugblik.momentopnamen, dagen);
	});
	/** Missing parts per group; counted when asked for. */
	readonly ontbreekt: Ontbreekt | null = $derived.by((): Ontbreekt | null => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? missingPer(dataset, outcome.pass, this.#veld) : null;
	});
	/** How many profiles have a code that their parts disagree with. */
	readonly afwijkend: number = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? popcountAnd(outcome.pass, profielInhouden(dataset).afwijkend) : 0;
	});
	/** The same as rows; made when asked for. */
	readonly afwijkendeRijen: Uint32Array = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		if (!dataset || !outcome) return new Uint32Array();
		const { pass } = outcome;
		return rowsOf(and(pass, profielInhouden(dataset).afwijkend, new Uint32Array(pass.length)));
	});

	constructor(dashboard: Dashboard, terugblik: Terugblik, doelen: DoelKeuze) {
		this.#dashboard = dashboard;
		this.#terugblik = terugblik;
		this.doelen = doelen;
	}

	get veld(): GroepVeld {
		return this.#veld;
	}
	set veld(value: GroepVeld) {
		this.#dashboard.bladen.set('onvolledig', { veld: value });
		this.#shown = PAGINA;
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
	/** Peildatum of the momentopname that groups are compared with; null where there is none. */
	get sinds(): Dag | null {
		return this.#voor?.dag ?? null;
	}
	/** How many more complete profiles a group has since then; null for one that was not there. */
	erbij({ code, ja }: ProfielGroep): number | null {
		const kruis = this.#voor?.kruis;
		const naam = this.#dashboard.dataset?.valuesOf(this.#veld)[code];
		if (!kruis || naam === undefined || !kruis.per.includes(naam)) return null;
		return ja - aantalIn(kruis, PROFIEL.ja, naam);
	}
	/** Why groups are not compared with the list before, Dutch; null where they are, or could be. */
	get zonderVorige(): string | null {
		return this.#veld === 'begeleider' && this.#terugblik.vorige?.geteld ? GEEN_BEGELEIDERS : null;
	}
	/** Why lists that are gone tell nothing under these filters, Dutch; null where they do. */
	get nietOnthouden(): string | null {
		return this.zonderTrend ? null : this.#terugblik.nietOnthouden;
	}
	/** Whether earlier momentopnamen are being counted. */
	get telt(): boolean {
		return !this.zonderTrend && this.#terugblik.telt;
	}
	/**
	 * Why the filters can't be laid on earlier momentopnamen, Dutch; null when they can. Another peildatum is no matter:
	 * profiles are as they were at each.
	 */
	get zonderTrend(): string | null {
		const { filters } = this.#dashboard;
		if (filters.kengetal !== null) return NIET_MET_TEGEL;
		return nietTerug({ ...filters, peildatum: null });
	}
	/** Whether kandidaten are chosen by their profile, so that completing it takes them out of the selection. */
	get opProfiel(): boolean {
		return (this.#dashboard.filters.picks.klantprofiel?.length ?? 0) > 0;
	}
	/** Whether the source has columns for the parts of a profile. */
	get kentDelen(): boolean {
		const { dataset } = this.#dashboard;
		return dataset !== null && profielInhouden(dataset).bekend.length > 0;
	}

	/** Up, down, then back to the order of the page. */
	sortBy(column: GroepSort['column']): void {
		const first = column === 'naam' || column === 'volledig' ? 'ascending' : 'descending';
		const sort = nextSort(this.sort, column, eigenSort(this.#veld), first);
		this.#dashboard.bladen.set('onvolledig', { sort });
	}

	/** Draws every group, for a print. */
	showAll(): void {
		this.#shown = Math.max(this.#shown, this.#gesorteerd.length);
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

	/** How many incomplete profiles of a group lack a part; of all groups with a code below 0. */
	mistIn({ code }: ProfielGroep, deel: string): number {
		const { delen, aantallen } = this.mist ?? { delen: [], aantallen: new Uint32Array() };
		const at = delen.findIndex((id) => id === deel);
		if (at < 0) return 0;
		if (code >= 0) return aantallen[code * delen.length + at] ?? 0;
		return aantallen.reduce((sum, n, index) => (index % delen.length === at ? sum + n : sum), 0);
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
		const isOut = filters.niet.includes('klantprofiel');
		const open = openCodes(dataset).filter(
			(each) => !chosen?.length || chosen.includes(each) !== isOut
		);
		this.#dashboard.apply({ kind: 'picks', picks: { [this.#veld]: [code], klantprofiel: open } });
	}

	/** Opens a kandidaat of a list; `plek` says which list that is. */
	open(kandidaat: number, rows: GeopendeLijst['rows'], plek: Plek): void {
		this.#lijst = { rows, plek };
		this.drawer.open(kandidaat);
	}
}
