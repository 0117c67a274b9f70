import type { Herinnerd } from '$lib/domain/geheugen/herinnering';
import { delenVan } from '$lib/domain/velden/datum';

/** From this many they are folded. */
export const MEESTE_GETOOND = 5;

/** What is remembered, by the year of its peildatum; the latest first, as it is given. */
export function perJaar(
	herinnerd: readonly Herinnerd[]
): readonly { readonly jaar: number; readonly van: readonly Herinnerd[] }[] {
	const jaren = new Map<number, Herinnerd[]>();
	for (const each of herinnerd) {
		const { jaar } = delenVan(each.peildatum);
		const known = jaren.get(jaar);
		if (known) known.push(each);
		else jaren.set(jaar, [each]);
	}
	return [...jaren].map(([jaar, van]) => ({ jaar, van }));
}
