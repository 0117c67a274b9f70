import { isPeildatum } from '$lib/domain/momentopname/peildatum';
import type { Dataset } from '$lib/data/dataset';
import { datumVeld } from './datum-velden';
import type { FilterState } from './filter-state';
import { kenmerkVan } from '../kenmerken/kenmerken';

/** The filters without what the dataset does not know. */
export function knownIn(filters: FilterState, dataset: Dataset): FilterState {
	const { datums, kenmerken, sinds, peildatum } = filters;
	const bron = dataset.meta.peildatum;
	return {
		...filters,
		datums: Object.fromEntries(
			Object.entries(datums).filter(([sleutel]) => datumVeld(dataset, sleutel))
		),
		kenmerken: kenmerken.filter((id) => kenmerkVan(dataset, id)),
		sinds: sinds?.snapshot === dataset.meta.id ? null : sinds,
		peildatum:
			peildatum !== null && peildatum !== bron && isPeildatum(peildatum, bron) ? peildatum : null
	};
}
