import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRows } from './row-match';

test('finds the first row with the same key; what has none matches nothing', () => {
	const modules = Int32Array.of(1, -1, 9, 0);
	const trajecten = Int32Array.of(0, 1, -1, 1);
	expect([...matchRows(modules, trajecten)]).toEqual([1, -1, -1, 0]);
	expect([...matchRows(modules, new Int32Array())]).toEqual([-1, -1, -1, -1]);
});

test('equals a plain search on any keys', () => {
	const keys = fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 30 });
	fc.assert(
		fc.property(keys, keys, (a, b) => {
			const expected = a.map((key) => (key === -1 ? -1 : b.indexOf(key)));
			expect([...matchRows(Int32Array.from(a), Int32Array.from(b))]).toEqual(expected);
		})
	);
});
