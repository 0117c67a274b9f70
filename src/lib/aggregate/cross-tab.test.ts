import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullBitset, hasRow } from '$lib/columns/bitset';
import { bitsetOf, codeColumns, codes } from './columns.fixture';
import { crossTab } from './cross-tab';
import { countBy } from './group-count';

test('counts each pair of values among the rows that pass', () => {
	const ladder = codes(['', '04', '06'], [1, 1, 2, 0, 1]);
	const profiel = codes(['J', 'N'], [0, 1, 1, 0, 0]);
	const pass = bitsetOf([true, true, true, true, false]);
	expect([...crossTab(ladder, profiel, pass)]).toEqual([1, 0, 1, 1, 0, 1]);
});

test('counts nothing when no row passes, and takes tables without rows or values', () => {
	const column = codes(['a'], [0, 0]);
	expect([...crossTab(column, column, bitsetOf([false, false]))]).toEqual([0]);
	expect([...crossTab(codes(['a', 'b'], []), column, bitsetOf([]))]).toEqual([0, 0]);
	expect([...crossTab(codes([], []), codes([], []), bitsetOf([]))]).toEqual([]);
	expect([...countBy(codes([], []))]).toEqual([]);
});

test('equals a plain loop on any columns and any rows', () => {
	const tables = fc
		.nat(80)
		.chain((rows) =>
			fc.tuple(
				codeColumns(rows),
				codeColumns(rows),
				fc.array(fc.boolean(), { minLength: rows, maxLength: rows })
			)
		);
	fc.assert(
		fc.property(tables, ([a, b, passing]) => {
			const pass = bitsetOf(passing);
			const width = b.values.length;
			const pairs = new Uint32Array(a.values.length * width);
			const single = new Uint32Array(a.values.length);
			const all = new Uint32Array(a.values.length);
			a.codes.forEach((code, row) => {
				all[code]!++;
				if (!hasRow(pass, row)) return;
				single[code]!++;
				pairs[code * width + b.codes[row]!]!++;
			});
			expect(crossTab(a, b, pass)).toEqual(pairs);
			expect(countBy(a, pass)).toEqual(single);
			expect(countBy(a)).toEqual(all);
			expect(countBy(a, fullBitset(a.codes.length))).toEqual(all);
		})
	);
});
