import type { App } from '$lib/dashboard/app.svelte';

/** Loads the difference that a filter `sinds` rests on, wherever the filter came from. Call once, in the root layout. */
export function followSinds(app: App): void {
	const sinds = $derived(app.dashboard.filters.sinds);
	$effect(() => {
		if (sinds && app.dashboard.dataset)
			void import('$lib/dashboard/sinds').then(({ laadSinds }) => laadSinds(app));
	});
}
