import { dagVan, type Dag } from '$lib/domain/velden/datum';
import { AANVULLENDE_CELLEN, makeAanvullingen, type Aanvulling } from './aanvullend';
import type { Cellen } from './csv';
import { KANDIDAAT_CELLEN, makeKandidaten, type Kandidaat } from './kandidaten';
import { makeModules, type Module } from './modules';
import { drawOpschortingen } from './opschortingen';
import { makePlaatsingen, type Plaatsing } from './plaatsingen';
import { at, makeRandom } from './random';
import { makeTrajecten, type Traject } from './trajecten';

/** A kandidaat with what the source has besides the report. */
export interface Mens extends Kandidaat {
	readonly aanvulling: Aanvulling;
}

/** The fictional source on one day. */
export interface VoorbeeldStand {
	readonly dag: Dag;
	readonly kandidaten: readonly Mens[];
	/** Records of these kandidaten, and of no other. */
	readonly trajecten: readonly Traject[];
	readonly modules: readonly Module[];
	/** Cells by module. */
	readonly opschortingen: ReadonlyMap<Module, string>;
	readonly plaatsingen: readonly Plaatsing[];
}

export const MENS_CELLEN: Cellen<Mens> = { ...KANDIDAAT_CELLEN, ...AANVULLENDE_CELLEN };

const PEILDATUM = dagVan(2026, 11, 18) ?? 0;
export const SEED = 2847;

/** The list of which the seventeen tiles show the numbers of the Lucrato slide. */
export function makeStand(): VoorbeeldStand {
	// Each table has its own seed, so that a change in one leaves the days of the others alone.
	const bekend = makeKandidaten(makeRandom(SEED));
	const aanvullingen = makeAanvullingen(makeRandom(SEED + 5), bekend, PEILDATUM);
	const kandidaten = bekend.map((kandidaat, row) => ({
		...kandidaat,
		aanvulling: at(aanvullingen, row)
	}));
	const trajecten = makeTrajecten(makeRandom(SEED + 1), kandidaten, PEILDATUM);
	const modules = makeModules(makeRandom(SEED + 2), trajecten, PEILDATUM);
	return {
		dag: PEILDATUM,
		kandidaten,
		trajecten,
		modules,
		opschortingen: drawOpschortingen(makeRandom(SEED + 3), modules, PEILDATUM),
		plaatsingen: makePlaatsingen(makeRandom(SEED + 4), kandidaten, PEILDATUM)
	};
}
