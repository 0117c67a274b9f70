import type { ColumnChoice } from '$lib/ui/table/column-choice';

/** The columns of the list of a page, to choose from. */
export interface PaginaKolommen {
	readonly columns: readonly ColumnChoice[];
	onchange(id: string, on: boolean): void;
}
