import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByKeys, sortByCodes } from './row-order';

test('rows by key, equal ones as they stand, whatever the size of the keys', () => {
	const key = fc.oneof(
		fc.integer({ min: 0, max: 5 }),
		fc.constantFrom(0, 8191, 8192, 2 ** 24, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
		fc.maxSafeNat()
	);
	fc.assert(
		fc.property(fc.array(key, { maxLength: 50 }), (keys) => {
			const plain = keys
				.map((_, row) => row)
				.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
			expect([...orderByKeys(Float64Array.from(keys))]).toEqual(plain);
		})
	);
});

test('an order by codes keeps the order that there was', () => {
	const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(300)), { maxLength: 50 });
	fc.assert(
		fc.property(rows, (each) => {
			const first = Uint16Array.from(each, ([, code]) => code);
			const second = Uint8Array.from(each, ([code]) => code);
			const start = Uint32Array.from(each, (_, row) => row);
			const order = sortByCodes(sortByCodes(start, first, 301), second, 4);
			const plain = [...start].sort(
				(a, b) => (second[a] ?? 0) - (second[b] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0) || a - b
			);
			expect([...order]).toEqual(plain);
		})
	);
});
