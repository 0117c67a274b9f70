import { and, fullBitset, type Bitset } from '$lib/columns/bitset';
import { oordeelProfiel, type ZonderCode } from '$lib/domain/kandidaat/profielgraad';
import { veldVan } from '$lib/domain/velden/velden';
import { KLANTPROFIEL, LADDER, LEEG, JA } from '$lib/domain/velden/waarden';
import { compareDutch } from '$lib/locale/collate';
import type { Dataset } from '../dataset';
import { partKey } from '../parts';
import type { As } from '../velden/assen';

/** The two fields that the page breaks down. */
export type ProfielVeld = 'klantprofiel' | 'ladder';

/** Values that are picked out in every chart without filtering: one, or the kinds of one trede. */
export interface Markering {
	readonly veld: ProfielVeld;
	/** As stored; `''` is the blank. */
	readonly waarden: readonly string[];
}

/** Candidates of one group with one value. */
export interface ProfielTelling {
	readonly waarde: string;
	readonly n: number;
	/** Those of `n` that are marked; null without a mark. */
	readonly gemarkeerd: number | null;
	/** The same value in the same group when nothing is filtered. */
	readonly alles: number;
	/** Whether it is a part of the shares; without a code one may stand beside them. */
	readonly telt: boolean;
}

/** One group split by one field: the parts, in ring order, add up to `totaal`. */
export interface Verdeling {
	readonly delen: readonly ProfielTelling[];
	readonly totaal: number;
	/** Whom the shares are of: those of the parts that count. */
	readonly noemer: number;
	readonly gemarkeerd: number | null;
	/** Marked ones of the parts that count. */
	readonly gemarkeerdTelt: number | null;
	readonly alles: number;
	/** The same as `noemer` when nothing is filtered. */
	readonly allesNoemer: number;
}

/** The field by whose values kandidaten are grouped: one that the engine counts, each kandidaat having one value. */
export interface RingVeld {
	/** Of the facet. */
	readonly id: string;
	/** As the user chooses it: "Begeleider". */
	readonly naam: string;
	/** As the catalogue of fields has it; absent = gemeente, which every list has. */
	readonly as?: As;
	/** What all groups together are called. */
	readonly allen: string;
	/** Codes in the order of the groups, the blank last. */
	order(values: readonly string[]): readonly number[];
	/** A stored value as the screen shows it. */
	woord(waarde: string): string;
}

/** What the page groups by when nothing else is chosen. */
export const PER_GEMEENTE: RingVeld = {
	id: 'gemeente',
	naam: veldVan('kandidaten', 'gemeente').kort ?? veldVan('kandidaten', 'gemeente').naam,
	allen: 'Alle gemeenten',
	order: (names) =>
		names.map((_, code) => code).sort((a, b) => compareDutch(names[a] ?? '', names[b] ?? '')),
	woord: (waarde) => waarde || LEEG
};

/** A group of candidates: one gemeente or value of another field, or all of them. */
export interface Groep {
	/** Code of the value; -1 for all of them together. */
	readonly code: number;
	/** As stored; `''` is the blank, and is all of them together as well. */
	readonly waarde: string;
	/** As the screen shows it. */
	readonly naam: string;
	readonly klantprofiel: Verdeling;
	readonly ladder: Verdeling;
}

/** Every count of the page; each group has the same values in the same order. */
export interface Profiel {
	readonly alle: Groep;
	/** Gemeenten, or values of the other field, with a candidate in the selection; the blank last. */
	readonly gemeenten: readonly Groep[];
}

/** Whether the source has loonkostensubsidie; then the ladder counts only candidates who have it. */
export function hasLks(dataset: Dataset): boolean {
	return dataset.meta.velden.kandidaten?.includes('lks') ?? false;
}

/** Values in the order of the ring: the catalogue, for the ladder with the blank before `#`, then unknown ones. */
export function ringOrder(veld: ProfielVeld, present: readonly string[]): readonly string[] {
	const known = (veld === 'ladder' ? LADDER : KLANTPROFIEL).map((waarde) => waarde.code);
	const ordered =
		veld === 'ladder' ? [...known.slice(0, -1), '', ...known.slice(-1)] : [...known, ''];
	return [...ordered, ...present.filter((waarde) => !ordered.includes(waarde)).sort(compareDutch)];
}

/** Those of a split by klantprofiel without a code that the catalogue knows. */
export function zonderCodeIn({ delen }: Verdeling): ZonderCode {
	const zonder = delen.filter(({ waarde }) => oordeelProfiel(waarde, false) === null);
	const count = (blank: boolean) =>
		zonder.reduce((sum, { waarde, n }) => ((waarde === '') === blank ? sum + n : sum), 0);
	return { leeg: count(true), onbekend: count(false) };
}

/** Candidates that the mark holds within a set; a value that the source does not have holds none. */
export function markedRows(dataset: Dataset, within: Bitset, { veld, waarden }: Markering): Bitset {
	const rows = new Uint32Array(within.length);
	for (const waarde of waarden) {
		const code = dataset.valuesOf(veld).indexOf(waarde);
		const held = code < 0 ? null : dataset.engine.bitsetOf(veld, code);
		held?.forEach((word, at) => (rows[at] = (rows[at] ?? 0) | (word & (within[at] ?? 0))));
	}
	return veld === 'ladder' ? ladderRows(dataset, rows) : rows;
}

