import type { ProfielGroep } from '$lib/dashboard/profiel-groepen';
import { formatPercentage } from '$lib/locale/format';

/** The share that is complete, in whole percents; never 100% while something is left, nor 0% while something is done. */
export function deelTekst({ ja, totaal }: ProfielGroep): string {
	const rond = formatPercentage(ja, totaal, 0);
	const misleads = (rond === '100%' && ja < totaal) || (rond === '0%' && ja > 0);
	return misleads ? formatPercentage(ja, totaal) : rond;
}
