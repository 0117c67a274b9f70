import type { TextColumn } from '$lib/columns/column';

/** Keys of a table's rows; null is a blank and matches nothing. */
export interface Keys {
	readonly length: number;
	at(row: number): string | null;
}

/** The first row of each key of a table, made once for all tables that look there. */
export interface FirstRows {
	readonly rows: ReadonlyMap<string, number>;
	/** Whether no two rows share a key. */
	readonly areDistinct: boolean;
}

/** Reads each key once. Not Arquero's `lookup`, which took four times as long and as much memory at a million keys. */
export function firstRows(keys: Keys): FirstRows {
	const rows = new Map<string, number>();
	let filled = 0;
	for (let row = 0; row < keys.length; row++) {
		const key = keys.at(row);
		if (key === null) continue;
		filled++;
		if (!rows.has(key)) rows.set(key, row);
	}
	return { rows, areDistinct: rows.size === filled };
}

/** For each row of `from` the first row with the same key among `to`, or -1. Linear in both. */
export function matchRows(from: Keys, to: Keys | FirstRows): Int32Array {
	const { rows } = 'rows' in to ? to : firstRows(to);
	const found = new Int32Array(from.length).fill(-1);
	for (let row = 0; row < found.length; row++) {
		const key = from.at(row);
		if (key !== null) found[row] = rows.get(key) ?? -1;
	}
	return found;
}

/** For each row of `keysA` the first row of `keysB` with the same text, or -1; a blank never matches. */
export function joinRows(keysA: TextColumn, keysB: TextColumn): Int32Array {
	return matchRows(textKeys(keysA), textKeys(keysB));
}

/** The cells of a text column as keys. */
export function textKeys(column: TextColumn): Keys {
	return { length: column.length, at: (row) => column.at(row) || null };
}
