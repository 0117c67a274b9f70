import type { Dag } from './datum';

/** Which earlier momentopnamen to count klantprofielen in, and of which kandidaten. */
export interface MetingVraag {
	/** Only momentopnamen with an earlier peildatum. */
	readonly voor: Dag;
	/** Values per field as stored; a kandidaat counts when each of its fields has one of them. */
	readonly kies: Readonly<Record<string, readonly string[]>>;
}

/** Momentopnamen that are looked back at, the latest. */
export const METINGEN_TERUG = 12;
