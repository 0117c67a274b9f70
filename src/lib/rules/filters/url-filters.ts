import type { Dataset } from '$lib/data/dataset';
import { NO_FILTERS, type FilterState } from './filter-state';
import { kindByKind, knownIn, SOORTEN } from './soorten';
import { stamp } from './soorten/keuzes';

/**
 * The filters as a query for the URL hash: ids, codes and days only. Catalogue values stand as their code, open
 * lists (which may be names) as positions that hold for one snapshot, `m`; search text and numbers never go in.
 */
export function filtersToQuery(filters: FilterState, dataset: Dataset): string {
	const query = new URLSearchParams();
	for (const soort of SOORTEN)
		for (const [name, token] of soort.toQuery?.(filters, dataset) ?? []) query.append(name, token);
	if ([...query.values()].some((value) => value.includes('~'))) query.set('m', stamp(dataset));
	return query.toString();
}

/** The filters in a query that this snapshot can answer; a choice of another snapshot stays, and selects nobody. */
export function filtersFromQuery(query: string, dataset: Dataset): FilterState {
	return knownIn(filtersInQuery(query, dataset), dataset);
}

/** The filters in a query, also those that this snapshot cannot answer. */
export function filtersInQuery(query: string, dataset: Dataset): FilterState {
	const params = new URLSearchParams(query);
	return kindByKind(NO_FILTERS, (soort, before) => soort.fromQuery?.(params, dataset, before));
}
