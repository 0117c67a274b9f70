import type { Dag } from '$lib/domain/velden/datum';
import type { Dataset } from '$lib/data/dataset';
import type { Groep, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import type { Punt, Terugblik } from '../lookback/terugblik.svelte';
import { veranderingSinds, type VeranderingSinds } from '../lookback/verandering';

/** One value of a group in time. */
export interface WaardeVerloop {
	readonly waarde: string;
	readonly nu: number;
	/** Oldest first. */
	readonly eerder: readonly Punt[];
	readonly verandering: VeranderingSinds;
}

/** How the values of a group went, in ring order, and since when they are compared; null while or where that is not known. */
export function profielVerloop(
	terugblik: Terugblik,
	dataset: Dataset,
	groep: Groep,
	veld: ProfielVeld
): { readonly sinds: Dag; readonly waarden: readonly WaardeVerloop[] } | null {
	const { voor } = terugblik;
	if (!voor || terugblik.bezwaarKandidaten) return null;
	const naam = groep.code < 0 ? undefined : (dataset.valuesOf('gemeente')[groep.code] ?? '');
	const waarden = groep[veld].delen.flatMap(({ waarde, n }) => {
		const eerder = terugblik.aantal(veld, waarde, naam);
		const last = eerder.at(-1);
		return last && last.dag === voor.dag
			? [{ waarde, nu: n, eerder, verandering: veranderingSinds(last, n) }]
			: [];
	});
	return waarden.length ? { sinds: voor.dag, waarden } : null;
}
