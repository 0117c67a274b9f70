import type { Snippet } from 'svelte';
import type { ColumnChoice, ColumnOrder } from '$lib/ui/table/column-choice';

/** The columns of the list of a page, to choose from. */
export interface PaginaKolommen {
	readonly columns: readonly ColumnChoice[];
	onchange(id: string, on: boolean): void;
	/** Absent = it stays as it is. */
	readonly order?: ColumnOrder;
	/** What else can be chosen of the list, above them. */
	readonly head?: Snippet;
}
