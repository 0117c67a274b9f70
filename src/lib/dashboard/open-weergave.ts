import type { App } from './app.svelte';
import { filtersVan, leesWeergave } from './weergave-tekst';

/** Opens a view that an export holds on the data in use; says when these don't have all of its values. */
export async function openWeergave(app: App, tekst: string): Promise<void> {
	const { dashboard } = app;
	const weergave = leesWeergave(tekst);
	if (!weergave || !dashboard.dataset) return;
	await dashboard.loadMore();
	const { filters, weg } = filtersVan(weergave, dashboard.dataset);
	dashboard.apply({ kind: 'alles', filters });
	dashboard.setSort(weergave.sort);
	app.gaNaar(weergave.route);
	const aantal = weg.length === 1 ? '1 waarde bestaat' : `${weg.length} waarden bestaan`;
	app.toast(weg.length ? `Weergave geopend. ${aantal} niet meer.` : 'Weergave geopend.');
}
