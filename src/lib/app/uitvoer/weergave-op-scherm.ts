import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { GEWONE_VORM, isGewoon } from '$lib/data/lijst-vorm';
import { filtersAlsInhoud, filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import type { Dashboard } from '../dashboard.svelte';
import type { Preferences } from '../preferences.svelte';
import type { NaamlozeWeergave } from '$lib/rules/filters/weergave';

/** Where a view is read from and put on screen. */
export interface Toonplek {
	readonly dashboard: Dashboard;
	readonly preferences: Preferences;
	readonly snapshots: readonly SnapshotMeta[];
	readonly pagina: string;
	goToPage(route: string): void;
}

/** What is on screen, as a view; null without data. */
export function weergaveOpScherm(
	plek: Pick<Toonplek, 'dashboard' | 'preferences' | 'pagina'>
): NaamlozeWeergave | null {
	const { dashboard, preferences, pagina } = plek;
	const { dataset, filters, sort, bladen } = dashboard;
	return (
		dataset && {
			pagina,
			sort,
			bladen: bladen.alle,
			kolommen: preferences.kolomKeuze,
			...(!isGewoon(preferences.lijst) && { lijst: preferences.lijst }),
			grafiek: preferences.view,
			...(preferences.paneSlicers && { slicers: preferences.paneSlicers }),
			filters: filtersAlsInhoud(filters, dataset)
		}
	);
}

/** Puts a view on screen in one step of the history; gives what it holds that is not there, in words. */
export function showWeergave(plek: Toonplek, weergave: NaamlozeWeergave): readonly string[] {
	const { dashboard, preferences, snapshots, pagina } = plek;
	const { dataset } = dashboard;
	if (!dataset) return [];
	const ids = snapshots.map(({ id }) => id);
	const { filters, verdwenen } = filtersUitInhoud(weergave.filters, dataset, ids);
	preferences.kolomKeuze = weergave.kolommen;
	preferences.lijst = weergave.lijst ?? GEWONE_VORM;
	preferences.view = weergave.grafiek;
	preferences.paneSlicers = weergave.slicers ?? null;
	dashboard.setSort(weergave.sort);
	preferences.sort = dashboard.sort;
	dashboard.bladen.take(weergave.bladen);
	dashboard.apply({ kind: 'alles', filters });
	if (weergave.pagina !== pagina) plek.goToPage(weergave.pagina);
	return [...verdwenen, ...verdwenenKolommen(weergave, dashboard)];
}

/** Columns of its own that the source of a view had and this one has not. */
function verdwenenKolommen({ kolommen, lijst }: NaamlozeWeergave, { dataset }: Dashboard) {
	const groep = lijst?.groep?.replace(/~\w+$/, '') ?? '';
	const named = [...kolommen.map((kolom) => kolom.replace(/^\+/, '')), groep];
	return [...new Set(named)]
		.filter((kolom) => isEigenKolom(kolom) && !dataset?.kandidaten.columns.has(kolom))
		.map((kolom) => `Kolom: ${eigenKop(kolom)}`);
}
