import { afspraakVoor, ALLE, isGehaald, type Afspraak } from '$lib/domain/doelen/afspraken';
import type { Dag } from '$lib/domain/velden/datum';
import type { Kpi, KpiId } from '$lib/domain/doelen/kpis';
import type { Prognose } from '$lib/domain/doelen/prognose';
import { LEEG } from '$lib/domain/velden/waarden';
import { compareDutch } from '$lib/locale/collate';
import type { Dashboard } from '../dashboard.svelte';
import type { DoelKeuze } from './doel-keuze.svelte';
import { kpiTellingen, type KpiDeel, type KpiTelling } from '$lib/rules/kenmerken/kpi-telling';
import { isOpCode, kpiPrognose, kpiToen, vorigKwartaal, type KpiMeting } from './kpi-verloop';
import { nietTerug } from '$lib/rules/filters/soorten';
import type { Terugblik } from '../lookback/terugblik.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';

/** A KPI of one gemeente, or of all, with its goal and how it went. */
export interface KpiRegel {
	/** As stored; `ALLE` for all together. */
	readonly gemeente: string;
	readonly naam: string;
	readonly deel: KpiDeel;
	/** The goal in use; null where none was agreed on. */
	readonly afspraak: Afspraak | null;
	/** Whether it was agreed on for this gemeente itself. */
	readonly eigen: boolean;
	readonly gehaald: boolean;
	readonly vorig: KpiMeting | null;
	/** Null without a goal. */
	readonly prognose: Prognose | null;
}

/** A KPI with its line for all gemeenten; null = the source does not tell. */
export interface KpiBlok {
	readonly kpi: Kpi;
	readonly alle: KpiRegel | null;
	/** Per gemeente in the selection; made when asked for. */
	readonly gemeenten: readonly KpiRegel[];
	/** What belongs to no kandidaat, and so to no gemeente. */
	readonly zonder: KpiDeel;
	readonly open: boolean;
}

/** State of "Doelen en afspraken": every KPI under the filters, its goals, and which are unfolded. */
export class AfsprakenBlad {
	readonly #dashboard: Dashboard;
	readonly #terugblik: Terugblik;
	readonly doelen: DoelKeuze;
	#open = $state.raw<readonly KpiId[]>([]);

	readonly #tellingen = $derived.by((): readonly KpiTelling[] => {
		const { dataset, outcome, selection } = this.#dashboard;
		return dataset && outcome
			? kpiTellingen(dataset, outcome.pass, selection, zonderCode.meetellen)
			: [];
	});
	/** Codes of the gemeenten of the selection, in Dutch order. */
	readonly #gemeenten = $derived.by((): readonly { code: number; waarde: string }[] => {
		const { dataset, outcome } = this.#dashboard;
		if (!dataset || !outcome) return [];
		const values = dataset.valuesOf('gemeente');
		const counts = dataset.engine.cross(outcome.pass, 'gemeente', 'klantprofiel');
		const size = counts.length / values.length;
		return values
			.map((waarde, code) => ({ code, waarde }))
			.filter(({ code }) => counts.subarray(code * size, (code + 1) * size).some(Boolean))
			.sort((a, b) => compareDutch(a.waarde || LEEG, b.waarde || LEEG));
	});
	/** What is counted by code does not hang on the peildatum, as on the card of the goal. */
	readonly #eerder = $derived.by(() => {
		const { filters } = this.#dashboard;
		return filters.kengetal !== null || nietTerug({ ...filters, peildatum: null })
			? []
			: this.#terugblik.opElkePeildatum;
	});
	readonly #eerderOpDeDag = $derived.by(() =>
		nietTerug(this.#dashboard.filters) ? [] : this.#eerder
	);
	readonly #vorig = $derived.by(() => vorigKwartaal(this.#eerder, this.#gemeten));
	readonly blokken: readonly KpiBlok[] = $derived.by(() =>
		this.#tellingen.map(({ kpi, alle, per, zonder }): KpiBlok => {
			const open = this.#open.includes(kpi.id);
			const gemeenten =
				open && alle
					? this.#gemeenten.map(({ code, waarde }) =>
							this.#regel(kpi, per[code] ?? { teller: 0, noemer: 0 }, waarde)
						)
					: [];
			return { kpi, alle: alle && this.#regel(kpi, alle, ALLE), gemeenten, zonder, open };
		})
	);

	constructor(dashboard: Dashboard, terugblik: Terugblik, doelen: DoelKeuze) {
		this.#dashboard = dashboard;
		this.#terugblik = terugblik;
		this.doelen = doelen;
	}

	/** Peildatum of the momentopname of an earlier quarter that is compared with; null when there is none. */
	get vorigeDag(): Dag | null {
		return this.#vorig?.dag ?? null;
	}

	/** Unfolds a KPI per gemeente, or folds it. */
	fold(kpi: KpiId, open = !this.#open.includes(kpi)): void {
		const others = this.#open.filter((each) => each !== kpi);
		this.#open = open ? [...others, kpi] : others;
	}

	get #gemeten(): Dag {
		return this.#dashboard.dataset?.meta.peildatum ?? 0;
	}

	#regel(kpi: Kpi, deel: KpiDeel, gemeente: string): KpiRegel {
		const { dataset } = this.#dashboard;
		const found = this.#afspraak(kpi.id, gemeente, dataset?.peildatum ?? 0);
		const naar = gemeente === ALLE ? undefined : gemeente;
		const { meetellen } = zonderCode;
		const eerder = isOpCode(kpi.id) ? this.#eerder : this.#eerderOpDeDag;
		const metingen = eerder.flatMap((telling) => kpiToen(telling, kpi.id, meetellen, naar) ?? []);
		const vorig = this.#vorig && eerder.includes(this.#vorig) ? this.#vorig : null;
		return {
			gemeente,
			naam: gemeente === ALLE ? 'Alle gemeenten' : gemeente || LEEG,
			deel,
			afspraak: found?.afspraak ?? null,
			eigen: found?.eigen ?? false,
			gehaald: found !== null && isGehaald(kpi, found.afspraak, deel),
			vorig: vorig && kpiToen(vorig, kpi.id, meetellen, naar),
			prognose:
				found && kpiPrognose(kpi, found.afspraak, [...metingen, { ...deel, dag: this.#gemeten }])
		};
	}

	/** The goal in use; that for complete profiles is never absent. */
	#afspraak(kpi: KpiId, gemeente: string, d: Dag) {
		const found = afspraakVoor(this.doelen.afspraken, kpi, gemeente);
		if (found || kpi !== 'profielgraad') return found;
		return { afspraak: { ...this.doelen.voor(d), met: '', op: null }, eigen: false };
	}
}
