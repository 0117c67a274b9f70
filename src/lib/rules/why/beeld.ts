import type { Bitset } from '$lib/columns/bitset';
import type { Selection } from '$lib/engine/star';
import type { Dataset } from '$lib/data/dataset';
import type { FilterState } from '../filters/filter-state';

/** What is on screen: the data and the filters on them. */
export interface Beeld {
	readonly dataset: Dataset;
	readonly filters: FilterState;
	/** Kandidaten that the filter Sinds lets through; null without it, and until its difference is loaded. */
	readonly sinds: Bitset | null;
}

/** As `Dashboard` has it. */
interface OpScherm {
	readonly dataset: Dataset | null;
	readonly filters: FilterState;
	readonly selection: Selection;
}

/** What is on screen now; null until data are opened. */
export function beeldVan({ dataset, filters, selection }: OpScherm): Beeld | null {
	const sinds = selection.masks.find(({ filter }) => filter === 'sinds')?.rows ?? null;
	return dataset && { dataset, filters, sinds };
}
