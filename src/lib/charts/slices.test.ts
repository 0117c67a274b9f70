import { describe, expect, it } from 'vitest';
import type { ChartPart } from './part';
import { layoutSlices } from './slices';

function parts(...counts: [count: number, marked?: number][]): ChartPart[] {
	return counts.map(([count, marked], code) => ({
		code,
		key: String(code),
		label: String(code),
		count,
		...(marked !== undefined && { marked }),
		tone: 'kp-J'
	}));
}

describe('slices of a ring', () => {
	it('keeps the given order and closes the ring', () => {
		const slices = layoutSlices(parts([1], [3], [2]));
		expect(slices[0]?.start).toBe(0);
		expect(slices[1]?.start).toBe(slices[0]?.end);
		expect(slices[2]?.end).toBeCloseTo(2 * Math.PI);
	});

	it('draws one in a thousand at least two pixels wide', () => {
		const [, small] = layoutSlices(parts([10_000], [1]));
		expect((small?.end ?? 0) - (small?.start ?? 0)).toBeGreaterThan(2 / 69);
	});

	it('gives an empty part no room', () => {
		const [, empty] = layoutSlices(parts([10], [0]));
		expect(empty?.end).toBe(empty?.start);
	});

	it('marks from the start of the slice, whole when all of it is marked', () => {
		const [half, all, none] = layoutSlices(parts([10, 5], [10, 10], [10, 0]));
		expect(half?.marked).toBeGreaterThan(half?.start ?? 0);
		expect(half?.marked).toBeLessThan(half?.end ?? 0);
		expect(all?.marked).toBeCloseTo(all?.end ?? 0);
		expect(none?.marked).toBe(none?.start);
	});
});
