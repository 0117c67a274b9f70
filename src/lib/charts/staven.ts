import type { ChartPart } from './part';

/** A piece of a bar, as a share of the column from 0 to 1. */
export interface StaafDeel {
	readonly tone: string;
	readonly share: number;
}

/** One bar with its numbers. */
export interface StaafCel {
	readonly delen: readonly StaafDeel[];
	/** Share of what is behind it: with a mark what is shown, else what there is without a filter. */
	readonly ghost: number;
	/** Share of all columns together; null where there is nothing to compare with. */
	readonly samen: number | null;
	/** "45%". */
	readonly aandeel: string;
	/** "262". */
	readonly aantal: string;
	/** "van 301", with what is behind the bar; '' where that is the same. */
	readonly van: string;
	/** "+1,1"; null where it is not known. */
	readonly verschil: string | null;
}

/** A line of bars on one value, one bar a column. */
export interface StaafRij {
	readonly key: string;
	/** Bold first word of its label: "4". */
	readonly nummer: string;
	readonly label: string;
	/** What its mark is drawn by. */
	readonly part: ChartPart;
	readonly marked: boolean;
	readonly cellen: readonly StaafCel[];
}

export interface StaafKolom {
	readonly key: string;
	readonly naam: string;
	/** Of whom, behind a value: "in Epe". */
	readonly bij: string;
	/** Whom its shares are of: "1.670". */
	readonly noemer: string;
}

/** Bars of several groups on one scale. */
export interface StaafTabel {
	readonly kolommen: readonly StaafKolom[];
	readonly rijen: readonly StaafRij[];
	/** Share that fills a bar, the same in every column. */
	readonly schaal: number;
}

/** Letters that the widest count of these takes. */
export function cijfersIn(tabellen: readonly StaafTabel[]): number {
	const cellen = tabellen.flatMap(({ rijen }) => rijen.flatMap((rij) => rij.cellen));
	return Math.max(2, ...cellen.map(({ aantal, van }) => `${aantal} ${van}`.trim().length));
}

/** Steps that the end of a scale is rounded up to, in percents. */
const STAP = 20;

/** A scale from zero on which the largest of these shares fits, its end rounded up. */
export function schaalTot(shares: readonly number[]): number {
	const most = Math.max(0, ...shares) * 100;
	return Math.max(STAP, Math.ceil(most / STAP - 1e-9) * STAP) / 100;
}
