import { Storing } from '$lib/domain/momentopname/storing';
import type { VerschilTabel } from '$lib/lists/verschil-tabel';
import type { App } from '../app.svelte';
import type { Dashboard } from '../dashboard.svelte';
import { painted } from '$lib/data/pieces';
import { verschilVan } from './verschillen';

/**
 * Gives a difference that is known already to what asks about a filter on it that is not on screen; false where the filter
 * on screen rests on another one.
 */
export function lendSinds(dashboard: Dashboard, tabel: VerschilTabel): boolean {
	const { dataset, filters } = dashboard;
	const { van, vanDag } = tabel.verschil;
	if (!dataset || (filters.sinds && filters.sinds.snapshot !== van)) return false;
	dashboard.setVerschil(van, { dag: vanDag, ...tabel.rijen(dataset.kandidaten.rows) });
	return true;
}

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
