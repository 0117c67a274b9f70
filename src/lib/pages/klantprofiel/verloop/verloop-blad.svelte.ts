import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { isOpCode, isToenKnown } from '$lib/app/doelen/kpi-verloop';
import {
	kpiPerKwartaal,
	type KpiLijn,
	type KpiNu,
	type KpiPerKwartaal
} from '$lib/app/doelen/kwartaal-verloop';
import type { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { MEESTE_LIJNEN } from '$lib/charts/line/groep-lijnen';
import { afspraakVoor, ALLE } from '$lib/domain/doelen/afspraken';
import type { Kpi } from '$lib/domain/doelen/kpis';
import { LEEG } from '$lib/domain/velden/waarden';
import { regelkaart, type Regelkaart } from '$lib/domain/vergelijken/regelkaart';
import { compareDutch } from '$lib/locale/collate';
import { NIET_MET_TEGEL, nietTerug } from '$lib/rules/filters/soorten';
import { kpiTelling } from '$lib/rules/kenmerken/kpi-telling';
import { KpiKeuze } from '../kpi-keuze.svelte';

/** In the place of a gemeente: each with its own line. */
export const NAAST_ELKAAR = ' naast';

const NIETS: KpiPerKwartaal = { kwartalen: [], lijnen: [] };

/** State of Verloop: which number, of whom, and how it went by the quarter. */
export class VerloopBlad {
	readonly #dashboard: Dashboard;
	readonly #terugblik: Terugblik;
	readonly #doelen: DoelKeuze;
	#gemeente = $state<string | null>(null);

	readonly cijfer: KpiKeuze;
	readonly kpi: Kpi | null = $derived.by(() => this.cijfer.kpi);
	/** All together first, then the gemeenten of the selection by name. */
	readonly #nu: readonly KpiNu[] = $derived.by((): readonly KpiNu[] => {
		const { dataset, outcome, selection } = this.#dashboard;
		if (!dataset || !outcome || !this.kpi) return [];
		const telling = kpiTelling(dataset, this.kpi, outcome.pass, selection, zonderCode.meetellen);
		const per = dataset
			.valuesOf('gemeente')
			.map((gemeente, code) => ({
				gemeente,
				naam: gemeente || LEEG,
				deel: telling.per[code] ?? { teller: 0, noemer: 0 }
			}))
			.filter(({ deel }) => deel.noemer > 0)
			.sort((a, b) => compareDutch(a.naam, b.naam));
		return [
			{ gemeente: ALLE, naam: 'Alle gemeenten', deel: telling.alle ?? { teller: 0, noemer: 0 } },
			...per
		];
	});
	/** The gemeenten that earlier lists can tell of. */
	readonly gemeenten: readonly KpiNu[] = $derived(
		this.kpi && isToenKnown(this.kpi.id) === 'gemeente' ? this.#nu.slice(1) : []
	);
	/** `ALLE`, `NAAST_ELKAAR` or a gemeente. */
	readonly wie: string = $derived.by(() => {
		const wanted = this.#gemeente ?? NAAST_ELKAAR;
		if (wanted === NAAST_ELKAAR) return this.kanNaastElkaar ? NAAST_ELKAAR : ALLE;
		return this.gemeenten.some(({ gemeente }) => gemeente === wanted) ? wanted : ALLE;
	});
	/** Why the filters can't be laid on earlier lists, Dutch; null when they can. */
	readonly bezwaar: string | null = $derived.by(() => {
		const { filters } = this.#dashboard;
		if (filters.kengetal !== null) return NIET_MET_TEGEL;
		// counts of codes hang on no peildatum
		const isCode = this.kpi !== null && isOpCode(this.kpi.id);
		return nietTerug(isCode ? { ...filters, peildatum: null } : filters);
	});
	readonly verloop: KpiPerKwartaal = $derived.by(() => {
		const { dataset } = this.#dashboard;
		if (!dataset || !this.kpi) return NIETS;
		const getoond =
			this.wie === NAAST_ELKAAR
				? this.gemeenten
				: this.#nu.filter(({ gemeente }) => gemeente === this.wie);
		const eerder = this.bezwaar ? [] : this.#terugblik.opElkePeildatum;
		const { peildatum } = dataset.meta;
		return kpiPerKwartaal(this.kpi.id, getoond, peildatum, eerder, zonderCode.meetellen);
	});
	/** The one line that chance is told of; null while there are more. */
	readonly lijn: KpiLijn | null = $derived(
		this.verloop.lijnen.length === 1 ? (this.verloop.lijnen[0] ?? null) : null
	);
	/** What chance makes of that line; null where too little is measured. */
	readonly kaart: Regelkaart | null = $derived(this.lijn && regelkaart(this.lijn.punten));
	/** The goal in percents of what is shown; null where none was agreed on. */
	readonly doel: number | null = $derived.by(() => {
		const { dataset } = this.#dashboard;
		if (!this.kpi || !dataset) return null;
		const gemeente = this.wie === NAAST_ELKAAR ? ALLE : this.wie;
		const found = afspraakVoor(this.#doelen.afspraken, this.kpi.id, gemeente);
		if (found) return found.afspraak.procent;
		return this.kpi.id === 'profielgraad' ? this.#doelen.voor(dataset.peildatum).procent : null;
	});

	constructor(dashboard: Dashboard, terugblik: Terugblik, doelen: DoelKeuze) {
		this.#dashboard = dashboard;
		this.cijfer = new KpiKeuze(dashboard);
		this.#terugblik = terugblik;
		this.#doelen = doelen;
	}

	/** Whether no more gemeenten are there than can be told apart. */
	get kanNaastElkaar(): boolean {
		return this.gemeenten.length > 1 && this.gemeenten.length <= MEESTE_LIJNEN;
	}
	/** Whether earlier lists are being counted. */
	get telt(): boolean {
		return !this.bezwaar && this.#terugblik.telt;
	}

	chooseWie(gemeente: string): void {
		this.#gemeente = gemeente;
	}
}
