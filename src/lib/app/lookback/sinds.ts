import { Storing } from '$lib/domain/momentopname/storing';
import type { App } from '../app.svelte';
import { painted } from '$lib/data/pieces';
import { verschilVan } from './verschillen';

/** Loads the difference that a filter waits for; a momentopname that is not there any more takes its filter with it. */
export async function loadSinds(app: App): Promise<void> {
	const { dashboard } = app;
	const { dataset, filters } = dashboard;
	const snapshot = filters.sinds?.snapshot;
	if (!dataset || !snapshot) return;
	const isStale = () =>
		dashboard.dataset?.meta.id !== dataset.meta.id ||
		dashboard.filters.sinds?.snapshot !== snapshot;
	try {
		const { lijst } = app.momentopnamen;
		if (lijst.length && !lijst.some(({ id }) => id === snapshot)) throw new Storing('lijst-weg');
		const tabel = await verschilVan(app.lookback, snapshot, dataset.meta.id);
		if (isStale()) return;
		dashboard.setVerschil(snapshot, {
			dag: tabel.verschil.vanDag,
			...tabel.rijen(dataset.kandidaten.rows)
		});
	} catch {
		// That it was removed is said first.
		await painted();
		if (isStale()) return;
		dashboard.apply({ kind: 'set', filter: 'sinds', waarde: null });
		app.scherm.toast(
			'De momentopname om mee te vergelijken is er niet meer. Dat filter is gewist.'
		);
	}
}
