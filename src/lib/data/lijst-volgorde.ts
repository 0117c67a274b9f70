import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';

/** An order of a list; plain data, which a document can hold. */
export type Sort = SortSleutel & {
	/** What rows that are alike in it are ordered by; absent = as lists do. */
	readonly dan?: SortSleutel;
};

type SortSleutel = {
	readonly column: string;
	readonly direction: 'ascending' | 'descending';
};

/** The order until somebody chooses another. */
export const DEFAULT_SORT: Sort = { column: 'persnr', direction: 'ascending' };

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

/** The order after a column was asked for besides the one there is: `first`, the other way, then without it. */
export function thenSort(
	sort: Sort | null,
	column: string,
	own: Sort,
	first: Sort['direction'] = 'ascending'
): Sort | null {
	const current = sort ?? own;
	if (current.column === column) return nextSort(sort, column, own, first);
	const { dan, ...alone } = current;
	if (dan?.column !== column) return { ...alone, dan: { column, direction: first } };
	return dan.direction === first
		? { ...alone, dan: { column, direction: first === 'ascending' ? 'descending' : 'ascending' } }
		: alone;
}

/** The keys of an order, the first one first. */
export function sleutelsVan({ dan, ...first }: Sort): readonly SortSleutel[] {
	return dan ? [first, dan] : [first];
}

/** An order in plain data; null where there is none. */
export function sortUit(waarde: DocumentWaarde | undefined): Sort | null {
	const first = sleutelUit(waarde);
	const dan = sleutelUit(alsInhoud(waarde)['dan']);
	return first && dan ? { ...first, dan } : first;
}

function sleutelUit(waarde: DocumentWaarde | undefined): SortSleutel | null {
	const { column, direction } = alsInhoud(waarde);
	return typeof column === 'string' && (direction === 'ascending' || direction === 'descending')
		? { column, direction }
		: null;
}
