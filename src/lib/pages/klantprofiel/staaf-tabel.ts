import { ladderRows } from '$lib/charts/ladder/ladder-rows';
import type { ChartPart } from '$lib/charts/part';
import { schaalTot, type StaafCel, type StaafRij, type StaafTabel } from '$lib/charts/staven';
import type { Groep, Markering, ProfielVeld, Verdeling } from '$lib/data/tellingen/profiel-model';
import { parseTrede, tredeNaam } from '$lib/domain/kandidaat/ladder';
import { formatPunt } from '$lib/locale/format';
import { formatCount, formatShare } from '$lib/ui/number';
import { chartParts, partLabel } from './profiel-parts';
import { bijGroep, GEMEENTEN, type VerdeelPer } from './verdelen/verdeel-per';

/** What the bars of the page are made of. */
interface Bron {
	readonly veld: ProfielVeld;
	readonly groepen: readonly Groep[];
	/** All of them together. */
	readonly alle: Groep;
	readonly markering: Markering | null;
	/** By what the groups are; absent = gemeente. */
	readonly per?: VerdeelPer;
	/** Points that the share of these values of a group has gone up; null where that is not known. */
	verschil(groep: Groep, waarden: readonly string[]): number | null;
}

/** A line: one value of klantprofiel, or both kinds of a trede. */
type Rij = Pick<StaafRij, 'key' | 'nummer' | 'label' | 'part'> & {
	readonly waarden: readonly string[];
};

/** The values of a line by its key, which a click marks. */
export function waardenVan(veld: ProfielVeld, alle: Groep, key: string): readonly string[] {
	return rijen(veld, alle[veld]).find((rij) => rij.key === key)?.waarden ?? [];
}

/** The bars of one field: a line per value, a column per group. A length is always the share that is printed beside it. */
export function staafTabel({
	veld,
	groepen,
	alle,
	markering,
	per = GEMEENTEN,
	verschil
}: Bron): StaafTabel {
	const marking = markering !== null;
	const kolommen = groepen.map((groep) => ({
		key: String(groep.code),
		naam: groep.naam,
		bij: bijGroep(per, groep),
		noemer: formatCount(groep[veld].noemer)
	}));
	const lines = rijen(veld, alle[veld]).map(({ waarden, ...rij }): StaafRij => {
		const samen = cel(veld, alle[veld], waarden, marking);
		return {
			...rij,
			marked: markering?.veld === veld && waarden.every((each) => markering.waarden.includes(each)),
			cellen: groepen.map((groep): StaafCel => {
				const punt = marking ? null : verschil(groep, waarden);
				return {
					...cel(veld, groep[veld], waarden, marking),
					samen: groepen.length > 1 ? shareOf(samen) : null,
					verschil: punt === null ? null : formatPunt(punt)
				};
			})
		};
	});
	const cellen = lines.flatMap((rij) => rij.cellen);
	const schaal =
		veld === 'klantprofiel'
			? 1
			: schaalTot(cellen.flatMap((each) => [shareOf(each), each.ghost, each.samen ?? 0]));
	return { kolommen, rijen: lines, schaal };
}

/** The share that a bar says. */
function shareOf({ delen }: Pick<StaafCel, 'delen'>): number {
	return delen.reduce((sum, { share }) => sum + share, 0);
}

function cel(
	veld: ProfielVeld,
	{ delen, noemer, allesNoemer }: Verdeling,
	waarden: readonly string[],
	marking: boolean
): Omit<StaafCel, 'samen' | 'verschil'> {
	const parts = chartParts(veld, delen).parts.filter(({ key }) => waarden.includes(key));
	const value = (part: ChartPart) => (marking ? (part.marked ?? 0) : part.count);
	const behind = (part: ChartPart) => (marking ? part.count : (part.whole ?? part.count));
	const sum = (of: (part: ChartPart) => number) => parts.reduce((all, part) => all + of(part), 0);
	const [n, van] = [sum(value), sum(behind)];
	return {
		delen: parts.map((part) => ({ tone: part.tone, share: share(value(part), noemer) })),
		ghost: share(van, marking ? noemer : allesNoemer),
		aandeel: formatShare(n, noemer),
		aantal: formatCount(n),
		van: n === van ? '' : `van ${formatCount(van)}`
	};
}

function share(part: number, total: number): number {
	return total > 0 ? part / total : 0;
}

/** The lines of a field: the ladder from 6 to 1 with met before zonder, then what says no trede, the blank last. */
function rijen(veld: ProfielVeld, { delen }: Verdeling): readonly Rij[] {
	const { parts } = chartParts(veld, delen);
	if (veld === 'klantprofiel')
		return parts.map((part) => ({
			key: part.key,
			nummer: '',
			label: part.label,
			part,
			waarden: [part.key]
		}));
	const rows = ladderRows(parts).flatMap(({ key, met, zonder }): Rij[] => {
		const both = [met, zonder].filter((part) => part !== undefined);
		const [part] = both;
		if (!part) return [];
		const { trede } = key.startsWith('trede-') ? parseTrede(part.key) : { trede: null };
		return [
			{
				key: key,
				nummer: trede === null ? '' : String(trede),
				label: trede === null ? partLabel(veld, part.key) : tredeNaam(trede),
				part,
				waarden: both.map((each) => each.key)
			}
		];
	});
	const isBlank = ({ waarden: [first] }: Rij) => first === '';
	return [...rows.filter((row) => !isBlank(row)), ...rows.filter(isBlank)];
}
