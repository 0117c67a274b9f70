/** One column of a `DataTable`. */
export interface TableColumn {
	readonly id: string;
	readonly label: string;
	/** The label is only spoken: what is in the column says it to who sees it. */
	readonly spoken?: true;
	/** What the label stands for. */
	readonly meaning?: string;
	/** Heading over neighbouring columns that share it. */
	readonly group?: string;
	/** Weight and smallest width in pixels; 110 when absent. */
	readonly width?: number;
	/** The smallest width, where it may be less than `width`. */
	readonly least?: number;
	readonly align?: 'end';
	/** Gives way, the first of these first, while there is no room for all; a number: only in a table narrower than that. */
	readonly hideNarrow?: boolean | number;
	/** Stays in view while the others scroll sideways under it; only of the first columns. */
	readonly pinned?: boolean;
	readonly sortable?: boolean;
}

/** How a cell shows where its value stands among others. */
export interface CellMark {
	readonly kind: 'heat' | 'bar' | 'word';
	/** How far it goes: "40%". */
	readonly share: string;
	/** Behind what the cell says; '' for none. */
	readonly word: string;
}

export type SortDirection = 'ascending' | 'descending';

export interface TableSort {
	readonly column: string;
	readonly direction: SortDirection;
	/** What rows that are alike are ordered by. */
	readonly dan?: { readonly column: string; readonly direction: SortDirection };
}

/** A heading that spans one or more neighbouring columns; `label` is null for a column without group. */
export interface ColumnGroup {
	readonly label: string | null;
	readonly columns: readonly TableColumn[];
}

/** "Gesorteerd op naam, oplopend"; '' when the rows stand in an order of their own. */
export function sortText(columns: readonly TableColumn[], sort: TableSort | null): string {
	const first = keyText(columns, sort);
	if (first === '') return '';
	const dan = keyText(columns, sort?.dan ?? null);
	return `Gesorteerd op ${first}${dan && `, dan op ${dan}`}`;
}

function keyText(columns: readonly TableColumn[], sort: TableSort | null): string {
	const label = columns.find(({ id }) => id === sort?.column)?.label;
	if (!sort || label === undefined) return '';
	const word = sort.direction === 'ascending' ? 'oplopend' : 'aflopend';
	return `${/^[A-Z][a-z]/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label}, ${word}`;
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

/** How many rows the head has: two where columns share a heading. */
export function headRows(columns: readonly TableColumn[]): 1 | 2 {
	return columns.some(({ group }) => group !== undefined) ? 2 : 1;
}

/** The place of a column among all, counted from 1, where some of them are not on screen. */
export function columnIndex(
	column: TableColumn | undefined,
	visible: readonly TableColumn[],
	all: readonly TableColumn[]
): number | undefined {
	return column && visible.length < all.length ? all.indexOf(column) + 1 : undefined;
}

/** Columns with the widths that they begin with, and where a pinned one stays. */
export interface FittedColumns<Kop> {
	readonly columns: readonly Kop[];
	readonly widths: readonly number[];
	/** Together the smallest width of the table. */
	readonly least: number;
	/** From the side of the table, as many as are pinned. */
	readonly pinned: readonly number[];
}

/**
 * What of the columns fits: some give way, then those that can become smaller, and what is left is scrolled
 * sideways. Without a width all of them, as they are. `spread`: how much wider than usual their words are.
 */
export function fitColumns<Kop extends TableColumn>(
	columns: readonly Kop[],
	width: number,
	spread = 1
): FittedColumns<Kop> {
	const widthOf = ({ width = 110 }: TableColumn) => width * spread;
	const leastOf = ({ width = 110, least = width }: TableColumn) => least * spread;
	const sum = (all: readonly Kop[], of: (column: Kop) => number) =>
		all.reduce((total, column) => total + of(column), 0);
	let shown = columns;
	while (width > 0 && sum(shown, widthOf) > width) {
		const gone = shown.find(({ hideNarrow = false }) =>
			typeof hideNarrow === 'number' ? width < hideNarrow * spread : hideNarrow
		);
		if (!gone) break;
		shown = shown.filter((column) => column !== gone);
	}
	const wide = sum(shown, widthOf);
	const give = wide - sum(shown, leastOf);
	const part = width > 0 && give > 0 ? Math.min(1, Math.max(0, wide - width) / give) : 0;
	const widths = shown.map(
		(column) => widthOf(column) - part * (widthOf(column) - leastOf(column))
	);
	const free = shown.findIndex(({ pinned }) => !pinned);
	let at = 0;
	return {
		columns: shown,
		widths,
		least: widths.reduce((total, each) => total + each, 0),
		pinned: widths.slice(0, free < 0 ? shown.length : free).map((each) => (at += each) - each)
	};
}
