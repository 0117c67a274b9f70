import type { App } from '$lib/app/app.svelte';
import { underWay } from '$lib/data/rest';

/** Loads the difference that a filter `sinds` rests on, wherever the filter came from, and looks whether it is still there. Call once, in the root layout. */
export function followSinds(app: App): void {
	const sinds = $derived(app.dashboard.filters.sinds);
	$effect(() => {
		if (sinds && app.dashboard.dataset && app.snapshots)
			void underWay(import('$lib/app/lookback/sinds')).then(({ loadSinds }) => loadSinds(app));
	});
}
