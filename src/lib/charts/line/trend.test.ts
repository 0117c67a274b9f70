import { describe, expect, it } from 'vitest';
import { trendScale } from './trend';

const EDGE = { left: 30, right: 70, top: 10, bottom: 20 };
const point = (at: number, value: number) => ({ at, value, text: '' });

describe('the scale of a trend', () => {
	it('goes from the first day to the last, and holds every value and the goal', () => {
		const scale = trendScale([point(10, 49), point(20, 59.8)], 85, null, 400, 130, EDGE);
		expect(scale.x(10)).toBe(30);
		expect(scale.x(20)).toBe(330);
		for (const value of [49, 59.8, 85]) {
			expect(scale.y(value)).toBeGreaterThanOrEqual(10);
			expect(scale.y(value)).toBeLessThanOrEqual(110);
		}
		expect(scale.y(85)).toBeLessThan(scale.y(49));
		expect(scale.ticks).toEqual([40, 50, 60, 70, 80, 90]);
	});

	it('stays within 0 and 100 percent, and leaves room for what lies ahead', () => {
		const scale = trendScale([point(0, 1), point(5, 99)], 100, point(10, 100), 400, 130, EDGE);
		expect(scale.x(10)).toBe(330);
		expect(scale.y(100)).toBe(10);
		expect(scale.y(0)).toBe(110);
	});
});
