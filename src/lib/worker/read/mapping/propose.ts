import type { Bestemming } from '$lib/domain/momentopname/inlezen';
import { VELDEN, veldVan, type TabelId, type Veld } from '$lib/domain/velden/velden';
import type { SourceData } from '../source-data';
import type { Bekend } from './bekend';
import { canBeStart, readAsDatum } from './by-values/date-columns';
import { meansOnly, meansOther, wordsOf } from './by-values/heading-words';
import { isKnownHeading, unnumbered } from './headings';
import { canBeKey } from './by-values/key-columns';
import { knownFields, sameAs } from './by-values/known-values';
import { proposeBestemmingen } from './recognise';
import { Tally } from './by-values/tally';
import { areShared, DATUM_WOORDEN, KENTEKENS } from './by-values/value-signs';

/** What the values of a column say that its heading does not. */
export interface KolomVoorstel {
	/** The field that it is put on; null = it is only said which it can be. */
	readonly veld: string | null;
	/** The fields that it can be. */
	readonly kan: readonly string[];
	/** One Dutch sentence. */
	readonly reden: string;
}

/** Where the columns of a source go, and why where only their values say so, by column. */
export interface Mapping {
	readonly bestemmingen: readonly Bestemming[];
	readonly voorstellen: ReadonlyMap<number, KolomVoorstel>;
}

/** Share of the filled rows that must be known values of a field. */
const ZEKER = 0.95;
/** Of a column that is filled in fewer rows nothing is said. */
const WEINIG = 0.1;
/** Different cells that gemeenten may be written as, and that the values of a short list may. */
const GEMEENTEN = 1000;
const SPELLINGEN = 150;

/** A column whose heading says nothing, and the fields that its values point to. */
interface OpenKolom {
	readonly index: number;
	readonly words: string;
	readonly tally: Tally;
	/** Reason by field: it is that one as far as the column goes. */
	readonly wijst: Map<string, string>;
	/** Fields that it can be, without a sign that it is. */
	readonly kan: Set<string>;
	/** Fields that its values are of, but too few to tell: another column is not surely that field. */
	readonly evengoed: Set<string>;
	/** Fields that its heading names. */
	readonly genoemd: Set<string>;
}

/**
 * Where each column goes: by its heading, and where that says nothing by its values. A column is put on a field when at
 * least 95% of its filled rows are values of that field and of no other, no other column has or could have the field,
 * and its heading says nothing else. What can be more fields is put on none and only said. The number of a kandidaat
 * is never put by values: a wrong one is another person. `bekend` has the values of the list in use. Scans the rows of
 * the columns with an unknown heading once.
 */
export function proposeMapping(
	data: SourceData,
	tabel: TabelId,
	bsn: ReadonlySet<number>,
	bekend: Bekend | null = null
): Mapping {
	const bestemmingen = proposeBestemmingen(data.koppen, tabel);
	const free = freeFields(tabel, bestemmingen);
	const open = openColumns(data, bestemmingen, bsn);
	const known = bekend ? knownFields(bekend, free) : [];
	for (const kolom of open) {
		addSigns(kolom, tabel, free);
		for (const each of known) {
			const reden = meansOther(kolom.words) ? null : sameAs(each, kolom.tally);
			if (reden !== null) kolom.wijst.set(each.veld.id, reden);
		}
	}
	if (tabel === 'kandidaten') addDates(open, free);
	else addStart(data, open, free, bestemmingen);
	const sure = sureFields(open);
	const voorstellen = new Map<number, KolomVoorstel>();
	for (const kolom of open) {
		const voorstel = decide(kolom, sure, tabel, free);
		if (voorstel) voorstellen.set(kolom.index, voorstel);
	}
	return {
		bestemmingen: bestemmingen.map((each, index): Bestemming => {
			const veld = voorstellen.get(index)?.veld ?? null;
			return veld === null ? each : { soort: 'veld', veld };
		}),
		voorstellen
	};
}

/**
 * A mapping as the user chose it: of a column that got another place nothing is said any more, and a field that the
 * user gave to a column is taken from the one that was only put on it.
 */
export function chosen(was: Mapping, bestemmingen: readonly Bestemming[]): Mapping {
	const given = new Set<string>();
	const kept = new Map<number, KolomVoorstel>();
	bestemmingen.forEach((each, index) => {
		const voorstel = was.voorstellen.get(index);
		if (placeOf(each) !== placeOf(was.bestemmingen[index])) given.add(placeOf(each));
		else if (voorstel) kept.set(index, voorstel);
	});
	const lost = [...kept].filter(([, { veld }]) => veld !== null && given.has(veld));
	for (const [index] of lost) kept.delete(index);
	const taken = new Set(lost.map(([index]) => index));
	return {
		bestemmingen: bestemmingen.map((each, index) => (taken.has(index) ? { soort: 'extra' } : each)),
		voorstellen: kept
	};
}

function placeOf(bestemming: Bestemming | undefined): string {
	return bestemming?.soort === 'veld' ? bestemming.veld : `:${bestemming?.soort}`;
}

/** Fields of the table that no heading names, by id. */
function freeFields(
	tabel: TabelId,
	bestemmingen: readonly Bestemming[]
): ReadonlyMap<string, Veld> {
	const taken = new Set(bestemmingen.map((each) => (each.soort === 'veld' ? each.veld : '')));
	return new Map(
		VELDEN[tabel].filter(({ id }) => !taken.has(id)).map((veld) => [veld.id, veld] as const)
	);
}