/**
 * All counts of the page; crosses the field `per` with both fields, for the selection, the mark and everything. `meetellen` =
 * those without a code of klantprofiel are a part of its shares.
 */
export function profielVan(
	dataset: Dataset,
	pass: Bitset,
	markering: Markering | null,
	meetellen: boolean,
	per: RingVeld = PER_GEMEENTE
): Profiel {
	const marked = markering && markedRows(dataset, pass, markering);
	const tables = {
		klantprofiel: crossed(dataset, per.id, 'klantprofiel', pass, marked),
		ladder: crossed(
			dataset,
			per.id,
			'ladder',
			ladderRows(dataset, pass),
			marked && ladderRows(dataset, marked)
		)
	};
	const shown = {
		klantprofiel: shownValues(tables.klantprofiel, markering),
		ladder: shownValues(tables.ladder, markering)
	};
	const names = dataset.valuesOf(per.id);
	const group = (
		code: number,
		{ waarde, naam }: Pick<Groep, 'waarde' | 'naam'>,
		codes: readonly number[]
	): Groep => ({
		...{ code, waarde, naam },
		klantprofiel: verdeling(tables.klantprofiel, shown.klantprofiel, codes, meetellen),
		ladder: verdeling(tables.ladder, shown.ladder, codes, meetellen)
	});
	const order = per.order(names);
	const gemeenten = order
		.map((code) => {
			const waarde = names[code] ?? '';
			return group(code, { waarde, naam: per.woord(waarde) }, [code]);
		})
		.filter((each) => each.klantprofiel.totaal > 0);
	return { alle: group(-1, { waarde: '', naam: per.allen }, order), gemeenten };
}

interface Crossed {
	readonly veld: ProfielVeld;
	readonly values: readonly string[];
	/** Codes of the groups. */
	readonly groups: readonly number[];
	/** Counts at `group * values.length + value`. */
	readonly n: Uint32Array;
	readonly marked: Uint32Array | null;
	readonly all: Uint32Array;
}

function crossed(
	dataset: Dataset,
	per: string,
	veld: ProfielVeld,
	rows: Bitset,
	marked: Bitset | null
): Crossed {
	const count = (of: Bitset) => dataset.engine.cross(of, per, veld);
	return {
		veld,
		values: dataset.valuesOf(veld),
		groups: dataset.valuesOf(per).map((_, code) => code),
		n: count(rows),
		marked: marked && count(marked),
		all: unfiltered(dataset, per, veld)
	};
}

const UNFILTERED = partKey<Uint32Array>('bron');

function unfiltered(dataset: Dataset, per: string, veld: ProfielVeld): Uint32Array {
	const count = () => {
		const everyone = fullBitset(dataset.kandidaten.rows);
		const rows = veld === 'ladder' ? ladderRows(dataset, everyone) : everyone;
		return dataset.engine.cross(rows, per, veld);
	};
	return dataset.part(UNFILTERED, count, `${per}/${veld}`);
}

/** The rows that a ladder ring counts: all of them, or those with LKS where the source tells. */
function ladderRows(dataset: Dataset, rows: Bitset): Bitset {
	if (!hasLks(dataset)) return rows;
	const code = dataset.valuesOf('lks').indexOf(JA);
	const into = new Uint32Array(rows.length);
	return code < 0 ? into : and(rows, dataset.engine.bitsetOf('lks', code), into);
}

/** Known values always; a blank or unknown value only where the selection has it, or the mark is on it. */
function shownValues(
	{ veld, values, groups, n }: Crossed,
	markering: Markering | null
): readonly string[] {
	const always = new Set((veld === 'ladder' ? LADDER : KLANTPROFIEL).map((waarde) => waarde.code));
	if (veld === 'ladder') always.add('');
	if (markering?.veld === veld) for (const waarde of markering.waarden) always.add(waarde);
	const occurs = values.map((_, code) => groups.some((group) => n[group * values.length + code]));
	return ringOrder(veld, values).filter(
		(waarde) => always.has(waarde) || occurs[values.indexOf(waarde)]
	);
}

function verdeling(
	{ veld, values, n, marked, all }: Crossed,
	shown: readonly string[],
	gemeenten: readonly number[],
	meetellen: boolean
): Verdeling {
	const counts = (waarde: string) =>
		veld === 'ladder' || oordeelProfiel(waarde, meetellen) !== null;
	const sum = (counts: Uint32Array, code: number) =>
		code < 0
			? 0
			: gemeenten.reduce(
					(total, gemeente) => total + (counts[gemeente * values.length + code] ?? 0),
					0
				);
	const delen = shown.map((waarde): ProfielTelling => {
		const code = values.indexOf(waarde);
		return {
			waarde,
			n: sum(n, code),
			gemarkeerd: marked && sum(marked, code),
			alles: sum(all, code),
			telt: counts(waarde)
		};
	});
	const total = (of: Uint32Array, keeps: (waarde: string) => boolean = () => true) =>
		values.reduce((sofar, waarde, code) => (keeps(waarde) ? sofar + sum(of, code) : sofar), 0);
	return {
		delen,
		totaal: total(n),
		noemer: total(n, counts),
		gemarkeerd: marked && total(marked),
		gemarkeerdTelt: marked && total(marked, counts),
		alles: total(all),
		allesNoemer: total(all, counts)
	};
}
