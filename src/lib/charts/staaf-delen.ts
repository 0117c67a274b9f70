import type { ChartPart } from './part';

/** What the parts of a bar chart are shares of: as shown, and without any filter. */
export interface StaafTotalen {
	readonly total: number;
	readonly whole: number;
}

/** A bar: its number, of how many, and both as shares from 0 to 1. */
export interface StaafDeel {
	readonly part: ChartPart;
	readonly value: number;
	/** The number behind it: with a mark what is shown, else what there is without a filter. */
	readonly of: number;
	readonly share: number;
	/** Share of what is behind it: with a mark of what is shown, else of what there is without a filter. */
	readonly ghost: number;
}

/** The bars of one group. A length is always the share that is printed beside it. */
export function staafDelen(
	parts: readonly ChartPart[],
	{ total, whole }: StaafTotalen,
	marking: boolean
): readonly StaafDeel[] {
	return parts.map((part) => {
		const value = marking ? (part.marked ?? 0) : part.count;
		const of = marking ? part.count : (part.whole ?? part.count);
		return {
			part,
			value,
			of,
			share: shareOf(value, total),
			ghost: shareOf(of, marking ? total : whole)
		};
	});
}

/** The longest of the bars of charts that are compared: what fills the track in each of them. */
export function grootsteDeel(charts: readonly (readonly StaafDeel[])[]): number {
	return Math.max(0, ...charts.flat().map(({ share, ghost }) => Math.max(share, ghost)));
}

function shareOf(part: number, total: number): number {
	return total > 0 ? part / total : 0;
}
