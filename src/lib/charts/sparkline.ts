import { area, curveMonotoneX, line } from 'd3';

/** A value at a moment; moments ascend. */
export interface SparkPoint {
	readonly at: number;
	readonly value: number;
}

/** Paths of a sparkline and its last point, in a box of that size. */
export interface Spark {
	readonly line: string;
	readonly area: string;
	readonly last: readonly [x: number, y: number];
}

/** Room for half a dot. */
const EDGE = 4;

/** The points over the whole width in time, from lowest to highest; all alike lie in the middle. Null below two points. */
export function sparkline(
	points: readonly SparkPoint[],
	width: number,
	height: number
): Spark | null {
	const [first, final] = [points[0], points.at(-1)];
	if (!first || !final || points.length < 2) return null;
	const values = points.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const span = Math.max(1, final.at - first.at);
	const place = ({ at, value }: SparkPoint): [number, number] => [
		EDGE + ((at - first.at) / span) * (width - 2 * EDGE),
		high === low ? height / 2 : height - EDGE - ((value - low) / (high - low)) * (height - 2 * EDGE)
	];
	const places = points.map(place);
	const lineOf = line().curve(curveMonotoneX).digits(1);
	const areaOf = area().curve(curveMonotoneX).y0(height).digits(1);
	return { line: lineOf(places) ?? '', area: areaOf(places) ?? '', last: place(final) };
}
