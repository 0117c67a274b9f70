import { ARBEIDSMARKTREGIOS } from '$lib/domain/uwv/arbeidsmarktregios';
import type { Kwartaal } from '$lib/domain/doelen/kwartaal';
import {
	checkPublicatie,
	type Publicatie,
	type PublicatieLezing,
	type PublicatieRij,
	type PublicatieTelling
} from '$lib/domain/uwv/publicatie';
import { foldKey } from '$lib/locale/fold';

interface Line {
	readonly name: string;
	readonly numbers: readonly number[];
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/;
const TOTAL = /^totaal\b/i;
const WORDS = ['eerste', 'tweede', 'derde', 'vierde'] as const;
const COLUMNS = 5;

/** Lines without numbers that may be the beginning of the name in the next one. */
const MOST_LINES = 3;

/** Gemeenten by folded name, without brackets: "bergenl". */
const GEMEENTEN = new Map(
	ARBEIDSMARKTREGIOS.flatMap(({ gemeenten }) => gemeenten.map((name) => [foldKey(name), name]))
);

/**
 * Reads the text of a publication of any region and quarter: pasted, out of a PDF, or the rows of a sheet with
 * tabs between the cells. A line counts from the right: exactly five whole numbers, dots are thousands. Nothing
 * is corrected; what could be wrong is for `checkPublicatie` and the caller to show.
 */
export function readPublicatie(text: string): PublicatieLezing {
	const clean = text.replace(/<[^>]*>/g, '').replace(/[\u00a0\u202f]/g, ' ');
	const lines = clean.split(/\r\n|[\r\n]/).map((line) => line.replace(/^#+/, '').trim());
	const rijen: PublicatieRij[] = [];
	const nietGelezen: string[] = [];
	let total: readonly number[] | null = null;
	let label: { nummer: number; naam: string } | null = null;
	let waiting: string[] = [];
	/** The parts of the name of the line above, if that was a gemeente. */
	let above: readonly string[] | null = null;
	/** A number on a line of its own, which may be that of the region whose name is not far below it. */
	let alone = '';
	for (const line of lines) {
		if (line === '') continue;
		if (/^\d{1,2}$/.test(line)) alone = line;
		const { name: rest, numbers } = split(line);
		const region = regionAt(numbers.length > 0 ? rest : line) ?? regionAt(`${alone} ${line}`);
		if (region) label = { nummer: region.nummer, naam: region.naam };
		const name = region ? region.rest : rest;
		if (numbers.length === 0) {
			const whole = region ? null : continued(rijen.at(-1), above, name);
			if (whole) rijen.splice(-1, 1, whole);
			waiting = region || whole ? [] : [...waiting, name].slice(-MOST_LINES);
			above = null;
			continue;
		}
		above = null;
		if (isTotal(name, waiting) && (numbers.length === COLUMNS || numbers.length === COLUMNS - 1)) {
			if (total) nietGelezen.push(line);
			total ??= numbers;
		} else if (numbers.length === COLUMNS && (name || waiting.length)) {
			rijen.push(rij(name, waiting, numbers));
			above = [...waiting, name];
		} else if (isTableLine(name, numbers)) nietGelezen.push(line);
		waiting = [];
	}
	const flat = clean.replace(/\s+/g, ' ');
	const genoemd =
		/arbeidsmarktregio ((?:(?!arbeidsmarktregio).){1,60}?) bevat het doelgroep/i.exec(flat)?.[1] ??
		null;
	return {
		publicatie: {
			regio: label?.naam ?? genoemd,
			regionummer: label?.nummer ?? null,
			kwartaal: kwartaalIn(flat),
			rijen,
			totaal: totals(total),
			verschoven: total?.length === COLUMNS - 1,
			register: wholeNumber(/in totaal (\d[\d.]*) personen/i.exec(flat)?.[1]),
			procent: wholeNumber(/hiervan is (\d+) ?%/i.exec(flat)?.[1])
		},
		nietGelezen
	};
}

/**
 * Reads one source that can be taken as text in more than one way, and gives the reading that adds up best; the first
 * of equals. At least one text.
 */
export function readPublicatieFrom(texts: readonly string[]): PublicatieLezing {
	const [best] = texts
		.map(readPublicatie)
		.map((lezing) => ({ lezing, faults: faultsOf(lezing) }))
		.sort((a, b) => a.faults - b.faults);
	if (!best) throw new RangeError('a publication without a text');
	return best.lezing;
}

/** How much is wrong with a reading, missing lines most of all. */
function faultsOf({ publicatie, nietGelezen }: PublicatieLezing): number {
	if (publicatie.rijen.length === 0) return Infinity;
	const weight = { fout: 100, vraag: 10, info: 1 };
	return checkPublicatie(publicatie).reduce(
		(sum, { ernst }) => sum + weight[ernst],
		nietGelezen.length * 100
	);
}

/** The quarter that a text names; null when it names none. */
export function kwartaalIn(text: string): Kwartaal | null {
	const woord = /(eerste|tweede|derde|vierde) kwartaal(?: van)? (20\d\d)/i.exec(text);
	if (woord)
		return {
			jaar: Number(woord[2]),
			kwartaal: WORDS.findIndex((each) => each === woord[1]?.toLowerCase()) + 1
		};
	const cijfer = /\b(?:q|k)([1-4])[ -]?(20\d\d)\b|\b([1-4])e kwartaal(?: van)? (20\d\d)/i.exec(
		text
	);
	if (cijfer)
		return { jaar: Number(cijfer[2] ?? cijfer[4]), kwartaal: Number(cijfer[1] ?? cijfer[3]) };
	const jaar = /\b(20\d\d)[ -]?[qk]([1-4])\b/i.exec(text);
	return jaar ? { jaar: Number(jaar[1]), kwartaal: Number(jaar[2]) } : null;
}

/** The whole numbers at the end of a line, and what stands before them. */
function split(line: string): Line {
	const words = line.split(/\s+/).filter(Boolean);
	let from = words.length;
	while (from > 0 && NUMBER.test(words[from - 1] ?? '')) from--;
	return {
		name: words.slice(0, from).join(' '),
		numbers: words.slice(from).map((word) => Number(word.replaceAll('.', '')))
	};
}

/** A line that begins with the number and the name of a region, and what follows it. */
function regionAt(line: string): { nummer: number; naam: string; rest: string } | null {
	const found = /^(\d{1,2})\s+(\D.*)$/.exec(line);
	if (!found) return null;
	const after = found[2] ?? '';
	const known = ARBEIDSMARKTREGIOS.find(
		({ naam }) => after === naam || after.startsWith(`${naam} `)
	);
	return known
		? { nummer: Number(found[1]), naam: known.naam, rest: after.slice(known.naam.length).trim() }
		: null;
}

/** A name may stand on several lines: those before count when they make a gemeente together. */
function rij(name: string, waiting: readonly string[], numbers: readonly number[]): PublicatieRij {
	const names = waiting.map((_, from) => [...waiting.slice(from), name].reduce(joined));
	const gedrukt = names.find((each) => gemeenteOf(each)) ?? (name || (waiting.at(-1) ?? ''));
	const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers;
	const telling: PublicatieTelling = {
		gemeenteProfiel: a,
		gemeenteGeen: b,
		uwvProfiel: c,
		uwvGeen: d,
		totaal: e
	};
	return { gemeente: gemeenteOf(gedrukt) ?? gedrukt, gedrukt, telling };
}

/** The line of which the name goes on below its numbers; null where it does not make a gemeente. */
function continued(
	rij: PublicatieRij | undefined,
	above: readonly string[] | null,
	rest: string
): PublicatieRij | null {
	if (!rij || !above || gemeenteOf(rij.gedrukt)) return null;
	const names = above.map((_, from) => [...above.slice(from), rest].reduce(joined));
	const gedrukt = names.find((each) => gemeenteOf(each));
	const gemeente = gedrukt && gemeenteOf(gedrukt);
	return gemeente ? { ...rij, gemeente, gedrukt } : null;
}

/** Whether a line is TOTAAL AMR, of which the words may stand on lines of their own. */
function isTotal(name: string, waiting: readonly string[]): boolean {
	return TOTAL.test(name) || (/^(?:amr)?$/i.test(name) && TOTAL.test(waiting.at(-1) ?? ''));
}

/** The gemeente by that name; "Bergen LB" is Bergen (L). */
function gemeenteOf(name: string): string | null {
	const known = GEMEENTEN.get(foldKey(name));
	if (known) return known;
	const found = /^(.+?) \(?([A-Z])[A-Z]?\)?$/.exec(name);
	return (found && GEMEENTEN.get(foldKey(`${found[1]} ${found[2]}`))) ?? null;
}

function joined(before: string, after: string): string {
	return before && after ? `${before}${before.endsWith('-') ? '' : ' '}${after}` : before || after;
}

/** A line of a table has a name and more than one number; a year in a sentence is none. */
function isTableLine(name: string, numbers: readonly number[]): boolean {
	return numbers.length > 1 || TOTAL.test(name) || gemeenteOf(name) !== null;
}

/** Four numbers are the first four columns, printed one place too far, without the last. */
function totals(numbers: readonly number[] | null): Publicatie['totaal'] {
	const [a = null, b = null, c = null, d = null, e = null] = numbers ?? [];
	return { gemeenteProfiel: a, gemeenteGeen: b, uwvProfiel: c, uwvGeen: d, totaal: e };
}

function wholeNumber(text: string | undefined): number | null {
	return text === undefined ? null : Number(text.replaceAll('.', ''));
}
