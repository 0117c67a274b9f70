import { VRAGEN, type Vraag } from '$lib/domain/documenten/vragen';
import { veldVan } from '$lib/domain/velden/velden';
import type { Dashboard } from '../dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { NO_FILTERS, sameFilters, type FilterState } from '$lib/rules/filters/filter-state';
import { kenmerkLabel, kenmerkVan } from '$lib/rules/kenmerken/kenmerken';
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
		...kenmerken.filter((id) => !kenmerkVan(dataset, id)).map(kenmerkLabel)
	];
}

/** The question with that id; null for none. */
export function vraagVan(id: unknown): Vraag | null {
	return VRAGEN.find((each) => each.id === id) ?? null;
}

/**
 * The filters of a question; `begeleider` is the code of whose kandidaten are meant, null = everybody's, which a question
 * of the team or of policy is always about. A value that nobody has here is left out of its slicer; when it was the only
 * one, nobody fits, which `null` says.
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
	if (vraag.rol === 'kandidaten' && begeleider !== null) picks['begeleider'] = [begeleider];
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
	dashboard.bladen.take({ ...vraag.opening, vraag: { id: vraag.id } });
	return true;
}

/** The question that the page of that route answers: the one that was opened, as long as what it chose is still chosen. */
export function vraagOpScherm(dashboard: Dashboard, route: string): Vraag | null {
	const vraag = vraagVan(dashboard.bladen.van('vraag')['id']);
	if (!vraag || vraag.route !== route) return null;
	const { werkproces } = vraag.opening ?? {};
	const { regel, oordeel } = dashboard.bladen.van('werkproces');
	if (werkproces && (werkproces.regel !== regel || werkproces.oordeel !== oordeel)) return null;
	const { dataset, filters } = dashboard;
	return dataset && zonderVraag(filters, dataset, vraag) ? vraag : null;
}

/** Closes the question: what it chose goes, what was chosen besides stays, and so does whose kandidaten are meant. */
export function closeVraag(dashboard: Dashboard, vraag: Vraag): void {
	const { dataset, filters } = dashboard;
	const rest = dataset && zonderVraag(filters, dataset, vraag);
	dashboard.bladen.set('vraag', { id: null });
	for (const blad of Object.keys(vraag.opening ?? {}) as (keyof NonNullable<Vraag['opening']>)[])
		dashboard.bladen.take({ ...dashboard.bladen.alle, [blad]: null });
	if (rest && !sameFilters(rest, filters)) dashboard.apply({ kind: 'alles', filters: rest });
}

/** The filters without those of a question; null when one of these is not there any more. */
function zonderVraag(filters: FilterState, dataset: Dataset, vraag: Vraag): FilterState | null {
	const own = filtersVan(vraag, dataset, null);
	if (!own) return null;
	const slicers = Object.keys(own.picks);
	const isThere =
		slicers.every(
			(id) =>
				!filters.niet.includes(id) &&
				JSON.stringify(filters.picks[id]) ===
					JSON.stringify(own.picks[id]?.toSorted((a, b) => a - b))
		) &&
		(own.kengetal === null || own.kengetal === filters.kengetal) &&
		own.kenmerken.every((id) => filters.kenmerken.includes(id));
	if (!isThere) return null;
	return {
		...filters,
		picks: Object.fromEntries(
			Object.entries(filters.picks).filter(([id]) => !slicers.includes(id))
		),
		kengetal: own.kengetal === null ? filters.kengetal : null,
		kenmerken: filters.kenmerken.filter((id) => !own.kenmerken.includes(id))
	};
}
