import type { Bitset } from '$lib/columns/bitset';
import type { Dashboard } from '../dashboard.svelte';
import type { Dataset } from '../dataset';
import type { FilterState } from '../filter-state';

/** What is on screen: the data and the filters on them. */
export interface Beeld {
	readonly dataset: Dataset;
	readonly filters: FilterState;
	/** Kandidaten that the filter Sinds lets through; null without it, and until its difference is loaded. */
	readonly sinds: Bitset | null;
}

/** What is on screen now; null until data are opened. */
export function beeldVan({ dataset, filters, selection }: Dashboard): Beeld | null {
	const sinds = selection.masks.find(({ filter }) => filter === 'sinds')?.rows ?? null;
	return dataset && { dataset, filters, sinds };
}
