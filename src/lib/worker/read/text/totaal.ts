import { UITVOER_KOP } from '$lib/domain/momentopname/uitvoer';
import { fold, foldKey } from '$lib/locale/fold';
import { hasBsn } from '../cells/bsn';
import { visibleText } from '../cells/clean-cell';

type Cells = readonly string[];

/** What a total calls itself, whatever else the row holds besides numbers. */
const WOORD: ReadonlySet<string> = new Set([
	'totaal',
	'totalen',
	'total',
	'totals',
	'eindtotaal',
	'subtotaal',
	'subtotal',
	'deeltotaal',
	'grandtotal',
	'totaalgeneraal',
	'algemeentotaal'
]);
/** The same with what it is a total of: "Epe Totaal" of Excel's subtotals, "Totaal aantal: 31". */
const ZINSNEDE = /^(?:(?:sub|eind|deel)?tota(?:al|len|ls?)|aantal)\b|\s(?:sub)?tota(?:al|l):?$/i;
const LONGEST = 60;

const HEADING = /^\s*(?:toegepaste|applied)\s+filters\s*:?/i;
const FILTER = /^(?:toegepaste filters|applied filters)\b/;

/** The letters with which the rows begin that are not data. */
export const ASIDE_WORDS: readonly string[] = [
	...WOORD,
	'aantal',
	'toegepaste filters',
	'applied filters',
	foldKey(UITVOER_KOP)
];

/** What a total is told apart by. */
export interface TotaalPlek {
	/** Column of the number, -1 = unknown. */
	readonly key: number;
	/** Column of the name, -1 = unknown. */
	readonly naam: number;
	/** Rows of data above it. */
	readonly rijen: number;
}

/** Whether a row whose first filled cell is this may be a total. */
export function mayBeTotaal(cell: string): boolean {
	const text = visibleText(cell);
	return isWoord(text) || isZinsnede(text);
}

/**
 * Whether a row is a total that Power BI or Excel added: its first filled cell says so, and the others are numbers,
 * also the one under the number of a kandidaat, which then is how many there are. Somebody who is called Totaal has
 * a number with zeros in front, a gemeente, or a number that no count of these rows can be.
 */
export function isTotaalregel(cells: Cells, { key, naam, rijen }: TotaalPlek): boolean {
	const texts = cells.map((cell) => visibleText(cell));
	const at = texts.findIndex((text) => text !== '');
	const first = texts[at] ?? '';
	const woord = isWoord(first);
	if (!woord && !(isZinsnede(first) && at !== naam)) return false;
	const others = texts.filter((text, index) => index !== at && text !== '' && !isWoord(text));
	const number = at === key || isWoord(texts[key] ?? '') ? '' : (texts[key] ?? '');
	if (number === '')
		return others.every(isFigure) && (woord || !/^aantal/i.test(first) || /\d/.test(texts.join()));
	return (
		isCount(number) &&
		(at !== naam || /\D/.test(number) || Number(number) <= rijen) &&
		others.every((text) => isFigure(text) && !isDate(text))
	);
}

/** Whether a row is (the start of) the block "Toegepaste filters:" of Power BI. */
export function isFilterregel(cells: Cells): boolean {
	return FILTER.test(fold(firstFilled(cells)).trim());
}

/** Whether a row is the first below the rows of our own export that explains it. */
export function isUitvoerKop(cells: Cells): boolean {
	return visibleText(firstFilled(cells)) === UITVOER_KOP;
}

/** What a block of filters says, on one line, without what our own export says besides; '' when it says nothing, or names a burgerservicenummer. */
export function describeFilters(lines: readonly string[]): string {
	const own = lines.findIndex((line) => isUitvoerKop([line]));
	const text = lines
		.slice(0, own < 0 ? undefined : own)
		.flatMap((line) => line.split('\n'))
		.map((line) => line.replace(HEADING, '').replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('; ');
	return hasBsn(text) ? '' : text;
}

/** Whether that says that nothing was left out, as our own export does of a whole list. */
export function isOngefilterd(filters: string): boolean {
	return /^geen(?::|$)/i.test(filters);
}

function isWoord(text: string): boolean {
	return text.length < 20 && WOORD.has(foldKey(text));
}

function isZinsnede(text: string): boolean {
	// A name has a comma before its initials.
	return text.length < LONGEST && ZINSNEDE.test(text) && !/,\s*\p{L}/u.test(text);
}

/** A number as a total has it, perhaps with a word behind it; a sign that says that there is none. */
function isFigure(text: string): boolean {
	return !/\p{L}/u.test(text) || /^[^\p{L}]*\d[^\p{L}]*\p{L}+\.?$/u.test(text) || /^#/.test(text);
}

/** A number of rows: no zeros in front, thousands perhaps apart. */
function isCount(text: string): boolean {
	return /^[1-9]\d{0,2}(?:[., ]\d{3})+$|^(?:0|[1-9]\d*)(?:[.,]0+)?$/.test(text);
}

function isDate(text: string): boolean {
	return /\d[-/.]\d{1,2}[-/.]\d/.test(text);
}

function firstFilled(cells: Cells): string {
	return cells.find((cell) => visibleText(cell) !== '') ?? '';
}
