import type { TelVraag } from '../kengetallen/telling';
import type { Dag } from '../velden/datum';

/** The fields whose flow is counted. */
export const STROOM_VELDEN = ['klantprofiel', 'ladder'] as const;
export type StroomVeld = (typeof STROOM_VELDEN)[number];

/** One of the two lists that a flow is between. */
export interface StroomKant {
	/** Id of the momentopname. */
	readonly id: string;
	readonly dag: Dag;
}

/** How many kandidaten went from one value to another, as stored; '' is the blank. */
export interface Stroom {
	/** Null = not in the earlier list. */
	readonly van: string | null;
	/** Null = not in the later list any more. */
	readonly naar: string | null;
	readonly aantal: number;
}

/** Kandidaten without a number, who can't be followed: each list's own stand as gone or new. */
export interface ZonderNummer {
	readonly van: number;
	readonly naar: number;
}

/** The flow of one gemeente; null where one of the two lists lacks the field. */
export interface GemeenteStroom extends Readonly<Record<StroomVeld, readonly Stroom[] | null>> {
	/** As it is stored. */
	readonly gemeente: string;
	readonly zonderNummer: ZonderNummer;
}

/**
 * Where the kandidaten of one list are in a later one: counts only, no person can be told from it but by small numbers.
 * Everybody of both lists stands in it once, so the counts of an earlier value add up to the earlier list and those of a
 * later value to the later list. Somebody in both belongs to the gemeente of the later list, else to that of the list they
 * are in: per gemeente the later list is exact, the earlier one over all gemeenten.
 */
export interface Doorstroom {
	readonly van: StroomKant;
	readonly naar: StroomKant;
	readonly gemeenten: readonly GemeenteStroom[];
	readonly zonderNummer: ZonderNummer;
	/** ISO time of counting: the kandidaten of one of the two are gone. Absent where they are there. */
	readonly geteld?: string;
}

/**
 * Whose flow is counted: who is in the selection in the later list, or who is in that list no more, in the earlier one.
 * Uitvoerenden are those of that list's own records.
 */
export type StroomVraag = Pick<TelVraag, 'choose' | 'niet' | 'uitvoerende'>;

/** The flow of several gemeenten together, or of all; null where it is not known. */
export function stroomVan(
	{ gemeenten }: Pick<Doorstroom, 'gemeenten'>,
	veld: StroomVeld,
	van?: readonly string[]
): readonly Stroom[] | null {
	const chosen = van ? gemeenten.filter(({ gemeente }) => van.includes(gemeente)) : gemeenten;
	if (gemeenten.some((each) => each[veld] === null)) return null;
	return added(chosen.flatMap((each) => each[veld] ?? []));
}

/** Each pair once. */
export function added(stromen: readonly Stroom[]): readonly Stroom[] {
	const sums = new Map<string, Stroom>();
	for (const { van, naar, aantal } of stromen) {
		const key = JSON.stringify([van, naar]);
		sums.set(key, { van, naar, aantal: (sums.get(key)?.aantal ?? 0) + aantal });
	}
	return [...sums.values()];
}
