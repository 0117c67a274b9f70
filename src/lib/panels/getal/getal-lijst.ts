import type { App } from '$lib/app/app.svelte';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import type { FilterState } from '$lib/rules/filters/filter-state';
import { filtersOnder, filtersVoor } from '$lib/rules/filters/getal/filters-voor';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { recordsIn, type EigenGetal } from '$lib/tables/eigen-getal';
import { dividedRecords, dividedRows, type VerdeelRij } from '$lib/tables/verdeling';

/** The filters under which the list is exactly who is in the number, or those of them who meet more; null where none are. */
export function filtersVan(
	dataset: Dataset,
	{ filters: now }: { filters: FilterState },
	{ filters = now, volgt, wie }: EigenGetal,
	meer: Voorwaarden = []
): FilterState | null {
	return filtersVoor(dataset, filtersOnder(dataset, filters, volgt), [...wie, ...meer]);
}

/** Opens the list of who is in the number; false where no filters say it. */
export function openGetal(app: App, getal: EigenGetal, meer: Voorwaarden = []): boolean {
	const { dashboard } = app;
	const { dataset } = dashboard;
	const filters = dataset && filtersVan(dataset, dashboard, getal, meer);
	if (!filters) return false;
	dashboard.apply({ kind: 'alles', filters });
	const route = recordsIn(getal) ? '/trajecten' : '/';
	if (app.pagina !== route) app.goToPage(route);
	return true;
}

/** Kandidaten who are in the number, each once. */
export function kandidatenVan(app: App, getal: EigenGetal): Uint32Array {
	const { dashboard } = app;
	const { dataset } = dashboard;
	const filters = dataset && filtersVan(dataset, dashboard, getal);
	const outcome = filters && dashboard.outcomeOf(filters);
	return dataset && outcome ? dashboard.ordered(outcome) : new Uint32Array();
}

/** The number with what it is: "13 van D. van Ommen: Onvolledig, beroepssector ontbreekt". */
export function getalTekst({ van, wat }: EigenGetal, aantal: string): string {
	return van === undefined ? `${aantal}: ${wat}` : `${aantal} van ${van}: ${wat}`;
}

/** The number over the values of a field. */
export function divide(
	dashboard: Dashboard,
	getal: EigenGetal,
	veld: string
): readonly VerdeelRij[] {
	const { dataset } = dashboard;
	const filters = dataset && filtersVan(dataset, dashboard, getal);
	if (!filters) return [];
	const records = recordsIn(getal);
	if (records) return dividedRecords(dataset, records, dashboard.selectionOf(filters), veld);
	const outcome = dashboard.outcomeOf(filters);
	return outcome ? dividedRows(dataset, outcome.pass, veld) : [];
}
