import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { formatPercentage } from '$lib/locale/format';

/** The profielgraad of a group in whole percents; never 100% while something is left, nor 0% while something is done. */
export function deelTekst({ ja, noemer }: ProfielGroep): string {
	const rond = formatPercentage(ja, noemer, 0);
	const misleads = (rond === '100%' && ja < noemer) || (rond === '0%' && ja > 0);
	return misleads ? formatPercentage(ja, noemer) : rond;
}
