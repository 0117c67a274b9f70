import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import type { ChartPart } from '$lib/charts/part';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { LEEG, KLANTPROFIEL, woordVoor } from '$lib/domain/velden/waarden';

/**
 * The profiles of a group as parts of its profielgraad, in the order of progress, then those without a code
 * where these are counted in and there are any.
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
				].filter(({ count }) => count > 0)
			: [];
	const delen = ['ja', 'onvolledig', 'leeg', 'nee'] as const;
	return [
		...delen.map((deel, at) => {
			const code = PROFIEL[deel];
			return part(code, woordVoor(KLANTPROFIEL, code), groep[deel], `kp-${code}`, at);
		}),
		...zonder
	];
}
