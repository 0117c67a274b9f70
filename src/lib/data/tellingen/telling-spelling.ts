import { spellingIn } from '$lib/domain/velden/schrijfwijze';
import type { Telling } from '$lib/domain/kengetallen/telling';

/** Counts with their groups as the list in use spells them, by which they are looked for; `values` of each cross count. */
export function inSpellingVan(
	telling: Telling,
	values: (kruis: number) => readonly string[]
): Telling {
	return {
		...telling,
		kruisen: telling.kruisen.map(
			(kruis, at) =>
				kruis && { ...kruis, per: kruis.per.map((naam) => spellingIn(values(at), naam)) }
		)
	};
}
