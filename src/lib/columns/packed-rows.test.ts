import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packingRows, packRows, unpackRows } from './packed-rows';

describe('packed rows', () => {
	it('are the same rows again, whatever is in their cells', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('', '"', '\\', '\ud800', '\u2028')
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell)), (rows) => {
				expect(unpackRows(packRows(rows))).toEqual(rows);
			})
		);
	});

	it('are packed in pieces, by rows or by cells', () => {
		const narrow = Array.from({ length: 5000 }, (_, row) => [String(row)]);
		const wide = Array.from({ length: 5 }, () => Array.from({ length: 16_000 }, () => 'x'));
		expect([...packingRows(narrow)]).toHaveLength(3);
		expect([...packingRows(wide)]).toHaveLength(3);
		expect(unpackRows(packRows(narrow))).toEqual(narrow);
		expect(unpackRows(packRows(wide))).toEqual(wide);
		expect(packRows([])).toEqual([]);
	});
});
