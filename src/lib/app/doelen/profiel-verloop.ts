import type { Dag } from '$lib/domain/velden/datum';
import { oordeelProfiel } from '$lib/domain/kandidaat/profielgraad';
import { aantalIn, type Kruistelling, type Telling } from '$lib/domain/kengetallen/telling';
import type { Dataset } from '$lib/data/dataset';
import type { Groep, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import { kruisVan, type Punt, type Terugblik } from '../lookback/terugblik.svelte';
import { veranderingSinds, type VeranderingSinds } from '../lookback/verandering';
import { uitKruis, vorigKwartaal } from './kpi-verloop';

/** One value of a group in time. */
export interface WaardeVerloop {
	readonly waarde: string;
	readonly nu: number;
	/** At the moment that is compared with; null where the group was not there. */
	readonly toen: number | null;
	/** Oldest first. */
	readonly eerder: readonly Punt[];
	readonly verandering: VeranderingSinds | null;
}

/** How a group went since a moment. */
export interface ProfielVerloop {
	readonly sinds: Dag;
	readonly waarden: readonly WaardeVerloop[];
}

/**
 * The moment that the page compares with: the last one of an earlier quarter, else the one before. Null while or where
 * it is not known.
 */
export function vergelekenTelling(terugblik: Terugblik, dataset: Dataset): Telling | null {
	if (terugblik.bezwaarKandidaten || terugblik.telt || !terugblik.voor) return null;
	return vorigKwartaal(terugblik.tellingen, dataset.meta.peildatum) ?? terugblik.voor;
}

/** How the values of a group went, in ring order, and what they are compared with; null while or where that is not known. */
export function profielVerloop(
	terugblik: Terugblik,
	dataset: Dataset,
	groep: Groep,
	veld: ProfielVeld
): ProfielVerloop | null {
	const toen = vergelekenTelling(terugblik, dataset);
	const kruis = toen && kruisVan(toen, veld);
	if (!toen || !kruis) return null;
	const naam = naamVan(dataset, groep);
	const wasThere = isIn(kruis, naam);
	const waarden = groep[veld].delen.map(({ waarde, n }): WaardeVerloop => {
		const was = { dag: toen.dag, waarde: aantalIn(kruis, waarde, naam) };
		return {
			waarde,
			nu: n,
			toen: wasThere ? was.waarde : null,
			eerder: terugblik.aantal(veld, waarde, naam),
			verandering: wasThere ? veranderingSinds(was, n) : null
		};
	});
	return { sinds: toen.dag, waarden };
}

/**
 * How many points the share of these values of a group has gone up since then; null where it was no share.
 * `meetellen` = those without a code of klantprofiel are counted in.
 */
export function puntVerschil(
	toen: Telling,
	dataset: Dataset,
	groep: Groep,
	veld: ProfielVeld,
	waarden: readonly string[],
	meetellen: boolean
): number | null {
	const kruis = kruisVan(toen, veld);
	const naam = naamVan(dataset, groep);
	if (!kruis || !isIn(kruis, naam)) return null;
	const telt = (waarde: string) =>
		veld === 'ladder' || oordeelProfiel(waarde, meetellen) !== null
			? waarden.includes(waarde)
			: null;
	const was = uitKruis(kruis, telt, naam);
	const { delen, noemer } = groep[veld];
	const nu = delen.reduce((sum, { waarde, n }) => (waarden.includes(waarde) ? sum + n : sum), 0);
	if (was.noemer === 0 || noemer === 0) return null;
	return (nu / noemer - was.teller / was.noemer) * 100;
}

/** As the counts of earlier lists have it; undefined for all of them together. */
function naamVan(dataset: Dataset, { code }: Groep): string | undefined {
	return code < 0 ? undefined : (dataset.valuesOf('gemeente')[code] ?? '');
}

function isIn({ per }: Kruistelling, naam: string | undefined): boolean {
	return naam === undefined || per.includes(naam);
}
