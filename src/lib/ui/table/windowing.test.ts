import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import { drawnRows, holdRow, RowSlots, scrollToRow, windowRows } from './windowing';

describe('windowing', () => {
	it('draws every row that the viewport shows', () => {
		expect(windowRows(100_000, 34, 480, 34_000)).toEqual({
			first: 992,
			end: 1023,
			before: 992 * 34,
			after: (100_000 - 1023) * 34
		});
	});

	it('draws all rows of a short table', () => {
		expect(windowRows(5, 34, 480, 0)).toEqual({ first: 0, end: 5, before: 0, after: 0 });
		expect(windowRows(0, 34, 480, 120)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
	});

	it('reaches the last of a million rows within ten million pixels', () => {
		const { end, before, after } = windowRows(1_000_000, 34, 480, 10_000_000 - 480);
		expect(end).toBe(1_000_000);
		expect(before).toBeLessThan(10_000_000);
		expect(after).toBe(0);
	});

	it('draws the row with the focus wherever the window is, and nothing else moves', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1_000_000 }),
				fc.constantFrom(32, 34, 88),
				fc.integer({ min: 0, max: 3_000 }),
				fc.double({ min: 0, max: 12_000_000, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(count, rowHeight, view, scroll, share) => {
					const row = Math.floor(share * (count - 1));
					const plain = windowRows(count, rowHeight, view, scroll);
					const rows = holdRow(plain, row, rowHeight);
					const drawn = drawnRows(rows);
					expect(drawn).toContain(row);
					expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
					expect(new Set(drawn).size).toBe(drawn.length);
					if (!rows.held) {
						expect(rows).toMatchObject(plain);
						return;
					}
					const { between } = rows.held;
					expect(Math.min(rows.before, rows.after, between)).toBeGreaterThanOrEqual(0);
					const [here, there] =
						row < plain.first
							? [rows.before + between + rowHeight, plain.before]
							: [rows.after + between + rowHeight, plain.after];
					// of more than ten million pixels the row itself may be larger than the space that it stands for
					expect(Math.abs(here - there)).toBeLessThanOrEqual(there < rowHeight ? rowHeight : 0);
				}
			),
			{ numRuns: runs(2_000) }
		);
	});

	it('gives rows that come into view the elements of those that leave it', () => {
		const slots = new RowSlots();
		slots.assign([0, 1, 2, 3], null);
		slots.assign([2, 3, 4, 5], null);
		expect([2, 3, 4, 5].map((row) => slots.of(row))).toEqual([2, 3, 0, 1]);
	});

	it('never gives the element of the row with the focus to another', () => {
		const slots = new RowSlots();
		slots.assign([0, 1, 2, 3], null);
		slots.assign([1, 4, 5, 6], { was: 1, now: 1 });
		expect([1, 4, 5, 6].map((row) => slots.of(row))).toEqual([1, 4, 5, 6]);
		slots.assign([1, 4, 5, 6], { was: 1, now: 5 });
		expect([1, 4, 5, 6].map((row) => slots.of(row))).toEqual([7, 4, 1, 6]);
		slots.assign([1, 4, 5, 6], { was: 5, now: -1 });
		expect([1, 4, 5, 6].map((row) => slots.of(row))).toEqual([7, 4, 8, 6]);
	});

	it('scrolls a row into view and not further than needed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 20, max: 1_000_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(rows, share) => {
					const row = Math.floor(share * (rows - 1));
					const { first, end } = windowRows(rows, 34, 480, scrollToRow(row, rows, 34, 480, 0), 1);
					expect(first <= row && row < end).toBe(true);
				}
			)
		);
	});
});
