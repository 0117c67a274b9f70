import { expect, it } from 'vitest';
import { sparkline } from './sparkline';

const points = (...values: readonly number[]) => values.map((value, at) => ({ at, value }));

it('runs from the first moment to the last, and from the lowest value to the highest', () => {
	const spark = sparkline(points(5, 9, 1), 100, 24);
	expect(spark?.line).toMatch(/^M4,12/);
	expect(spark?.last).toEqual([96, 20]);
	expect(spark?.area.endsWith('Z')).toBe(true);
});

it('places points by time', () => {
	const uneven = [
		{ at: 0, value: 1 },
		{ at: 30, value: 2 },
		{ at: 40, value: 3 }
	];
	expect(sparkline(uneven, 48, 24)?.line).toMatch(/34(\.0)?,12/);
});

it('is flat where nothing changes, and is not there with one point', () => {
	expect(sparkline(points(7, 7), 100, 24)?.last).toEqual([96, 12]);
	expect(sparkline(points(7), 100, 24)).toBeNull();
});
