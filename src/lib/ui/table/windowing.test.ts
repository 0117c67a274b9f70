import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import { scrollToRow, windowRows, windowSlots } from './windowing';

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

	it('never draws more rows than there are slots', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000_000 }),
				fc.constantFrom(32, 34, 88),
				fc.integer({ min: 0, max: 3_000 }),
				fc.double({ min: 0, max: 12_000_000, noNaN: true }),
				(count, rowHeight, view, scroll) => {
					const { first, end } = windowRows(count, rowHeight, view, scroll);
					expect(end - first).toBeLessThanOrEqual(windowSlots(rowHeight, view));
				}
			),
			{ numRuns: runs(2_000) }
		);
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
