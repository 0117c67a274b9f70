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

/**
 * The most rows that `windowRows` draws. A row keyed by its index modulo this number keeps its element while
 * other rows take its place in a sort or filter, and only rows that scroll in are written anew.
 */
export function windowSlots(rowHeight: number, view: number, overscan = 8): number {
	return Math.ceil(view / rowHeight) + 1 + 2 * overscan;
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
