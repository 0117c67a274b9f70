import type { Dataset } from '$lib/data/dataset';
import type { Mask } from '$lib/engine/star';
import type { FilterPlek, FilterSoort } from './filter-soort';
import { isBlank, withPart, type FilterState } from './filter-state';
import type { ChipModel } from './slicer-model';

/** Every kind of filter, in order: what stands in the folder `soorten`. Loaded behind the first screen. */
export const SOORTEN: readonly FilterSoort[] = Object.values(
	import.meta.glob<FilterSoort>(['./soorten/*.ts', '!./soorten/*.test.ts'], {
		eager: true,
		import: 'soort'
	})
).sort((a, b) => a.plaats - b.plaats);

/** Filters of which every kind makes its own part anew, in their order. */
export function kindByKind(
	start: FilterState,
	make: (soort: FilterSoort, before: FilterState) => Partial<FilterState> | undefined
): FilterState {
	return SOORTEN.reduce((before, soort) => withPart(before, make(soort, before)), start);
}

/** The sets of rows of every filter that is no slicer, tile or search. */
export function masksOf(plek: FilterPlek): readonly Mask[] {
	return SOORTEN.flatMap((soort) => soort.masks?.(plek) ?? []);
}

/** Their chips, in the order of the kinds. */
export function moreChips(plek: FilterPlek): readonly ChipModel[] {
	return SOORTEN.flatMap(({ chips, deelbaar }) =>
		(chips?.(plek) ?? []).map((chip) => (deelbaar === true ? chip : { ...chip, deelbaar }))
	);
}

/** The filters without what the dataset does not know; `snapshots` are the ids of the momentopnamen, where they are known. */
export function knownIn(
	filters: FilterState,
	dataset: Dataset,
	snapshots: readonly string[] | null = null
): FilterState {
	return kindByKind(filters, (soort, before) => soort.known?.(before, dataset, snapshots));
}

/** The part of the filters that a kind has under its own id; undefined for a slicer, or where nothing was ever chosen. */
export function partOf(
	filters: FilterState,
	id: string
): FilterState[keyof FilterState] | undefined {
	return filters[id as keyof FilterState];
}

/** Why these filters can't be laid on another momentopname, Dutch; null when they can. A picked tile is no matter. */
export function nietTerug(filters: FilterState): string | null {
	const [eerste] = SOORTEN.flatMap(({ id, terug }) => {
		const geldt = terug?.geldt?.(filters) ?? !isBlank(partOf(filters, id));
		return terug && geldt ? [terug] : [];
	}).sort((a, b) => a.rang - b.rang);
	return eerste ? `Bij ${eerste.bij} is er geen vergelijking met eerdere momentopnamen.` : null;
}

/** Why counts of kandidaten under a picked tile can't be compared. */
export const NIET_MET_TEGEL =
	'Bij een tegel als filter is er geen vergelijking met eerdere momentopnamen.';
