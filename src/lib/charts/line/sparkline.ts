import { line } from 'd3';

/** A value at a moment, zero or more; moments ascend. */
export interface SparkPoint {
	readonly at: number;
	readonly value: number;
}

interface Place {
	readonly x: number;
	readonly y: number;
}

interface SparkBar extends Place {
	readonly width: number;
	readonly height: number;
}

/** A small chart in a box: a line with its dots, or bars where there are too few measurements for a line. */
export type Spark = (
	| { readonly soort: 'lijn'; readonly line: string; readonly dots: readonly Place[] }
	| { readonly soort: 'staven'; readonly bars: readonly SparkBar[] }
) & {
	/** Height of the line of zero. */
	readonly zero: number;
	/** Value at the top. */
	readonly most: number;
};

/** Measurements from which a line is drawn; between fewer it would tell a course that nobody measured. */
const MIN_VOOR_LIJN = 4;

/** Room for half a dot. */
const EDGE = 4;
const WIDEST_BAR = 10;

/**
 * The points by time, from `since` to the last, in height from zero to the largest value. Straight between two
 * measurements, as nothing is known there. Null below two points.
 */
export function sparkline(
	points: readonly SparkPoint[],
	width: number,
	height: number,
	since = points[0]?.at ?? 0
): Spark | null {
	const final = points.at(-1);
	if (!final || points.length < 2) return null;
	const most = Math.max(1, ...points.map(({ value }) => value));
	const begin = Math.min(since, ...points.map(({ at }) => at));
	const span = Math.max(1, final.at - begin);
	const zero = height - EDGE / 2;
	const places = points.map(({ at, value }): Place => ({
		x: EDGE + ((at - begin) / span) * (width - 2 * EDGE),
		y: zero - (value / most) * (zero - EDGE)
	}));
	if (points.length < MIN_VOOR_LIJN)
		return { soort: 'staven', bars: barsAt(places, zero), zero, most };
	const path = line().digits(1)(places.map(({ x, y }): [number, number] => [x, y]));
	return { soort: 'lijn', line: path ?? '', dots: places, zero, most };
}

/** No wider than the room between two, so that none stands before another. */
function barsAt(places: readonly Place[], zero: number): readonly SparkBar[] {
	const gaps = places.slice(1).map(({ x }, at) => x - (places[at]?.x ?? 0));
	const width = Math.max(1, Math.min(WIDEST_BAR, ...gaps.map((gap) => gap - 1), 2 * EDGE));
	return places.map(({ x, y }) => ({ x: x - width / 2, y, width, height: zero - y }));
}
