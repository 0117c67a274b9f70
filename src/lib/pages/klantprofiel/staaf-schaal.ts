import { grootsteDeel, staafDelen } from '$lib/charts/staaf-delen';
import type { Groep, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import { chartParts } from './profiel-parts';

/** Per field the share that fills a bar: the largest of all gemeenten, so that a longer bar is a larger share. */
export function staafSchaal(
	groepen: readonly Groep[],
	marking: boolean
): Readonly<Record<ProfielVeld, number>> {
	const scaleOf = (veld: ProfielVeld) =>
		grootsteDeel(
			groepen.map((groep) => {
				const { delen, noemer, allesNoemer } = groep[veld];
				const totals = { total: noemer, whole: allesNoemer };
				return staafDelen(chartParts(veld, delen).parts, totals, marking);
			})
		);
	return { klantprofiel: scaleOf('klantprofiel'), ladder: scaleOf('ladder') };
}
