import { formatDatum, formatGetal } from '$lib/locale/format';
import type { Punt } from './terugblik.svelte';

/** The change of a number since the momentopname before. */
export interface Verandering {
	readonly richting: 'op' | 'neer' | 'gelijk' | 'nieuw';
	/** On the tile, beside an arrow: "14", "gelijk", "nieuw". */
	readonly tekst: string;
	/** The same in a sentence: "14 meer dan op 04-11-2026 (1.524)." */
	readonly zin: string;
}

/** No import before this one. */
export const EERSTE: Verandering = {
	richting: 'nieuw',
	tekst: 'nieuw',
	zin: 'Er is nog geen eerdere import om mee te vergelijken.'
};

/** The change from a point to the value now. */
export function veranderingSinds({ dag, waarde }: Punt, nu: number): Verandering {
	const verschil = nu - waarde;
	const toen = `op ${formatDatum(dag)} (${formatGetal(waarde)})`;
	const tekst = formatGetal(Math.abs(verschil));
	if (verschil === 0)
		return { richting: 'gelijk', tekst: 'gelijk', zin: `Gelijk aan ${toen.slice(3)}.` };
	return verschil > 0
		? { richting: 'op', tekst, zin: `${tekst} meer dan ${toen}.` }
		: { richting: 'neer', tekst, zin: `${tekst} minder dan ${toen}.` };
}
