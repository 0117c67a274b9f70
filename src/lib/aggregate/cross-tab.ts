import type { Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { countKeys } from './group-count';

/**
 * How many rows of `pass` have each pair of codes: `counts[codeA * b.values.length + codeB]`. Both columns
 * have the same rows. Scans the rows three times and allocates 8 bytes a row.
 */
export function crossTab(a: CodeColumn, b: CodeColumn, pass: Bitset): Uint32Array {
	const width = b.values.length;
	const cells = new Uint32Array(a.codes.length);
	for (let row = 0; row < cells.length; row++) {
		cells[row] = (a.codes[row] ?? 0) * width + (b.codes[row] ?? 0);
	}
	return countKeys(cells, a.values.length * width, pass);
}
