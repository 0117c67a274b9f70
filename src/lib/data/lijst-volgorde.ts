import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';

/** An order of a list; plain data, which a document can hold. */
export type Sort = {
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

/** An order in plain data; null where there is none. */
export function sortUit(waarde: DocumentWaarde | undefined): Sort | null {
	const { column, direction } = alsInhoud(waarde);
	return typeof column === 'string' && (direction === 'ascending' || direction === 'descending')
		? { column, direction }
		: null;
}
