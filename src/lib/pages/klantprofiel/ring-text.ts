import { isVolledig } from '$lib/domain/kandidaat/klantprofiel';
import type { Groep, Markering, ProfielVeld, Verdeling } from '$lib/data/tellingen/profiel-model';
import { parseTrede } from '$lib/domain/kandidaat/ladder';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatCount, formatShare } from '$lib/ui/number';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { partLabel, shortLabel } from './profiel-parts';
import { bijGroep, GEMEENTEN } from './verdelen/verdeel-per';

/** What stands in the middle of a ring. */
export interface Centre {
	readonly large: string;
	readonly small: string;
}

/** The middle of a ring: share with profile or total; with a mark its number. */
export function centreOf(
	veld: ProfielVeld,
	verdeling: Verdeling,
	markering: Markering | null
): Centre {
	const { totaal, noemer, gemarkeerd, gemarkeerdTelt, delen } = verdeling;
	if (markering && gemarkeerd !== null) {
		const here = markering.veld === veld;
		return {
			large: formatCount(gemarkeerd),
			small: here
				? [
						markeringLabel(markering, shortLabel),
						...(gemarkeerdTelt === gemarkeerd ? [formatShare(gemarkeerd, noemer)] : [])
					].join(' · ')
				: `van ${formatCount(totaal)}`
		};
	}
	if (veld === 'ladder')
		return { large: formatCount(totaal), small: woordBij(totaal, 'kandidaat', 'kandidaten') };
	return {
		large: formatShare(delen.find(({ waarde }) => isVolledig(waarde))?.n ?? 0, noemer),
		small: 'heeft profiel'
	};
}

/** What is marked, in the words of a chart: "5 met groeipotentieel", or "trede 5" where both its kinds are. */
export function markeringLabel({ veld, waarden }: Markering, label = partLabel): string {
	const [first = '', ...rest] = waarden;
	return rest.length ? `trede ${parseTrede(first).trede}` : label(veld, first);
}

/** "1.480 kandidaten". */
export function countText(count: number): string {
	return hoeveel(count, 'kandidaat', 'kandidaten');
}

/** A ring in words: "Klantprofiel in Epe: 517 kandidaten. Ja 232 (48%), Nee 172 (36%), zonder code 34." */
export function ringSentence(
	title: string,
	veld: ProfielVeld,
	groep: Groep,
	per = GEMEENTEN
): string {
	const { delen, totaal, noemer } = groep[veld];
	const parts = delen
		.filter(({ n }) => n > 0)
		.map(({ waarde, n, telt }) =>
			telt
				? `${partLabel(veld, waarde)} ${formatCount(n)} (${formatShare(n, noemer)})`
				: `${apartLabel(waarde).replace(/^./, (first) => first.toLowerCase())} ${formatCount(n)}`
		);
	return `${title} ${bijGroep(per, groep)}: ${countText(totaal)}.${parts.length ? ` ${parts.join(', ')}.` : ''}`;
}

/** What is no part of the shares: "Zonder code"; a code that the catalogue does not know by itself. */
export function apartLabel(waarde: string): string {
	return waarde === '' ? 'Zonder code' : `Onbekende code ${opScherm(waarde)}`;
}

/** Title of the ladder: with LKS in the source it counts only candidates who have that. */
export function veldTitle(veld: ProfielVeld, lks: boolean): string {
	if (veld === 'klantprofiel') return 'Klantprofiel';
	return lks ? 'LKS Participatieladder' : 'Participatieladder';
}
