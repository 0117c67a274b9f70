import type { ChartPart } from '../part';

/** The klantprofielen on one trede of the ladder, met and zonder together. */
export interface TredeRow {
	/** Unique; given back on a pick. */
	readonly key: string;
	/** Bold first word: "6", "#"; '' when there is none. */
	readonly trede: string;
	/** "Betaald werk". */
	readonly label: string;
	/** In the order J, N, L, O. */
	readonly parts: readonly ChartPart[];
	/** Candidates whose profile is not complete. */
	readonly incomplete: number;
	readonly total: number;
	readonly pressed: boolean;
}
