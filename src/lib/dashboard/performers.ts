import type { CodeColumn } from '$lib/columns/column';
import { compareDutch } from '$lib/locale/collate';

/**
 * One dictionary of uitvoerenden over several record tables, in Dutch order with the blank last, and the
 * codes of each table in it. Scans every code once.
 */
export function mergePerformers(columns: readonly CodeColumn[]): {
	values: readonly string[];
	codes: readonly Uint32Array[];
} {
	const values = [...new Set(columns.flatMap((column) => column.values))].sort(compareDutch);
	const place = new Map(values.map((value, code) => [value, code]));
	const codes = columns.map((column) => {
		const recoded = Uint32Array.from(column.values, (value) => place.get(value) ?? 0);
		return Uint32Array.from(column.codes, (code) => recoded[code] ?? 0);
	});
	return { values, codes };
}
