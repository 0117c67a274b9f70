import { pie } from 'd3';
import { sumParts, type ChartPart } from './part';

/** Gap between slices, in radians. */
export const PAD = 0.02;

/** A slice of two pixels at radius 69, gap included, as a share of the ring. */
const SMALLEST = (2 / 69 + PAD) / (2 * Math.PI);

/** Angles of a slice in radians from twelve o'clock; the marked part runs from `start` to `marked`. */
export interface Slice {
	readonly start: number;
	readonly end: number;
	readonly marked: number;
}

/** A slice per part, in the given order; a part that is not empty is at least two pixels wide. */
export function layoutSlices(parts: readonly ChartPart[]): readonly Slice[] {
	const smallest = sumParts(parts) * SMALLEST;
	const layout = pie<ChartPart>()
		.sort(null)
		.padAngle(PAD)
		.value(({ count }) => (count > 0 ? Math.max(count, smallest) : 0));
	return layout([...parts]).map(({ startAngle, endAngle, data }) => ({
		start: startAngle,
		end: endAngle,
		marked: markedEnd(startAngle, endAngle, data)
	}));
}

function markedEnd(start: number, end: number, { count, marked = 0 }: ChartPart): number {
	if (marked <= 0 || count <= 0) return start;
	const gap = Math.min(PAD, end - start);
	const width = Math.max(2 / 69, (end - start - gap) * Math.min(1, marked / count));
	return Math.min(end, start + gap + width);
}
