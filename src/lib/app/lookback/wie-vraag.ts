import type { Dataset } from '$lib/data/dataset';
import type { StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { FilterState } from '$lib/rules/filters/filter-state';
import { waardenVoor } from '$lib/rules/filters/weg';

/** Who is chosen, by value, to be laid on another list; codes differ from one to the next. */
export function wieVraag(dataset: Dataset, filters: FilterState): StroomVraag {
	return {
		choose: Object.fromEntries(
			Object.entries(filters.picks).map(([veld, codes]) => [
				veld,
				waardenVoor(dataset, veld, codes)
			])
		),
		niet: filters.niet,
		uitvoerende: waardenVoor(dataset, 'uitvoerende', filters.uitvoerende)
	};
}
