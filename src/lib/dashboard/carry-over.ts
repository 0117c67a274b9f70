import type { Dataset } from './dataset';
import type { FilterState } from './filter-state';

/** The filters of one dataset in the codes of another; values that the other does not have are dropped. */
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
	return {
		picks,
		uitvoerende: recode('uitvoerende', filters.uitvoerende),
		kengetal: to.kengetallen.some((each) => each.id === filters.kengetal) ? filters.kengetal : null,
		zoek: filters.zoek
	};
}
