import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import type { Sort } from './table-order';

/** The column of days over or to go, which follows from the date of the kengetal. */
export const DAGEN = 'dagen';

/** The order after a click on a heading: `first`, the other way, then back to the list's own order. */
export function nextSort(
	sort: Sort | null,
	column: string,
	own: Sort,
	first: Sort['direction'] = 'ascending'
): Sort | null {
	const current = sort ?? own;
	if (current.column !== column) return { column, direction: first };
	if (current.direction !== first) return null;
	return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** An order in plain data; null where there is none. */
export function sortUit(waarde: DocumentWaarde | undefined): Sort | null {
	const { column, direction } = alsInhoud(waarde);
	return typeof column === 'string' && (direction === 'ascending' || direction === 'descending')
		? { column, direction }
		: null;
}

/** The order in terms of a stored column: few days over is a late date, few days to go an early one. */
export function storedSort(sort: Sort, kengetal: Kengetal): Sort {
	if (sort.column !== DAGEN) return sort;
	const up = sort.direction === 'ascending';
	return {
		column: kengetal.datum,
		direction: up === (kengetal.toon !== 'op') ? 'ascending' : 'descending'
	};
}

const EERST: Readonly<Record<Kengetal['datum'], string>> = {
	start: 'oudste start bovenaan',
	einde: 'eerste einde bovenaan',
	signaal: 'eerste signaaldatum bovenaan'
};

/** What stands on top of a kengetal's list, in words, for its own order. */
export function bovenaanTekst(kengetal: Kengetal): string {
	return kengetal.toon === 'op' ? 'langst verstreken bovenaan' : EERST[kengetal.datum];
}
