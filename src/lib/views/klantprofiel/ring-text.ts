import type { Groep, Markering, ProfielVeld, Verdeling } from '$lib/dashboard/profiel-model';
import { opScherm } from '$lib/domain/op-scherm';
import { formatCount, formatShare } from '$lib/ui/number';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { partLabel, shortLabel } from './profiel-parts';

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
	const { totaal, gemarkeerd, delen } = verdeling;
	if (markering && gemarkeerd !== null) {
		const here = markering.veld === veld;
		return {
			large: formatCount(gemarkeerd),
			small: here
				? `${shortLabel(veld, markering.waarde)} · ${formatShare(gemarkeerd, totaal)}`
				: `van ${formatCount(totaal)}`
		};
	}
	if (veld === 'ladder')
		return { large: formatCount(totaal), small: woordBij(totaal, 'kandidaat', 'kandidaten') };
	return {
		large: formatShare(delen.find(({ waarde }) => waarde === 'J')?.n ?? 0, totaal),
		small: 'heeft profiel'
	};
}

/** "1.480 kandidaten". */
export function countText(count: number): string {
	return hoeveel(count, 'kandidaat', 'kandidaten');
}

/** A ring in words: "Klantprofiel in Epe: 517 kandidaten. Ja 232 (45%), Nee 172 (33%)." */
export function ringSentence(title: string, veld: ProfielVeld, groep: Groep): string {
	const { delen, totaal } = groep[veld];
	const parts = delen
		.filter(({ n }) => n > 0)
		.map(
			({ waarde, n }) => `${partLabel(veld, waarde)} ${formatCount(n)} (${formatShare(n, totaal)})`
		);
	return `${title} ${inGemeente(groep)}: ${countText(totaal)}.${parts.length ? ` ${parts.join(', ')}.` : ''}`;
}

/** "in Epe"; "zonder gemeente" for the blank. */
export function inGemeente({ naam }: Groep): string {
	return naam === '(Leeg)' ? 'zonder gemeente' : `in ${opScherm(naam)}`;
}

/** Title of the ladder: with LKS in the source it counts only candidates who have that. */
export function veldTitle(veld: ProfielVeld, lks: boolean): string {
	if (veld === 'klantprofiel') return 'Klantprofiel';
	return lks ? 'LKS Participatieladder' : 'Participatieladder';
}
