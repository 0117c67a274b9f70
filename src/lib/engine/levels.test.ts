import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, emptyBitset, fullBitset, rowsOf } from '$lib/columns/bitset';
import { countLevels, levelsOf, levelsOfFew, rowsWithRecord } from './levels';
import { levelsAfter } from './levels-after';
import { finish } from '$lib/columns/steps';
import { View } from './view';

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
		)
	);
});

it('counts the same after records come and go as when counted afresh, and leaves the scratch empty', () => {
	const rows = 384;
	const scratch = emptyBitset(rows);
	const none = { row: -1, before: false, after: false, member: 0 };
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					row: fc.oneof(fc.integer({ min: -1, max: rows - 1 }), fc.integer({ min: -1, max: 3 })),
					before: fc.boolean(),
					after: fc.boolean(),
					member: fc.integer({ min: 0, max: 4 })
				}),
				{ maxLength: 300, size: 'max' }
			),
			(records) => {
				const owner = Int32Array.from(records, ({ row }) => row);
				const listOf = (has: (record: (typeof records)[number]) => boolean) =>
					Uint32Array.from([...records.keys()].filter((i) => has(records[i] ?? none)));
				const setOf = (list: Uint32Array) => {
					const bits = emptyBitset(records.length);
					for (const record of list) addRow(bits, record);
					return bits;
				};
				const members = setOf(listOf(({ member }) => member > 0));
				const before = setOf(listOf((one) => one.member > 0 && one.before));
				const after = listOf((one) => one.after);
				const change = {
					added: listOf((one) => one.after && !one.before),
					gone: listOf((one) => one.before && !one.after)
				};
				const listed = levelsOfFew(after, members, owner, scratch);
				const counted = { records: listed.records, rows: listed.rows, orphans: listed.orphans };
				const kept = setOf(listOf((one) => one.member > 0 && one.after));
				expect(finish(levelsOf(kept, owner, rows))).toMatchObject(counted);
				const start = finish(levelsOf(before, owner, rows));
				if (start.dense.length === 0) return;
				const changed = levelsAfter(start, change, members, owner, scratch);
				expect(changed).toMatchObject(counted);
				expect(rowsWithRecord(changed, rows)).toEqual(rowsWithRecord(listed, rows));
				const some = new View(emptyBitset(rows).fill(0xaaaaaaaa), rows, { touched: 0 });
				expect(countLevels(changed, some)).toEqual(countLevels(listed, some));
				expect(rowsOf(scratch).length).toBe(0);
			}
		)
	);
});
