import { kleinTekst, type Drempel } from '$lib/domain/drempel';
import type { Stand } from '$lib/domain/kleine-cellen';
import { celTekst } from '$lib/domain/teltabel';
import type { UitvoerCel } from '$lib/domain/uitvoer';

/** A number that stands by itself; null = not in the source, which is never 0. */
export function kleinCel(waarde: number | null, drempel: Drempel): UitvoerCel {
	if (waarde === null) return 'niet in bron';
	return drempel !== null && waarde > 0 && waarde < drempel ? kleinTekst(drempel) : waarde;
}

/** A number of a table that is shared: itself, or the mark in its place. */
export function standCel(waarde: number, stand: Stand | undefined, drempel: Drempel): UitvoerCel {
	return stand === undefined || stand === 'getal'
		? waarde
		: celTekst(waarde, stand, drempel, String);
}