function openColumns(
	data: SourceData,
	bestemmingen: readonly Bestemming[],
	bsn: ReadonlySet<number>
): readonly OpenKolom[] {
	return data.koppen.flatMap((kop, index): OpenKolom[] => {
		if (bestemmingen[index]?.soort !== 'extra' || bsn.has(index)) return [];
		if (isKnownHeading(unnumbered(kop))) return [];
		const tally = new Tally(data.column(index));
		if (tally.gevuld < 2 || tally.gevuld < tally.rijen * WEINIG) return [];
		const none = { wijst: new Map(), kan: new Set<string>(), evengoed: new Set<string>() };
		return [{ index, words: wordsOf(kop), tally, ...none, genoemd: new Set() }];
	});
}

/** By known values of the catalogue. */
function addSigns(kolom: OpenKolom, tabel: TabelId, free: ReadonlyMap<string, Veld>): void {
	const { words, tally, wijst, kan, evengoed, genoemd } = kolom;
	for (const kenteken of KENTEKENS) {
		const veld = free.get(kenteken.veld);
		// A status of a traject is another one.
		if (!veld || (tabel !== 'kandidaten' && veld.id !== 'gemeente')) continue;
		const found = tally.known(
			kenteken.read,
			ZEKER,
			kenteken.veld === 'gemeente' ? GEMEENTEN : SPELLINGEN
		);
		if (!found) continue;
		const isTelling = kenteken.isTelling(found.waarden);
		const isNamed = meansOnly(words, kenteken.woord);
		const isOther = meansOther(words, kenteken.anders);
		if (isNamed) genoemd.add(veld.id);
		if ((isTelling || isNamed) && !isOther) {
			const zoals = `${kenteken.zijn}, zoals bij ${veld.naam}.`;
			wijst.set(
				veld.id,
				found.alle ? `Alle waarden zijn ${zoals}` : `Bijna alle waarden zijn ${zoals}`
			);
		} else if (isTelling || areShared(found.waarden)) kan.add(veld.id);
		else if (!isOther) evengoed.add(veld.id);
	}
}

/** Dates look alike: those of kandidaten are known by a word of the heading. */
function addDates(open: readonly OpenKolom[], free: ReadonlyMap<string, Veld>): void {
	for (const { words, tally, wijst, kan } of open) {
		for (const { veld: id, woord, ook, niet } of DATUM_WOORDEN) {
			const veld = free.get(id);
			if (!veld || words.replace(woord, '') === words) continue;
			if ((ook && !ook.test(words)) || niet?.test(words)) continue;
			if (!tally.known(readAsDatum, ZEKER)) continue;
			if (meansOnly(words, woord) && !meansOther(words))
				wijst.set(id, `De naam lijkt op ${veld.naam} en de waarden zijn datums.`);
			else kan.add(id);
		}
	}
}

/** A table of records needs a first day: the one column of dates that is left, when it lacks no other date. */
function addStart(
	data: SourceData,
	open: readonly OpenKolom[],
	free: ReadonlyMap<string, Veld>,
	bestemmingen: readonly Bestemming[]
): void {
	if (!free.has('start')) return;
	const einde = bestemmingen.findIndex((each) => each.soort === 'veld' && each.veld === 'einde');
	const dates = open.filter(
		({ index, words, tally }) =>
			tally.known(readAsDatum, ZEKER) !== null && canBeStart(data, index, words, einde)
	);
	const lacking = [...free.values()].filter(({ soort }) => soort === 'datum');
	for (const { words, wijst, kan } of dates) {
		if (dates.length === 1 && lacking.length === 1 && !meansOther(words))
			wijst.set('start', 'Dit is de enige kolom met datums die over is.');
		else kan.add('start');
	}
}

/** Fields that one column points to, and no other. */
function sureFields(open: readonly OpenKolom[]): ReadonlySet<string> {
	const pointed = open.flatMap(({ wijst }) => [...wijst.keys()]);
	const doubted = new Set(open.flatMap(({ evengoed }) => [...evengoed]));
	return new Set(
		open.flatMap(({ wijst, genoemd }) => {
			const [only] = wijst.keys();
			if (only === undefined || wijst.size > 1) return [];
			const isSure = pointed.filter((each) => each === only).length === 1;
			return isSure && (genoemd.has(only) || !doubted.has(only)) ? [only] : [];
		})
	);
}

function decide(
	{ words, tally, wijst, kan }: OpenKolom,
	sure: ReadonlySet<string>,
	tabel: TabelId,
	free: ReadonlyMap<string, Veld>
): KolomVoorstel | null {
	const [only] = wijst;
	if (only && sure.has(only[0]) && wijst.size === 1)
		return { veld: only[0], kan: [only[0]], reden: only[1] };
	const ids = wijst.size > 0 ? [...wijst.keys()] : [...kan].filter((id) => !sure.has(id));
	if (ids.length === 0 && free.has('persnr') && canBeKey(tally, words, tabel)) ids.push('persnr');
	if (ids.length === 0) return null;
	const namen = ids.map((id) => veldVan(tabel, id).naam).join(', ');
	return { veld: null, kan: ids, reden: `Kan ${namen.replace(/, ([^,]*)$/, ' of $1')} zijn.` };
}
