import type { Vraag } from '$lib/domain/documenten/vragen';
import { veldVan } from '$lib/domain/velden/velden';
import type { Dashboard } from '../dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import { KENMERKEN, kenmerkVan } from '$lib/rules/kenmerken/kenmerken';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';

/** What the source lacks to answer a question, by the names of fields and tiles; empty when it can. */
export function missingFor(
	{ nodig, kengetal, kenmerken = [] }: Vraag,
	dataset: Dataset
): readonly string[] {
	const velden = dataset.meta.velden.kandidaten ?? [];
	const tegel = KENGETALLEN.find(({ id }) => id === kengetal);
	return [
		...nodig.filter((id) => !velden.includes(id)).map((id) => veldVan('kandidaten', id).naam),
		...(tegel && !dataset.kengetallen.includes(tegel) ? [tegel.lijst] : []),
		...kenmerken
			.filter((id) => !kenmerkVan(dataset, id))
			.map((id) => KENMERKEN.find((each) => each.id === id)?.label ?? id)
	];
}

/**
 * The filters of a question, for the begeleider whose code is given. A value that nobody has here is left out of its
 * slicer; when it was the only one, nobody fits, which `null` says.
 */
export function filtersVan(
	vraag: Vraag,
	dataset: Dataset,
	begeleider: number | null
): FilterState | null {
	const picks: Record<string, readonly number[]> = {};
	for (const [slicer, waarden] of Object.entries(vraag.choose ?? {})) {
		const values = dataset.valuesOf(slicer);
		const codes = waarden.map((waarde) => values.indexOf(waarde)).filter((code) => code >= 0);
		if (codes.length === 0) return null;
		picks[slicer] = codes;
	}
	if (vraag.vanBegeleider && begeleider !== null) picks['begeleider'] = [begeleider];
	return {
		...NO_FILTERS,
		picks,
		kengetal: vraag.kengetal ?? null,
		kenmerken: vraag.kenmerken ?? []
	};
}

/** Puts the answer of a question on screen in one step that can be undone; the peildatum in use stays. */
export function openVraag(
	dashboard: Dashboard,
	vraag: Vraag,
	begeleider: number | null = null
): boolean {
	const { dataset } = dashboard;
	const filters = dataset && filtersVan(vraag, dataset, begeleider);
	if (!filters) return false;
	dashboard.apply({
		kind: 'alles',
		filters: { ...filters, peildatum: dashboard.filters.peildatum }
	});
	if (vraag.sort) dashboard.setSort(vraag.sort);
	dashboard.bladen.take(vraag.opening ?? {});
	return true;
}
