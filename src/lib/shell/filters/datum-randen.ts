import type { Venster } from '$lib/domain/kengetallen/kengetallen';
import type { DatumVakken } from '$lib/rules/filters/datum-vakken';

/** The stretches that are chosen: from the first one up to, and without, the second. */
export type Edges = readonly [van: number, tot: number];

/** Stretches that a key of the keyboard goes on by. */
const STEPS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -4,
	PageUp: 4,
	Home: -Infinity,
	End: Infinity
};

/** Both ends after a key on one of them; null for a key that does nothing. At least one stretch stays. */
export function edgesAfter(edges: Edges, end: 0 | 1, key: string, vakken: number): Edges | null {
	const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
	if (step === undefined) return null;
	const [van, tot] = edges;
	return end === 0
		? [Math.max(0, Math.min(tot - 1, van + step)), tot]
		: [van, Math.max(van + 1, Math.min(vakken, tot + step))];
}

/** Two stretches and all between them, in whatever order they were touched. */
export function edgesBetween(een: number, ander: number): Edges {
	return [Math.min(een, ander), Math.max(een, ander) + 1];
}

/** The days of chosen stretches; the outer ends are open, and null stands for all of them. */
export function vensterTussen({ begin }: DatumVakken, [van, tot]: Edges): Venster | null {
	if (van === 0 && tot === begin.length) return null;
	const volgende = begin[tot];
	return {
		van: van === 0 ? null : (begin[van] ?? null),
		tot: volgende === undefined ? null : volgende - 1
	};
}
