import type { Dag } from '../velden/datum';

/** Klantprofielen at one momentopname: how many are volledig (Ja), of how many kandidaten. */
export interface Meting {
	readonly dag: Dag;
	readonly klaar: number;
	readonly totaal: number;
}

/** A share of the kandidaten that is to have a profile by a day. */
export interface Doel {
	/** Whole percents, 1–100. */
	readonly procent: number;
	readonly dag: Dag;
}

/** When the goal will be met if nothing changes, and what that rests on. */
export type Prognose =
	| { readonly soort: 'bereikt' }
	/** Fewer than two metingen on different days: no pace is known. */
	| { readonly soort: 'onbekend'; readonly teGaan: number }
	/** The pace is zero or goes the wrong way. */
	| { readonly soort: 'niet'; readonly teGaan: number; readonly perWeek: number }
	| {
			readonly soort: 'verwacht';
			readonly teGaan: number;
			readonly perWeek: number;
			/** First day on which the goal would be met. */
			readonly dag: Dag;
			readonly opTijd: boolean;
	  };

/** Metingen that the pace is taken from, the latest ones. */
export const METINGEN_VOOR_TEMPO = 6;

/** How many profiles are still to be completed until `procent` of `totaal` have one; 0 when that is so already. */
export function nogTeDoen(klaar: number, totaal: number, procent: number): number {
	return Math.max(0, Math.ceil((totaal * procent) / 100) - klaar);
}

/**
 * Looks ahead from the latest meting. The pace is the median of the paces between every two of the latest six
 * metingen, so that one odd import does not decide; the number of kandidaten is taken to stay as it is.
 * `metingen` ascend by day; without any the forecast is `onbekend` with 0 to go.
 */
export function prognose(metingen: readonly Meting[], doel: Doel): Prognose {
	const last = metingen.at(-1);
	if (!last) return { soort: 'onbekend', teGaan: 0 };
	const teGaan = nogTeDoen(last.klaar, last.totaal, doel.procent);
	if (teGaan === 0) return { soort: 'bereikt' };
	const perDag = tempo(metingen.slice(-METINGEN_VOOR_TEMPO));
	if (perDag === null) return { soort: 'onbekend', teGaan };
	const perWeek = perDag * 7;
	if (perDag <= 0) return { soort: 'niet', teGaan, perWeek };
	const dag = last.dag + Math.ceil(teGaan / perDag);
	return { soort: 'verwacht', teGaan, perWeek, dag, opTijd: dag <= doel.dag };
}

/** Completed profiles a day: the median over all pairs of different days; null when there is no such pair. */
export function tempo(metingen: readonly Meting[]): number | null {
	const paces = metingen.flatMap((one, index) =>
		metingen
			.slice(index + 1)
			.filter((other) => other.dag !== one.dag)
			.map((other) => (other.klaar - one.klaar) / (other.dag - one.dag))
	);
	if (paces.length === 0) return null;
	paces.sort((a, b) => a - b);
	const middle = paces.length >> 1;
	const upper = paces[middle] ?? 0;
	return paces.length % 2 ? upper : ((paces[middle - 1] ?? 0) + upper) / 2;
}
