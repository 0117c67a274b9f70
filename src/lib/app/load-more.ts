import { underWay } from '$lib/data/rest';

/**
 * Loads what an unfiltered first screen can do without: filters that are no slicer, tile or search, addresses, taking
 * filters along to other data, and ways out of an empty result.
 */
export function loadMore() {
	return underWay(import('$lib/rules/filters/more-filters'));
}

export type MoreFilters = Awaited<ReturnType<typeof loadMore>>;

/** Loads what makes ahead what the next clicks would wait for: nothing of it is on the first screen. */
export async function loadAhead() {
	return (await underWay(import('./ahead'))).aheadOf;
}

export type MakesAhead = Awaited<ReturnType<typeof loadAhead>>;
