import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texts } from './columns.fixture';
import type { TextColumn } from '$lib/columns/column';
import { matchRows } from './row-match';

function joinRows(from: TextColumn, to: TextColumn): Int32Array {
	const keys = (column: TextColumn) => ({
		length: column.length,
		at: (row: number) => column.at(row) || null
	});
	return matchRows(keys(from), keys(to));
}

test('finds the first row with the same key; a blank matches nothing', () => {
	const modules = texts(['T2', '', 'T9', 'T1']);
	const trajecten = texts(['T1', 'T2', '', 'T2']);
	expect([...joinRows(modules, trajecten)]).toEqual([1, -1, -1, 0]);
});

test('tells keys apart that look like numbers or like built-in names', () => {
	const keys = texts(['07', '7', '7.0', '__proto__', 'constructor', 'null', '"']);
	expect([...joinRows(keys, keys)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
	expect([...joinRows(texts(['toString']), keys)]).toEqual([-1]);
});

test('equals a plain search on any keys', () => {
	const keys = fc.array(fc.constantFrom('', '1', '01', 'a', 'A', 'b', '"b"'), { maxLength: 30 });
	fc.assert(
		fc.property(keys, keys, (a, b) => {
			const expected = a.map((key) => (key === '' ? -1 : b.indexOf(key)));
			expect([...joinRows(texts(a), texts(b))]).toEqual(expected);
		})
	);
});
