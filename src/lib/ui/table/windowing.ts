/** The rows to draw, and the empty space before and after them in pixels. */
export interface RowWindow {
	readonly first: number;
	/** One past the last row. */
	readonly end: number;
	readonly before: number;
	readonly after: number;
}

/** Browsers stop laying out somewhere between 16 and 33 million pixels. */
const HIGHEST = 10_000_000;

/**
 * The slice of `rows` rows of `rowHeight` that a viewport of `view` pixels shows at scroll position
 * `scroll`. Above ten million pixels the scroll position is scaled, so that the last row stays in reach.
 */
export function windowRows(
	rows: number,
	rowHeight: number,
	view: number,
	scroll: number,
	overscan = 8
): RowWindow {
	const total = rows * rowHeight;
	const height = Math.min(total, HIGHEST);
	const at = Math.max(0, Math.min(scroll, height - view));
	const virtual = total === height ? at : (at / (height - view)) * (total - view);
	const first = Math.max(0, Math.min(rows, Math.floor(virtual / rowHeight) - overscan));
	const end = Math.min(rows, Math.ceil((virtual + view) / rowHeight) + overscan);
	const before = Math.max(0, Math.round(at - (virtual - first * rowHeight)));
	return { first, end, before, after: Math.max(0, height - before - (end - first) * rowHeight) };
}

/** A row outside the window that is drawn as well, and the space between it and the rows of the window. */
export interface HeldRow {
	readonly row: number;
	readonly between: number;
}

/** Takes the row with the focus into the window when it lies outside it: spaces become smaller, nothing moves. */
export function holdRow(
	rows: RowWindow,
	row: number,
	rowHeight: number
): RowWindow & { readonly held: HeldRow | null } {
	const { first, end, before, after } = rows;
	if (row < 0 || (row >= first && row < end)) return { ...rows, held: null };
	if (row < first) {
		const room = Math.max(0, before - rowHeight);
		const above = Math.round((room * row) / Math.max(1, first - 1));
		return { first, end, before: above, after, held: { row, between: room - above } };
	}
	const room = Math.max(0, after - rowHeight);
	const between = Math.min(room, (row - end) * rowHeight);
	return { first, end, before, after: room - between, held: { row, between } };
}

/** The rows of a window in order. */
export function drawnRows({ first, end, held }: ReturnType<typeof holdRow>): number[] {
	const rows = Array.from({ length: end - first }, (_, i) => first + i);
	if (held && held.row < first) rows.unshift(held.row);
	else if (held) rows.push(held.row);
	return rows;
}

/** The row with the focus: where it was, and where it is now, -1 when it is gone. */
export interface FocusedRow {
	readonly was: number;
	readonly now: number;
}

/**
 * In which element each row is drawn. Other rows take the place of those that scroll out, as making elements anew is
 * most of the work; but not while a row has the focus: an element that moves would lose it. That row keeps its own
 * element wherever it goes in a sort or filter, and nobody else gets it.
 */
export class RowSlots {
	#slots = new Map<number, number>();
	#next = 0;

	assign(rows: readonly number[], focused: FocusedRow | null): void {
		const before = this.#slots;
		const own = focused ? before.get(focused.was) : undefined;
		const wanted = new Set(rows);
		const free = focused ? [] : [...before].flatMap(([row, slot]) => (wanted.has(row) ? [] : slot));
		const slotOf = (row: number) => {
			if (own === undefined) return before.get(row);
			if (row === focused?.now) return own;
			return row === focused?.was ? undefined : before.get(row);
		};
		this.#slots = new Map(
			rows.map((row) => [row, slotOf(row) ?? free.shift() ?? this.#next++] as const)
		);
	}

	/** The element of a row that was given one. */
	of(row: number): number | undefined {
		return this.#slots.get(row);
	}
}

/** The scroll position that brings `row` into view from `scroll`, moving as little as possible. */
export function scrollToRow(
	row: number,
	rows: number,
	rowHeight: number,
	view: number,
	scroll: number
): number {
	const total = rows * rowHeight;
	const height = Math.min(total, HIGHEST);
	const scale = total === height ? 1 : (total - view) / (height - view);
	const virtual = scroll * scale;
	if (row * rowHeight < virtual) return (row * rowHeight) / scale;
	if ((row + 1) * rowHeight > virtual + view) return ((row + 1) * rowHeight - view) / scale;
	return scroll;
}
