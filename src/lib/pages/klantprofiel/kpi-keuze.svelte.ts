import type { Dashboard } from '$lib/app/dashboard.svelte';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { kpisMet, type Kpi } from '$lib/domain/doelen/kpis';
import { isKpiKnown } from '$lib/rules/kenmerken/kpi-telling';

/** Which number Verloop and Vergelijken are about: the same for both. */
export class KpiKeuze {
	readonly #dashboard: Dashboard;
	/** Those that the source can tell. */
	readonly kpis: readonly Kpi[] = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset ? kpisMet(zonderCode.meetellen).filter((kpi) => isKpiKnown(dataset, kpi)) : [];
	});
	/** Null where the source can tell none. */
	readonly kpi: Kpi | null = $derived.by(() => {
		const { kpi } = this.#dashboard.bladen.van('vergelijken');
		return this.kpis.find(({ id }) => id === kpi) ?? this.kpis[0] ?? null;
	});

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	choose(kpi: string): void {
		this.#dashboard.bladen.set('vergelijken', { kpi });
	}
}
