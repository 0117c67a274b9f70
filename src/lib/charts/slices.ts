import { pie } from 'd3';
import { sumParts, type ChartPart } from './part';

/** Gap between slices, in radians. */
export const PAD = 0.02;

/** Two pixels at the outer radius, in radians. */
const SMALLEST = 2 / 69;

/** Angles of a slice in radians from twelve o'clock; the marked part runs from `start` to `marked`. */
export interface Slice {
	readonly start: number;
	readonly end: number;
	readonly marked: number;
}

/** A slice per part, in the given order; a part that is not empty is at least two pixels wide. */
export function layoutSlices(parts: readonly ChartPart[]): readonly Slice[] {
	const smallest = (sumParts(parts) * SMALLEST) / (2 * Math.PI);
	const layout = pie<ChartPart>()
		.sort(null)
		.padAngle(PAD)
		.value(({ count }) => Math.max(count, smallest));
	// d3 gives an empty part a gap too, so only the others are laid out
	const drawn = layout(parts.filter(({ count }) => count > 0)).values();
	let at = 0;
	return parts.map((part) => {
		const next = part.count > 0 ? drawn.next().value : undefined;
		if (!next) return { start: at, end: at, marked: at };
		at = next.endAngle;
		const { startAngle: start, endAngle: end } = next;
		return { start, end, marked: markedEnd(start, end, part) };
	});
}

function markedEnd(start: number, end: number, { count, marked = 0 }: ChartPart): number {
	if (marked <= 0 || count <= 0) return start;
	const gap = Math.min(PAD, end - start);
	const width = Math.max(SMALLEST, (end - start - gap) * Math.min(1, marked / count));
	return Math.min(end, start + gap + width);
}
