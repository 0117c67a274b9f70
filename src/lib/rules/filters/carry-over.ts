import type { Dataset } from '$lib/data/dataset';
import { change, codesOf, type FilterState } from './filter-state';
import { kindByKind, knownIn } from './soorten';
import { isWeg } from './weg';

/** The filters of one dataset in the codes of another; a value that the other does not have stays, and selects nobody. */
export function carriedOver(filters: FilterState, from: Dataset, to: Dataset): FilterState {
	return knownIn(
		kindByKind(filters, (soort, before) => soort.carryOver?.(before, from, to)),
		to
	);
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
