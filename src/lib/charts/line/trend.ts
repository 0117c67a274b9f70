/** One point of a trend. */
export interface TrendPoint {
	/** A day number, or any number that ascends in time. */
	readonly at: number;
	/** In percents. */
	readonly value: number;
	/** The point in words: "18-11-2026: 59,8%". */
	readonly text: string;
}

export interface TrendScale {
	x(at: number): number;
	y(value: number): number;
	/** Values that get a line, by tens or twenties. */
	readonly ticks: readonly number[];
}

interface Edge {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Where points and goal stand in a box of that size; whole tens below the lowest and above the highest. */
export function trendScale(
	points: readonly TrendPoint[],
	goal: number | null,
	ahead: TrendPoint | null,
	width: number,
	height: number,
	edge: Edge
): TrendScale {
	const all = ahead ? [...points, ahead] : points;
	const values = [...all.map(({ value }) => value), ...(goal === null ? [] : [goal])];
	const low = Math.max(0, Math.floor((Math.min(...values) - 2) / 10) * 10);
	const high = Math.min(100, Math.ceil((Math.max(...values) + 2) / 10) * 10);
	const step = high - low > 50 ? 20 : 10;
	const first = all[0]?.at ?? 0;
	const last = all.at(-1)?.at ?? 0;
	const span = Math.max(1, last - first);
	const round = (value: number) => Math.round(value * 10) / 10;
	return {
		x: (at) => round(edge.left + ((at - first) / span) * (width - edge.left - edge.right)),
		y: (value) =>
			round(
				edge.top + ((high - value) / Math.max(1, high - low)) * (height - edge.top - edge.bottom)
			),
		ticks: Array.from(
			{ length: Math.floor((high - low) / step) + 1 },
			(_, i) => low + i * step
		).filter((tick) => goal === null || Math.abs(tick - goal) > 3)
	};
}
