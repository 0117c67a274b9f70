import type { ChartPart } from '$lib/charts/part';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { LEEG } from '$lib/domain/velden/waarden';

/**
 * The profiles of a group as parts of its profielgraad, in the order of progress: J, O, L, N, then those without a code
 * where these are counted in.
 */
export function groepDelen(groep: ProfielGroep): readonly ChartPart[] {
	const part = (key: string, label: string, count: number, tone: string, code: number) => ({
		code,
		key,
		label,
		count,
		tone
	});
	const zonder =
		groep.noemer === groep.totaal
			? [
					part('anders', 'Onbekende code', groep.anders, 'overig-0', 4),
					part('buiten', LEEG, groep.buiten, 'kp-leeg', 5)
				]
			: [];
	return [
		part('J', 'Ja', groep.ja, 'kp-J', 0),
		part('O', 'Onvolledig', groep.onvolledig, 'kp-O', 1),
		part('L', 'Leeg', groep.leeg, 'kp-L', 2),
		part('N', 'Nee', groep.nee, 'kp-N', 3),
		...zonder
	];
}
