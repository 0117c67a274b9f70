import { emptyBitset, rowsOf, type Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { App } from '$lib/app/app.svelte';
import { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { kpiToen } from '$lib/app/doelen/kpi-verloop';
import { Reeks } from '$lib/app/lookback/reeks.svelte';
import { lendSinds } from '$lib/app/lookback/sinds';
import { sindsIn } from '$lib/app/lookback/stap';
import { Terugblik, type Punt } from '$lib/app/lookback/terugblik.svelte';
import { antwoordOp, caseloadVan, type VraagAntwoord } from '$lib/app/vandaag/antwoorden';
import { eerstDoen } from '$lib/app/vandaag/eerst-doen';
import { meesteWinst } from '$lib/app/vandaag/meeste-winst';
import { TransparantieBlad } from '$lib/app/uwv/transparantie-blad.svelte';
import type { Dataset } from '$lib/data/dataset';
import { inPieces } from '$lib/data/pieces';
import { nodigVoor, profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import { werkprocesAhead } from '$lib/data/tellingen/werkproces-oordelen';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { VRAAG_ROLLEN, VRAGEN, type VraagRol } from '$lib/domain/documenten/vragen';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { kenmerkVan } from '$lib/rules/kenmerken/kenmerken';
import type { EigenGetal } from '$lib/tables/eigen-getal';

/** Moments in a picture, the one in use among them. */
const MOMENTEN = 8;

/** The kenmerk of whoever has an overdue signal. */
export const VERSTREKEN = 'signaal.signaalOpvolgen';

/**
 * What the page Vandaag says of the kandidaten of one begeleider or of everybody. It follows that choice and the
 * peildatum; other filters don't count, and what is opened from here takes their place.
 */
export class VandaagBlad {
	readonly #app: App;
	readonly #terugblik: Terugblik;
	/** Of everybody, for the questions of policy. */
	readonly #vanAllen: Terugblik;
	readonly #reeks: Reeks;
	readonly #doelen: DoelKeuze;
	readonly #transparantie: TransparantieBlad;
	/** The dataset that the questions can be asked of. */
	#klaar = $state.raw<Dataset | null>(null);

	readonly dataset = $derived.by(() => this.#app.dashboard.dataset);
	/** Code of the begeleider whose kandidaten are meant; null = everybody's, and of nobody for who is not in the list. */
	readonly wie = $derived.by(() => (this.#app.wie.mijn ? (this.#app.wie.code ?? -1) : null));
	readonly pass: Bitset = $derived.by(() => {
		const { dataset, wie } = this;
		return dataset ? caseloadVan(dataset, wie) : emptyBitset(0);
	});
	readonly rows = $derived(rowsOf(this.pass));
	/** How many begeleiders have kandidaten. */
	readonly begeleiders = $derived.by(() =>
		this.dataset
			? profielGroepen(this.dataset, this.pass, 'begeleider', true).filter(
					({ code }) => this.dataset?.valuesOf('begeleider')[code] !== ''
				).length
			: 0
	);
	/** Their klantprofielen; null where the source has none. */
	readonly groep = $derived.by(() =>
		this.dataset?.meta.velden.kandidaten?.includes('klantprofiel')
			? samen(profielGroepen(this.dataset, this.pass, 'gemeente', zonderCode.meetellen))
			: null
	);
	readonly doel = $derived.by(() => this.#doelen.voor(this.dataset?.peildatum ?? 0));
	readonly nodig = $derived(this.groep ? nodigVoor(this.groep, this.doel) : 0);

	/** The questions with their answers, by role; empty until these can be had. */
	readonly antwoorden: readonly {
		readonly rol: VraagRol;
		readonly van: readonly VraagAntwoord[];
	}[] = $derived.by(() => {
		const dataset = this.dataset;
		if (!dataset || dataset !== this.#klaar) return [];
		const plek = {
			dataset,
			wie: this.wie,
			meetellen: zonderCode.meetellen,
			profiel: this.#transparantie.keuze,
			eerder: this.#vanAllen.opElkePeildatum
		};
		return VRAAG_ROLLEN.map((rol) => ({
			rol,
			van: VRAGEN.filter((vraag) => vraag.rol === rol).map((vraag) => antwoordOp(vraag, plek))
		}));
	});

	/** The latest momentopname before the one in use, which changes are since. */
	readonly vorige: Peilmoment | null = $derived.by(() => this.#terugblik.vorige);
	/** The same where its kandidaten are there: what happened to these can be told, and asked for. */
	readonly vorigeLijst: SnapshotMeta | null = $derived.by(
		() => this.#app.snapshots.find(({ id }) => id === this.vorige?.id) ?? null
	);
	/** Earlier momentopnamen in the pictures, oldest first. */
	readonly eerdere: readonly Peilmoment[] = $derived.by(() =>
		this.#terugblik.momentopnamen.slice(1 - MOMENTEN)
	);
	readonly stappen = $derived.by(() => this.#reeks.stappen(this.#naam));
	/** What happened since the momentopname before, as the lists that are opened count it; null where it is not known. */
	readonly sinds = $derived.by(() => {
		const { dataset } = this;
		const laatste = this.stappen.at(-1);
		const tabel = dataset && this.#reeks.verschil(this.vorigeLijst, dataset.meta);
		if (!dataset || !tabel || !laatste) return null;
		return { ...sindsIn(tabel, dataset, this.pass), weg: laatste.weg };
	});
	/** The profielgraad in earlier momentopnamen, oldest first. */
	readonly graden: readonly {
		readonly dag: number;
		readonly teller: number;
		readonly noemer: number;
	}[] = $derived.by(() =>
		this.#terugblik.opElkePeildatum.slice(1 - MOMENTEN).flatMap((telling) => {
			const toen = kpiToen(telling, 'profielgraad', zonderCode.meetellen);
			return toen?.noemer ? [toen] : [];
		})
	);
	/** Kandidaten with an overdue signal; null where the source can't tell. */
	readonly verstreken = $derived.by(() => {
		const { dataset, pass } = this;
		const kenmerk = dataset && dataset === this.#klaar && kenmerkVan(dataset, VERSTREKEN);
		return dataset && kenmerk ? popcountAnd(kenmerk.rijen(dataset), pass) : null;
	});
	/** The same in earlier momentopnamen, oldest first. */
	readonly eerderVerstreken: readonly Punt[] = $derived.by(() =>
		this.#terugblik.tellingen.slice(1 - MOMENTEN).flatMap(({ dag, kandidatenMet }) => {
			const waarde = kandidatenMet.verstrekenSignalen;
			return waarde === undefined ? [] : [{ dag, waarde }];
		})
	);
	/** What is most urgent, of each kind; null until what the user did is known. */
	readonly taken = $derived.by(() => {
		const { dossier } = this.#app;
		const { dataset } = this;
		if (!dataset || !dossier?.klaar || this.wie === null) return null;
		return eerstDoen(dataset, this.rows, (row) => dossier.regels(row), dossier.vandaag);
	});
	/** Where most is to be won. */
	readonly winst = $derived.by(() =>
		this.dataset && this.dataset === this.#klaar && this.wie === null
			? meesteWinst(this.dataset, this.pass, zonderCode.meetellen, this.doel)
			: []
	);

	constructor(app: App) {
		this.#app = app;
		const under = (filters: () => FilterState) => ({
			dashboard: {
				get dataset() {
					return app.dashboard.dataset;
				},
				get filters() {
					return { ...filters(), peildatum: app.dashboard.filters.peildatum };
				}
			},
			get momenten() {
				return app.momenten;
			},
			lookback: app.lookback
		});
		this.#terugblik = new Terugblik(under(() => this.filters({})));
		this.#vanAllen = new Terugblik(under(() => NO_FILTERS));
		this.#reeks = new Reeks(app.lookback);
		this.#doelen = new DoelKeuze(app);
		this.#transparantie = new TransparantieBlad(
			app.dashboard,
			() => app.momenten,
			(id) => app.lookback.transparantie(id)
		);
	}

	/** Whether there is, or may still be, an earlier momentopname to look back at. */
	get eerste(): boolean {
		return this.#terugblik.eerste;
	}

	/** The filters of a list of these kandidaten, with what is chosen besides; the peildatum in use stays. */
	filters({ picks = {}, ...rest }: Partial<FilterState>): FilterState {
		const own: Record<string, readonly number[]> =
			this.wie === null || this.wie < 0 ? {} : { begeleider: [this.wie] };
		const { peildatum } = this.#app.dashboard.filters;
		return { ...NO_FILTERS, ...rest, picks: { ...own, ...picks }, peildatum };
	}

	/** How many of these kandidaten there are under what is chosen besides; `wie` = who of them are counted. */
	getal(
		aantal: number,
		wat: string,
		part: Partial<FilterState> = {},
		wie: Voorwaarden = []
	): EigenGetal {
		return {
			aantal,
			tabel: 'kandidaten',
			wie,
			wat,
			filters: this.filters(part),
			toon: Object.keys(part.picks ?? {})
		};
	}

	/** A kengetal of everybody, as a limit is held against it. */
	tegelGetal({ id, groep, lijst }: Kengetal, aantal: number): EigenGetal {
		const { peildatum } = this.#app.dashboard.filters;
		return {
			aantal,
			tabel: groep,
			wie: [{ soort: 'telt', kengetal: id }],
			wat: lijst,
			filters: { ...NO_FILTERS, peildatum },
			toon: []
		};
	}

	/** Makes the difference with the momentopname before count in what is asked of a number that rests on it. */
	lend(): boolean {
		const { dashboard } = this.#app;
		const tabel =
			dashboard.dataset && this.#reeks.verschil(this.vorigeLijst, dashboard.dataset.meta);
		return tabel ? lendSinds(dashboard, tabel) : false;
	}

	/** Puts these filters in place of those there are, in one step that can be undone. */
	show(part: Partial<FilterState> = {}): void {
		const { dashboard } = this.#app;
		dashboard.bladen.take({});
		dashboard.apply({ kind: 'alles', filters: this.filters(part) });
	}

	/** The code of klantprofiel of a part of the bar; undefined for what is no code of the catalogue. */
	codeVan(deel: string): string | undefined {
		if (deel === 'buiten') return '';
		return deel === 'anders' ? undefined : deel;
	}

	/** Judges what the questions ask, piece by piece; call it again when another dataset is shown. */
	async prepare(): Promise<void> {
		const { dataset } = this;
		if (!dataset || dataset === this.#klaar) return;
		const isOver = () => this.dataset !== dataset;
		await inPieces(werkprocesAhead(dataset), isOver);
		for (const id of VRAGEN.flatMap(({ kenmerken = [] }) => kenmerken)) {
			const steps = kenmerkVan(dataset, id)?.vooraf?.(dataset);
			if (steps) await inPieces(steps, isOver);
		}
		if (this.dataset === dataset) this.#klaar = dataset;
	}

	/** Looks back; call it again when the choice, the data or the momentopnamen change. */
	async look(): Promise<void> {
		await Promise.all([this.#terugblik.look(), this.#vanAllen.look()]);
	}

	/** Compares the momentopnamen of the pictures; call it again when these change. */
	async compare(): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		const { snapshots } = this.#app;
		const lijsten = this.eerdere.flatMap(
			({ id }) => snapshots.find((meta) => meta.id === id) ?? []
		);
		await this.#reeks.look([...lijsten, dataset.meta]);
	}

	get #naam(): string | null {
		if (this.wie === null) return null;
		return this.dataset?.valuesOf('begeleider')[this.wie] ?? this.#app.wie.naam;
	}
}
