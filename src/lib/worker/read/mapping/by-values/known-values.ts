import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import type { Veld } from '$lib/domain/velden/velden';
import { formatDatum } from '$lib/locale/format';
import type { Bekend } from '../bekend';
import type { Tally } from './tally';

/** A field with the values that it has in the list in use, each as `schrijfwijzeSleutel`. */
export interface BekendVeld {
	readonly veld: Veld;
	readonly sleutels: ReadonlySet<string>;
	readonly dag: Bekend['dag'];
}

/** Share of the filled rows that must be known from the list in use: people come and go. */
const MEESTE = 0.8;
/** Different known values that are no chance. */
const FEWEST = 2;
/** A shorter value is a code that many columns share. */
const SHORTEST = 3;
const HAS_LETTERS = /\p{L}{2}/u;
/** Different cells that are the same value in another spelling. */
const SPELLINGEN = 1000;
/** Says too little by its values. */
const ZEGT_NIETS: readonly string[] = ['acties'];

/** The fields among these of which the list in use has values that tell something. */
export function knownFields(
	{ dag, waarden }: Bekend,
	free: ReadonlyMap<string, Veld>
): readonly BekendVeld[] {
	return [...waarden].flatMap(([id, values]) => {
		const veld = free.get(id);
		if (veld?.soort !== 'code' || veld.waarden || ZEGT_NIETS.includes(id)) return [];
		const sleutels = new Set([...values].filter(isTelling).map(schrijfwijzeSleutel));
		return sleutels.size < FEWEST ? [] : [{ veld, sleutels, dag }];
	});
}

/** Why a column is that field, one Dutch sentence, when most of its rows have values of it; null when they have not. */
export function sameAs({ veld, sleutels, dag }: BekendVeld, tally: Tally): string | null {
	const read = (cell: string) => {
		const sleutel = isTelling(cell) ? schrijfwijzeSleutel(cell) : '';
		return sleutels.has(sleutel) ? sleutel : null;
	};
	const found = tally.known(read, MEESTE, sleutels.size + SPELLINGEN);
	if (!found || found.waarden.size < FEWEST) return null;
	const wat = veld.persoonlijk ? 'namen' : 'waarden';
	return `Dezelfde ${wat} als ${veld.naam} in uw lijst van ${formatDatum(dag)}.`;
}

function isTelling(waarde: string): boolean {
	return waarde.length >= SHORTEST && HAS_LETTERS.test(waarde);
}
