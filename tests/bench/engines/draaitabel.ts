import { groupFigures, type Figure } from '$lib/aggregate/group-figures';
import { rowsOf, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { pivot } from '$lib/engine/pivot';

/** What a Draaitabel of the bench asks: two fields as rows, one as columns. */
export interface DraaiOpdracht {
	readonly rows: readonly CodeColumn[];
	readonly columns: readonly CodeColumn[];
	/** Who passes the filters. */
	readonly pass: Bitset;
}

/** Counts of the cells, as the page makes them. */
export function countCells({ rows, columns, pass }: DraaiOpdracht): Uint32Array {
	return pivot(rowsOf(pass), rows, columns).counts;
}

/** A figure of the cells, as the page makes it: NaN where nobody has a number. */
export function cellFigures(
	{ rows, columns, pass }: DraaiOpdracht,
	values: Float64Array,
	figure: Figure
): Float64Array {
	const records = rowsOf(pass);
	const counted = pivot(records, rows, columns);
	const own = Float64Array.from(records, (record) => values[record] ?? NaN);
	return groupFigures(counted.cells(), counted.counts.length, own, figure);
}

/** Combined codes of rows and columns that occur, in the order of the cells. */
export function keysOf({ rows, columns, pass }: DraaiOpdracht) {
	const counted = pivot(rowsOf(pass), rows, columns);
	return { rows: counted.rows, columns: counted.columns };
}
