import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, emptyBitset, fullBitset, rowsOf } from '$lib/columns/bitset';
import { countLevels, levelsOf, rowsWithRecord } from './levels';
import { finish } from './steps';
import { View } from './view';

const SEED = 2847;

it('counts records and distinct rows in any set of rows, whatever is kept as sets or lists', () => {
	const rows = 400;
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.nat(rows - 1), fc.nat(3)), { maxLength: 300, size: 'max' }),
			fc.array(fc.boolean(), { minLength: rows, maxLength: rows, size: 'max' }),
			(owners, inView) => {
				const members = fullBitset(owners.length);
				const levels = finish(levelsOf(members, Int32Array.from(owners), rows));
				const bits = emptyBitset(rows);
				inView.forEach((yes, row) => yes && addRow(bits, row));
				const counted = owners.filter((row) => inView[row]);
				expect(countLevels(levels, new View(bits, rows, { touched: 0 }))).toEqual({
					records: counted.length,
					rows: new Set(counted).size
				});
				expect([...rowsOf(rowsWithRecord(levels, rows))]).toEqual(
					[...new Set(owners)].sort((a, b) => a - b)
				);
			}
		),
		{ seed: SEED }
	);
});
