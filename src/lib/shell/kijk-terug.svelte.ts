import { untrack } from 'svelte';
import type { App } from '$lib/app/app.svelte';
import { terugblikVan, type Terugblik } from '$lib/app/lookback/terugblik.svelte';

/** The look back of the app, counted anew with every change of filters or data while the page is on screen. */
export function lookBack(app: App): Terugblik {
	const terugblik = terugblikVan(app);
	$effect(() => {
		void app.dashboard.filters;
		void app.dashboard.dataset;
		void app.snapshots;
		untrack(() => void terugblik.look());
	});
	return terugblik;
}
