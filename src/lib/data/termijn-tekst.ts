import type { Dag } from '$lib/domain/velden/datum';
import { hoeveel } from '$lib/locale/hoeveel';

/** Days until something has to be done: "nog 5 dagen", "vandaag", "6 dagen te laat". */
export function termijnTekst(datum: Dag, d: Dag): string {
	const dagen = datum - d;
	const aantal = (count: number) => hoeveel(count, 'dag', 'dagen');
	if (dagen === 0) return 'vandaag';
	return dagen > 0 ? `nog ${aantal(dagen)}` : `${aantal(-dagen)} te laat`;
}
