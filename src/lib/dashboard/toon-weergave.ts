import type { SnapshotMeta } from '$lib/domain/momentopname';
import { filtersUitInhoud } from './bewaarde-filters';
import type { Dashboard } from './dashboard.svelte';
import type { Preferences } from './preferences.svelte';
import type { Weergave } from './weergave';

/** Where a view is put on screen. */
export interface Toonplek {
	readonly dashboard: Dashboard;
	readonly preferences: Preferences;
	readonly snapshots: readonly SnapshotMeta[];
	readonly pagina: string;
	gaNaar(route: string): void;
}

/** Puts a view on screen in one step of the history; gives what it holds that is not there, in words. */
export function toonWeergave(plek: Toonplek, weergave: Weergave): readonly string[] {
	const { dashboard, preferences, snapshots, pagina } = plek;
	const { dataset } = dashboard;
	if (!dataset) return [];
	const ids = snapshots.map(({ id }) => id);
	const { filters, verdwenen } = filtersUitInhoud(weergave.filters, dataset, ids);
	preferences.kolomKeuze = weergave.kolommen;
	preferences.view = weergave.grafiek;
	dashboard.setSort(weergave.sort);
	preferences.sort = dashboard.sort;
	dashboard.apply({ kind: 'alles', filters });
	if (weergave.pagina !== pagina) plek.gaNaar(weergave.pagina);
	return verdwenen;
}
