import type { Dataset } from '$lib/data/dataset';
import { change, codesOf, type FilterState } from './filter-state';
import { knownIn } from './known-filters';
import { codeVoor, isWeg, waardenVoor } from './weg';

/** The filters of one dataset in the codes of another; a value that the other does not have stays, and selects nobody. */
export function carriedOver(filters: FilterState, from: Dataset, to: Dataset): FilterState {
	const recode = (slicer: string, codes: readonly number[]) =>
		[...new Set(waardenVoor(from, slicer, codes).map((value) => codeVoor(to, slicer, value)))].sort(
			(a, b) => a - b
		);
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

/** What was chosen in the slicers of which a value vanished, as it was before that. */
export type Verlaten = Readonly<
	Record<string, { readonly codes: readonly number[]; readonly niet: boolean }>
>;

/** The slicers that lose a value by going over to other data, as they were chosen. */
export function verlaten(before: FilterState, after: FilterState): Verlaten {
	return Object.fromEntries(
		[...Object.keys(after.picks), 'uitvoerende']
			.filter((slicer) => codesOf(after, slicer).some(isWeg))
			.map((slicer) => [
				slicer,
				{ codes: codesOf(before, slicer), niet: before.niet.includes(slicer) }
			])
	);
}

/**
 * Back in the data that were left: what had vanished there is chosen again, unless the user chose something since that
 * these data have as well.
 */
export function teruggebracht(filters: FilterState, oud: Verlaten): FilterState {
	return Object.entries(oud).reduce((sofar, [slicer, { codes, niet }]) => {
		const now = codesOf(sofar, slicer);
		const isOwn = now.length > 0 && !now.some(isWeg);
		return isOwn ? sofar : change(sofar, { kind: 'pick', slicer, codes, niet });
	}, filters);
}
