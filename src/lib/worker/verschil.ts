import type { ColumnTable } from '$lib/columns/column';
import type { Verschil } from '$lib/domain/momentopname';

const MOST_NAMED = 50;

/**
 * Which kandidaten `nu` has and `toen` has not, and the other way round. A kandidaat is its number; with the
 * gemeente where a number occurs more than once in either. Makes a text of every row.
 */
export function verschilVan(nu: ColumnTable, toen: ColumnTable): Verschil {
	const [now, then] = [numbers(nu), numbers(toen)];
	const isUnique = isDistinct(now) && isDistinct(then);
	const nowKeys = isUnique ? now : withGemeente(nu, now);
	const thenKeys = isUnique ? then : withGemeente(toen, then);
	const came = missing(nowKeys, thenKeys);
	const went = missing(thenKeys, nowKeys);
	return {
		nieuw: came.length,
		weg: went.length,
		wieNieuw: names(nu, came),
		wieWeg: names(toen, went)
	};
}

/** Rows whose key the others do not have, or have fewer times. */
function missing(keys: readonly string[], others: readonly string[]): number[] {
	const left = new Map<string, number>();
	for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
	return keys.flatMap((key, row) => {
		const times = left.get(key) ?? 0;
		if (times > 0) left.set(key, times - 1);
		return times > 0 ? [] : [row];
	});
}

function numbers(table: ColumnTable): string[] {
	return Array.from({ length: table.rows }, (_, row) => textAt(table, 'persnr', row));
}

function withGemeente(table: ColumnTable, keys: readonly string[]): string[] {
	return keys.map((key, row) => `${key} ${textAt(table, 'gemeente', row)}`);
}

function isDistinct(keys: readonly string[]): boolean {
	return new Set(keys).size === keys.length;
}

function names(table: ColumnTable, rows: readonly number[]): string[] {
	return rows
		.slice(0, MOST_NAMED)
		.map((row) => `${textAt(table, 'persnr', row)} ${textAt(table, 'naam', row)}`.trim());
}

function textAt(table: ColumnTable, name: string, row: number): string {
	const column = table.columns.get(name);
	if (column?.kind === 'text') return column.at(row);
	return column?.kind === 'code' ? (column.values[column.codes[row] ?? -1] ?? '') : '';
}
