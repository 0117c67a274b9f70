import { table } from 'arquero';
import { lazyColumn } from './arquero-table';

/** Keys of a table's rows; null is a blank and matches nothing. */
export interface Keys {
	readonly length: number;
	at(row: number): string | null;
}

/** For each row of `from` the first row of `to` with the same key, or -1. Linear in both. */
export function matchRows(from: Keys, to: Keys): Int32Array {
	// Arquero's lookup keeps the last row of a key, so the table to look in is turned upside down.
	const last = to.length - 1;
	const found = table({ key: lazyColumn(from.length, (row) => from.at(row)) }).lookup(
		table({
			key: lazyColumn(to.length, (row) => to.at(last - row)),
			row: lazyColumn(to.length, (row) => last - row)
		}),
		['key', 'key'],
		'row'
	);
	const rows = found.column('row');
	return Int32Array.from({ length: from.length }, (_, row) => rows?.at(row) ?? -1);
}
