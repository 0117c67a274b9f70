import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn } from '$lib/columns/column';
import { compareDutch } from '$lib/locale/collate';

/**
 * One dictionary of uitvoerenden over several record tables, in Dutch order with the blank last, and the
 * codes of each table in it. Scans every code once.
 */
export function mergePerformers(columns: readonly CodeColumn[]): {
	values: readonly string[];
	codes: readonly CodeColumn['codes'][];
} {
	const values = [...new Set(columns.flatMap((column) => column.values))].sort(compareDutch);
	const place = new Map(values.map((value, code) => [value, code]));
	const codes = columns.map((column) => {
		const recoded = Uint32Array.from(column.values, (value) => place.get(value) ?? 0);
		const all = emptyCodes(values.length, column.codes.length);
		for (let row = 0; row < all.length; row++) all[row] = recoded[column.codes[row] ?? 0] ?? 0;
		return all;
	});
	return { values, codes };
}
