import { GEEN_DAG, plusMaanden, type Dag } from '../velden/datum';
import type { WerkprocesKeuzes, WerkprocesStand } from '../werkproces/werkproces';

/** The rules of the work process that can be computed, in order; the first screen needs no more of them. */
export const WERKPROCES_REGELS = ['inschrijving', 'uitkering', 'cv'] as const;
export type WerkprocesRegelId = (typeof WERKPROCES_REGELS)[number];

/** Days before the end of a registration from which it has to be renewed. */
export const VERLENGEN_BINNEN = 30;
/** Months that a registration is valid after it was renewed, when the source has no last day. */
export const MAANDEN_GELDIG = 3;

/** Where the last day of a registration comes from. */
export type DatumBron = 'einddatum' | 'verlenging' | 'schatting';

type InschrijvingDagen = Pick<WerkprocesStand, 'geldigTot' | 'verlengd' | 'inschrijfdatum'>;

/**
 * The last day of a registration: as the source has it, else three months after it was renewed. When it began says
 * nothing about its end, so that alone gives null, or a guess where the user asked for that.
 */
export function inschrijvingEinde(
	{ geldigTot, verlengd, inschrijfdatum }: InschrijvingDagen,
	{ schatInschrijving }: WerkprocesKeuzes = {}
): { readonly dag: Dag; readonly bron: DatumBron } | null {
	if (geldigTot !== GEEN_DAG) return { dag: geldigTot, bron: 'einddatum' };
	// A renewal before the registration began was one of an earlier registration.
	if (verlengd !== GEEN_DAG && verlengd >= inschrijfdatum)
		return { dag: plusMaanden(verlengd, MAANDEN_GELDIG), bron: 'verlenging' };
	if (!schatInschrijving || inschrijfdatum === GEEN_DAG) return null;
	return { dag: plusMaanden(inschrijfdatum, MAANDEN_GELDIG), bron: 'schatting' };
}
