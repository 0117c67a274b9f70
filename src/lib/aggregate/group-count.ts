import { op, table } from 'arquero';
import type { Bitset } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { asBitSet, groupingColumn } from './arquero-table';

type Codes = CodeColumn['codes'];

/** Rows per code of the column, over the rows of `pass` or over all of them. Scans the rows twice. */
export function countBy(column: CodeColumn, pass?: Bitset): Uint32Array {
	return countKeys(column.codes, column.values.length, pass);
}

/** Rows per key from 0 to `size` - 1. */
export function countKeys(keys: Codes, size: number, pass?: Bitset): Uint32Array {
	const rows = keys.length;
	const groups = table({ key: groupingColumn(keys, size) }).groupby('key');
	const passing = pass ? groups.create({ filter: asBitSet(pass, rows) }) : groups;
	const counted = passing.rollup({ count: op.count() });
	const counts = new Uint32Array(size);
	for (let i = 0; i < counted.numRows(); i++) {
		counts[counted.get('key', i)] = counted.get('count', i);
	}
	return counts;
}
