import { drempelLegenda, type Drempel } from '$lib/domain/afscherming/drempel';
import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';

const INGEKORT = ' … (ingekort)';

/** A sentence of filters that has to fit in so many characters: broken off behind a whole value, and said so. */
export function ingekort(zin: string, most: number): string {
	if (zin.length <= most) return zin;
	const room = zin.slice(0, most - INGEKORT.length);
	const end = Math.max(room.lastIndexOf(', '), room.lastIndexOf('; '));
	return (end > 0 ? room.slice(0, end) : room) + INGEKORT;
}

/** What a reader of the report has to know about passing it on. */
export function vertrouwelijkZin(veld: GroepVeld, drempel: Drempel): string {
	if (veld === 'begeleider') return 'Vertrouwelijk: bevat persoonsgegevens.';
	return drempel === null
		? 'Vertrouwelijk: zonder namen, maar ook met aantallen die om één kandidaat gaan. Alleen voor binnen het team.'
		: `Zonder namen. ${drempelLegenda(drempel)}`;
}
