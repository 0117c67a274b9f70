import { inNextFrame } from '$lib/data/rest';
import type { Preferences } from '$lib/app/preferences.svelte';

/** Puts the focus on the first filter, unfolding the pane if need be; on a narrow screen on its button. */
export function focusFilters(preferences: Preferences): void {
	preferences.paneCollapsed = false;
	inNextFrame(() =>
		document
			.querySelector<HTMLElement>(
				'[data-shortcut="filters"] summary, button[data-shortcut="filters"]'
			)
			?.focus()
	);
}
