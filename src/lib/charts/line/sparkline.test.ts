import { expect, it } from 'vitest';
import { sparkline, type Spark } from './sparkline';

const points = (...values: readonly number[]) =>
	values.map((value, at) => ({ at: at * 10, value }));

function lijn(spark: Spark | null) {
	if (spark?.soort !== 'lijn') throw new Error('no line');
	return spark;
}

function staven(spark: Spark | null) {
	if (spark?.soort !== 'staven') throw new Error('no bars');
	return spark;
}

it('is a line from four measurements, bars from two, and nothing with one', () => {
	const kinds = [1, 2, 3, 4, 12].map(
		(count) => sparkline(points(...Array<number>(count).fill(7)), 100, 24)?.soort ?? null
	);
	expect(kinds).toEqual([null, 'staven', 'staven', 'lijn', 'lijn']);
});

it('has zero in its scale, so that a small change looks small', () => {
	const { dots, zero } = lijn(sparkline(points(2483, 2478, 2480, 2483), 100, 24));
	const heights = dots.map(({ y }) => zero - y);
	expect(Math.min(...heights) / Math.max(...heights)).toBeGreaterThan(0.99);
	expect(sparkline(points(5, 9, 1), 100, 24)).toMatchObject({ most: 9 });
	const [full, half, none] = staven(sparkline(points(8, 4, 0), 100, 24)).bars;
	expect(half?.height).toBeCloseTo((full?.height ?? 0) / 2);
	expect(none?.height).toBe(0);
});

it('is straight between its dots', () => {
	const { line, dots } = lijn(sparkline(points(1, 9, 3, 5), 100, 24));
	expect(line).toMatch(/^M[\d.,]+(L[\d.,]+){3}$/);
	expect(dots).toHaveLength(4);
});

it('stands on the time axis of its neighbours, whenever it begins itself', () => {
	const whole = lijn(sparkline(points(1, 2, 3, 4, 5), 100, 24));
	const later = lijn(sparkline(points(1, 2, 3, 4, 5).slice(1), 100, 24, 0));
	expect(later.dots.map(({ x }) => x)).toEqual(whole.dots.slice(1).map(({ x }) => x));
});

it('places points by time, and no bar stands before another', () => {
	const uneven = [
		{ at: 0, value: 1 },
		{ at: 88, value: 2 },
		{ at: 90, value: 3 }
	];
	const [one, two, three] = staven(sparkline(uneven, 98, 24)).bars;
	expect((two?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo(88);
	expect((two?.x ?? 0) + (two?.width ?? 0)).toBeLessThanOrEqual(three?.x ?? 0);
});
