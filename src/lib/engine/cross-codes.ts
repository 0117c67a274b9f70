import { forEachRow, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';

/**
 * Rows of the set per code of `b` within each code of `a`, for columns that need not be facets: element
 * `codeA * b.values.length + codeB`. Visits each row of the set once.
 */
export function crossCodes(rows: Bitset, a: CodeColumn, b: CodeColumn): Uint32Array {
	const width = b.values.length;
	const counts = new Uint32Array(a.values.length * width);
	forEachRow(rows, (row) => {
		const at = (a.codes[row] ?? 0) * width + (b.codes[row] ?? 0);
		counts[at] = (counts[at] ?? 0) + 1;
	});
	return counts;
}
