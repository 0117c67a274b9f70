/** One column of a `DataTable`. */
export interface TableColumn {
	readonly id: string;
	readonly label: string;
	/** What the label stands for. */
	readonly meaning?: string;
	/** Heading over neighbouring columns that share it. */
	readonly group?: string;
	/** Weight and smallest width in pixels; 110 when absent. */
	readonly width?: number;
	readonly align?: 'end';
	/** Left out while the table is narrower than 1020 px. */
	readonly hideNarrow?: boolean;
	readonly sortable?: boolean;
}

export type SortDirection = 'ascending' | 'descending';

export interface TableSort {
	readonly column: string;
	readonly direction: SortDirection;
}

/** A heading that spans one or more neighbouring columns; `label` is null for a column without group. */
export interface ColumnGroup {
	readonly label: string | null;
	readonly columns: readonly TableColumn[];
}

/** Neighbouring columns with the same group together; a column without group stands alone. */
export function groupColumns(columns: readonly TableColumn[]): readonly ColumnGroup[] {
	const groups: { label: string | null; columns: TableColumn[] }[] = [];
	for (const column of columns) {
		const last = groups.at(-1);
		if (column.group !== undefined && last?.label === column.group) last.columns.push(column);
		else groups.push({ label: column.group ?? null, columns: [column] });
	}
	return groups;
}
