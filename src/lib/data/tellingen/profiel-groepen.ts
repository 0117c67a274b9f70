import type { Bitset } from '$lib/columns/bitset';
import { PROFIEL, type ProfielDeelId } from '$lib/domain/kandidaat/klantprofiel';
import { profielgraadVan, type ZonderCode } from '$lib/domain/kandidaat/profielgraad';
import { LEEG } from '$lib/domain/velden/waarden';
import { isTeKlein } from '$lib/domain/vergelijken/klein';
import { nogTeDoen, type Doel } from '$lib/domain/doelen/prognose';
import { compareDutch } from '$lib/locale/collate';
import type { Dataset } from '../dataset';

/** What the kandidaten are grouped by. */
export type GroepVeld = 'begeleider' | 'gemeente';

/** The klantprofielen of one begeleider or gemeente; the six counts by code add up to `totaal`. */
export interface ProfielGroep {
	/** Code of the begeleider or gemeente; -1 for all of them together. */
	readonly code: number;
	readonly naam: string;
	readonly totaal: number;
	readonly ja: number;
	/** Whom Ja is a share of: the denominator of the profielgraad. */
	readonly noemer: number;
	readonly onvolledig: number;
	readonly leeg: number;
	readonly nee: number;
	/** Blank: no code. */
	readonly buiten: number;
	/** Codes that the catalogue does not know. */
	readonly anders: number;
	readonly teDoen: number;
}

export const GROEP_KOLOMMEN = [
	'naam',
	'totaal',
	'volledig',
	'ja',
	'onvolledig',
	'leeg',
	'nee',
	'buiten',
	'anders',
	'teDoen',
	'nodig'
] as const;
export type GroepKolom = (typeof GROEP_KOLOMMEN)[number];

/** An order by a column of a group, or by how many lack a part of a profile. */
export interface GroepSort {
	readonly column: GroepKolom | ProfielDeelId;
	readonly direction: 'ascending' | 'descending';
}

/** Worst first. */
export const SLECHTST_EERST: GroepSort = { column: 'volledig', direction: 'ascending' };

/** The order of the page itself: a team lead begins with the begeleider who needs help most; gemeenten are not ranked. */
export function eigenSort(veld: GroepVeld): GroepSort {
	return veld === 'begeleider' ? SLECHTST_EERST : { column: 'naam', direction: 'ascending' };
}

/**
 * The klantprofielen of the set per begeleider or gemeente that has one in it; one cross count. `meetellen` = those
 * without a code are counted in the profielgraad.
 */
export function profielGroepen(
	dataset: Dataset,
	pass: Bitset,
	veld: GroepVeld,
	meetellen: boolean
): readonly ProfielGroep[] {
	const codes = dataset.valuesOf('klantprofiel');
	const counts = dataset.engine.cross(pass, veld, 'klantprofiel');
	return dataset
		.valuesOf(veld)
		.map((naam, code) =>
			groep(
				code,
				naam || LEEG,
				codes,
				counts.subarray(code * codes.length, (code + 1) * codes.length),
				meetellen
			)
		)
		.filter(({ totaal }) => totaal > 0);
}

/** All groups together. */
export function samen(groepen: readonly ProfielGroep[]): ProfielGroep {
	const sum = (count: (each: ProfielGroep) => number) =>
		groepen.reduce((total, each) => total + count(each), 0);
	return {
		code: -1,
		naam: 'Totaal',
		totaal: sum((each) => each.totaal),
		ja: sum((each) => each.ja),
		noemer: sum((each) => each.noemer),
		onvolledig: sum((each) => each.onvolledig),
		leeg: sum((each) => each.leeg),
		nee: sum((each) => each.nee),
		buiten: sum((each) => each.buiten),
		anders: sum((each) => each.anders),
		teDoen: sum((each) => each.teDoen)
	};
}

/**
 * A sorted copy; equal ones by most to do, then by name. Shares are compared exactly, and a group that is too small for
 * that stands below by name, whatever the direction: it is never the best or the worst. `mist` = how many of a group lack a part.
 */
export function sortGroepen(
	groepen: readonly ProfielGroep[],
	{ column, direction }: GroepSort,
	doel: Doel,
	mist: (groep: ProfielGroep, deel: string) => number = () => 0
): readonly ProfielGroep[] {
	const turn = direction === 'ascending' ? 1 : -1;
	const isBelow = ({ noemer }: ProfielGroep) => Number(column === 'volledig' && isTeKlein(noemer));
	return [...groepen].sort(
		(a, b) =>
			isBelow(a) - isBelow(b) ||
			(isBelow(a) && compareDutch(a.naam, b.naam)) ||
			turn * compared(a, b, column, doel, mist) ||
			b.teDoen - a.teDoen ||
			compareDutch(a.naam, b.naam)
	);
}

/** How many profiles a group has to complete until it meets the goal. */
export function nodigVoor({ ja, noemer }: ProfielGroep, { procent }: Doel): number {
	return nogTeDoen(ja, noemer, procent);
}

/** Those of a group without a code that the catalogue knows. */
export function zonderCodeVan({ buiten, anders }: ProfielGroep): ZonderCode {
	return { leeg: buiten, onbekend: anders };
}

function compared(
	a: ProfielGroep,
	b: ProfielGroep,
	column: GroepSort['column'],
	doel: Doel,
	mist: (groep: ProfielGroep, deel: string) => number
): number {
	switch (column) {
		case 'naam':
			return compareDutch(a.naam, b.naam);
		case 'volledig':
			return compareShares(a, b);
		case 'nodig':
			return nodigVoor(a, doel) - nodigVoor(b, doel);
		default:
			return isKolom(column) ? a[column] - b[column] : mist(a, column) - mist(b, column);
	}
}

function isKolom(column: GroepSort['column']): column is GroepKolom {
	return GROEP_KOLOMMEN.some((each) => each === column);
}

/** By share; who has nobody to be a share of comes last. */
function compareShares(a: ProfielGroep, b: ProfielGroep): number {
	if (a.noemer === 0 || b.noemer === 0) return Number(a.noemer === 0) - Number(b.noemer === 0);
	return a.ja * b.noemer - b.ja * a.noemer;
}

function groep(
	code: number,
	naam: string,
	codes: readonly string[],
	counts: Uint32Array,
	meetellen: boolean
): ProfielGroep {
	const of = (waarde: string) => {
		const at = codes.indexOf(waarde);
		return at < 0 ? 0 : (counts[at] ?? 0);
	};
	const totaal = counts.reduce((sum, count) => sum + count, 0);
	const [onvolledig, leeg, nee] = [of(PROFIEL.onvolledig), of(PROFIEL.leeg), of(PROFIEL.nee)];
	const buiten = of('');
	const { ja, noemer } = profielgraadVan(
		codes.map((code, at) => [code, counts[at] ?? 0] as const),
		meetellen
	);
	return {
		code,
		naam,
		totaal,
		ja,
		noemer,
		onvolledig,
		leeg,
		nee,
		buiten,
		anders: totaal - ja - onvolledig - leeg - nee - buiten,
		teDoen: totaal - ja
	};
}
