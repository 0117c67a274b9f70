import type { Dag } from '../velden/datum';

/** Days past its date on which the app has to be used before a list goes: one of them may be a jump of the clock. */
const DAGEN_VOORBIJ = 2;
/** Days of use that are remembered. */
const MEESTE_DAGEN = 60;

/** A list that the app removed because its term was over; holds nothing personal. */
export interface Verlopen {
	/** Peildatum of the list; null where it could not be read. */
	readonly van: Dag | null;
	/** ISO time of the removal. */
	readonly op: string;
}

/** The ISO day of a time. */
export function isoDag(tijd: string): string {
	return tijd.slice(0, 10);
}

/** The days of use with today. Days that are still to come were of a clock that was wrong, and prove nothing. */
export function metGebruik(dagen: readonly string[], vandaag: string): readonly string[] {
	const before = dagen.filter((dag) => dag < vandaag);
	return [...before, vandaag].slice(-MEESTE_DAGEN);
}

/**
 * Whether what ends then may go now: on the word of one day never. Null never ends.
 */
export function mayGo(einde: string | null, dagen: readonly string[], nu: string): boolean {
	if (einde === null || einde >= nu) return false;
	const past = metGebruik(dagen, isoDag(nu)).filter((dag) => dag > isoDag(einde));
	return past.length >= DAGEN_VOORBIJ;
}
