/** A number at a moment. */
export interface ChartMoment {
	/** Days since 1970-01-01. */
	readonly at: number;
	readonly value: number;
	/** "11-11-2026: 3". */
	readonly text: string;
}

/** The drawing, in its own units. */
export const SIZE = { width: 148, height: 46 } as const;

/** Where bars beside each other stand, and how wide they are; as wide as for this many at most. */
export function barPlaces(
	count: number,
	most = 8
): { readonly x: (at: number) => number; readonly width: number } {
	const step = SIZE.width / Math.max(count, most);
	const width = Math.min(14, step * 0.74);
	return { x: (at) => SIZE.width - (count - at) * step + (step - width), width };
}
