import type { Dataset } from './dataset';
import type { FilterState } from './filter-state';
import { knownIn } from './known-filters';

/** The filters of one dataset in the codes of another; what the other does not have is dropped. */
export function carriedOver(filters: FilterState, from: Dataset, to: Dataset): FilterState {
	const recode = (slicer: string, codes: readonly number[]) => {
		const old = from.valuesOf(slicer);
		const values = to.valuesOf(slicer);
		return codes
			.map((code) => old[code])
			.map((value) => (value === undefined ? -1 : values.indexOf(value)))
			.filter((code) => code >= 0)
			.sort((a, b) => a - b);
	};
	const picks = Object.fromEntries(
		Object.entries(filters.picks)
			.map(([slicer, codes]) => [slicer, recode(slicer, codes)] as const)
			.filter(([, codes]) => codes.length)
	);
	const uitvoerende = recode('uitvoerende', filters.uitvoerende);
	const carried = {
		...filters,
		picks,
		niet: filters.niet.filter((slicer) =>
			slicer === 'uitvoerende' ? uitvoerende.length : picks[slicer]
		),
		uitvoerende,
		// a day to look from belongs to one source
		peildatum: from.meta.id === to.meta.id ? filters.peildatum : null,
		kengetal: to.kengetallen.some((each) => each.id === filters.kengetal) ? filters.kengetal : null
	};
	return knownIn(carried, to);
}
