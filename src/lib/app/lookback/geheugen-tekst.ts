import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { dagVanTijd } from '$lib/data/kandidaat/vandaag';
import type { Dag } from '$lib/domain/velden/datum';

/** What the counts that outlive a list are of; said wherever they are used. */
export const GEEN_PERSONEN = 'personen verwijderd';

/** Why nothing by begeleider is known of a list that is gone. */
export const GEEN_BEGELEIDERS =
	'Van de vorige lijst zijn alleen aantallen bewaard. Per begeleider onthoudt de app niets: daar staan namen in.';

/** "geteld op 21-08-2026, personen verwijderd". */
export function geteldTekst(geteld: string): string {
	return `geteld op ${formatDatum(dagVanTijd(geteld))}, ${GEEN_PERSONEN}`;
}

/**
 * Of those of these moments that only counts are kept of, where they come from, of all or of some days; '' where there are
 * none: "18-08-2026: geteld op 21-08-2026, personen verwijderd."
 */
export function geteldHerkomst(momenten: readonly Peilmoment[], dagen?: readonly Dag[]): string {
	const own = momenten.flatMap(({ peildatum, geteld }) =>
		geteld && (dagen?.includes(peildatum) ?? true) ? [{ peildatum, geteld }] : []
	);
	const [first] = own;
	if (!first) return '';
	if (own.length === 1) return `${formatDatum(first.peildatum)}: ${geteldTekst(first.geteld)}.`;
	const geteldOp = own.map(({ geteld }) => dagVanTijd(geteld));
	const [van, tot] = [Math.min(...geteldOp), Math.max(...geteldOp)].map(formatDatum);
	const wanneer = van === tot ? `op ${van}` : `van ${van} t/m ${tot}`;
	return `Alleen aantallen bij ${hoeveel(own.length, 'lijst', 'lijsten')}: geteld ${wanneer}, ${GEEN_PERSONEN}.`;
}
