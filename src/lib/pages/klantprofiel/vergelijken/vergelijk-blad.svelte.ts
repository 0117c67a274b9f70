import type { Dashboard } from '$lib/app/dashboard.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import type { Kpi } from '$lib/domain/doelen/kpis';
import { LEEG } from '$lib/domain/velden/waarden';
import { oordeelOver } from '$lib/domain/vergelijken/oordeel';
import { compareDutch } from '$lib/locale/collate';
import type { VergelekenGroep } from '$lib/panels/vergelijken/vergeleken';
import { kpiTelling, type KpiDeel } from '$lib/rules/kenmerken/kpi-telling';
import { KpiKeuze } from '../kpi-keuze.svelte';

/** What is compared with each other. */
export const VERGELIJK_PER = ['gemeente', 'begeleider'] as const;
export type VergelijkPer = (typeof VERGELIJK_PER)[number];

/** A gemeente or begeleider beside all of them. */
export interface VergelijkRegel extends VergelekenGroep {
	/** As stored. */
	readonly waarde: string;
}

const NIEMAND: KpiDeel = { teller: 0, noemer: 0 };

/** State of Vergelijken: which number, of gemeenten or begeleiders, and what chance makes of their differences. */
export class VergelijkBlad {
	readonly #dashboard: Dashboard;
	readonly #keuzes = $derived.by(() => this.#dashboard.bladen.van('vergelijken'));
	readonly cijfer: KpiKeuze;
	readonly kpi: Kpi | null = $derived.by(() => this.cijfer.kpi);
	readonly per: VergelijkPer = $derived.by((): VergelijkPer =>
		this.#keuzes.per === 'begeleider' && this.kentBegeleiders ? 'begeleider' : 'gemeente'
	);
	readonly #telling = $derived.by(() => {
		const { dataset, outcome, selection } = this.#dashboard;
		return dataset && outcome && this.kpi
			? kpiTelling(dataset, this.kpi, outcome.pass, selection, zonderCode.meetellen, this.per)
			: null;
	});
	/** All of them together. */
	readonly geheel: KpiDeel = $derived(this.#telling?.alle ?? NIEMAND);
	/** What belongs to no kandidaat, and so to no group. */
	readonly zonder: KpiDeel = $derived(this.#telling?.zonder ?? NIEMAND);
	/** Everybody of whom something was counted, by name. */
	readonly regels: readonly VergelijkRegel[] = $derived.by(() => {
		const { dataset } = this.#dashboard;
		const telling = this.#telling;
		if (!dataset || !telling || this.geheel.noemer === 0) return [];
		const doel = this.geheel.teller / this.geheel.noemer;
		return dataset
			.valuesOf(this.per)
			.map((waarde, code): VergelijkRegel => ({
				id: String(code),
				waarde,
				naam: waarde || LEEG,
				oordeel: oordeelOver(telling.per[code] ?? NIEMAND, doel),
				eigen: true
			}))
			.filter(({ oordeel }) => oordeel.noemer > 0)
			.sort((a, b) => compareDutch(a.naam, b.naam));
	});

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
		this.cijfer = new KpiKeuze(dashboard);
	}

	/** Whether the source knows begeleiders. */
	get kentBegeleiders(): boolean {
		return this.#dashboard.dataset?.meta.velden.kandidaten?.includes('begeleider') ?? false;
	}
	get tabel(): boolean {
		return this.#keuzes.tabel === true;
	}

	choosePer(per: string): void {
		this.#dashboard.bladen.set('vergelijken', { per });
	}
	/** Shows the table in the place of the sentences, or these again. */
	turnTable(): void {
		this.#dashboard.bladen.set('vergelijken', { tabel: !this.tabel });
	}
}
