import { BitSet, table } from 'arquero';
import type { ColumnTable } from 'arquero';
import type { Bitset } from '$lib/columns/bitset';
import { NO_DAY, type CodeColumn, type Column } from '$lib/columns/column';

/** What Arquero needs of a column; rows are read one by one, nothing is copied. */
export interface ArqueroColumn<T> {
	readonly length: number;
	at(row: number): T;
	[Symbol.iterator](): Iterator<T>;
}

/** Rows sorted into groups, as Arquero keeps them. */
interface Groups {
	readonly names: readonly string[];
	readonly get: readonly ((row: number) => unknown)[];
	readonly rows: readonly number[];
	readonly size: number;
	readonly keys: Uint32Array;
}

/**
 * Our columns as an Arquero table, without copying a row. Cells: the value of a code, the text, the day
 * number or the row number; a blank is `''` in the first two and null in the last two. With `pass` the
 * table is filtered to those rows; the set is shared, so don't change it while the table is in use.
 */
export function toArquero(
	columns: ReadonlyMap<string, Column> | Readonly<Record<string, Column>>,
	pass?: Bitset
): ColumnTable {
	const entries = columns instanceof Map ? [...columns] : Object.entries(columns);
	const all = table(new Map(entries.map(([name, column]) => [name, wrap(column as Column)])));
	return pass ? all.create({ filter: asBitSet(pass, all.totalRows()) }) : all;
}

/** A column that reads its cells with `at`; `length` rows. */
export function lazyColumn<T>(length: number, at: (row: number) => T): ArqueroColumn<T> {
	return {
		length,
		at,
		*[Symbol.iterator]() {
			for (let row = 0; row < length; row++) yield at(row);
		}
	};
}

/**
 * A column of numbers from 0 to `size` - 1 that Arquero groups without making a text of each cell.
 * Grouping by it (before any filter) costs one pass; numbers that do not occur give no group.
 */
export function groupingColumn(keys: CodeColumn['codes'], size: number): ArqueroColumn<number> {
	const at = (row: number): number => keys[row] ?? 0;
	return Object.assign(lazyColumn(keys.length, at), {
		groups: (names: readonly string[]) => groupByCode(keys, size, names, at)
	});
}

/** A bitset of ours as one of Arquero's: the same words, in the same bit order, not copied. */
export function asBitSet(bits: Bitset, rows: number): BitSet {
	return Object.assign(new BitSet(0), { _size: rows, _bits: bits });
}

function wrap(column: Column): ArqueroColumn<unknown> {
	switch (column.kind) {
		case 'code':
			return wrapCodes(column);
		case 'text':
			return lazyColumn(column.length, (row) => column.at(row));
		case 'day': {
			const { days } = column;
			return lazyColumn(days.length, (row) => (days[row] === NO_DAY ? null : days[row]));
		}
		case 'row': {
			const { rows } = column;
			return lazyColumn(rows.length, (row) => (rows[row] === -1 ? null : rows[row]));
		}
	}
}

// With `key` and `keyFor` Arquero compares codes instead of values in `d.column === 'value'`.
function wrapCodes({ codes, values }: CodeColumn): ArqueroColumn<string | undefined> {
	const at = (row: number): string | undefined => values[codes[row] ?? -1];
	return Object.assign(lazyColumn(codes.length, at), {
		key: (row: number) => codes[row],
		keyFor: (value: unknown) => values.findIndex((each) => each === value),
		groups: (names: readonly string[]) => groupByCode(codes, values.length, names, at)
	});
}

function groupByCode(
	codes: ArrayLike<number>,
	size: number,
	names: readonly string[],
	get: (row: number) => unknown
): Groups {
	const groupOf = new Int32Array(size).fill(-1);
	const keys = new Uint32Array(codes.length);
	const rows: number[] = [];
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? 0;
		let group = groupOf[code] ?? -1;
		if (group < 0) {
			group = rows.push(row) - 1;
			groupOf[code] = group;
		}
		keys[row] = group;
	}
	return { names, get: [get], rows, size: rows.length, keys };
}
