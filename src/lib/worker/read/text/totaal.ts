import { UITVOER_KOP } from '$lib/domain/momentopname/uitvoer';
import { fold, foldKey } from '$lib/locale/fold';
import { hasBsn } from '../cells/bsn';
import { visibleText } from '../cells/clean-cell';

const TOTAAL: ReadonlySet<string> = new Set([
	'totaal',
	'total',
	'eindtotaal',
	'grandtotal',
	'totaalgeneraal'
]);
const HEADING = /^\s*(?:toegepaste|applied)\s+filters\s*:?/i;
const FILTER = /^(?:toegepaste filters|applied filters)\b/;

/** The first two letters of what those rows begin with. */
const OPENINGS: ReadonlySet<number> = new Set(
	[...TOTAAL, 'toegepaste filters', 'applied filters'].map((word) =>
		pairOf(word.charCodeAt(0), word.charCodeAt(1))
	)
);

/**
 * Whether a row is a total that Power BI or Excel added: its first filled cell says so, and the key column
 * (index, -1 = unknown) is blank or says it too. Other cells may hold numbers.
 */
export function isTotaalregel(cells: readonly string[], key: number): boolean {
	const first = firstFilled(cells);
	if (!isTotaal(first)) return false;
	const number = cells[key]?.trim() ?? '';
	return number === '' || isTotaal(number);
}

/** Whether a row is (the start of) the block "Toegepaste filters:" of Power BI. */
export function isFilterregel(cells: readonly string[]): boolean {
	return FILTER.test(fold(firstFilled(cells)).trim());
}

/** What a block of filters says, on one line, without what our own export says besides; '' when it says nothing, or names a burgerservicenummer. */
export function describeFilters(lines: readonly string[]): string {
	const own = lines.indexOf(UITVOER_KOP);
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

/**
 * Whether a row whose first filled cell begins with these bytes may be a total or a filter, or blank after all;
 * most can't, and need not be looked at further. A `second` of 0 says that the cell is one byte long.
 */
export function canOpenAside(first: number, second: number): boolean {
	if (isDigit(first)) return false;
	const isWord = isLetter(first) && (isLetter(second) || isDigit(second));
	return !isWord || OPENINGS.has(pairOf(first, second));
}

function isDigit(byte: number): boolean {
	return byte >= 48 && byte <= 57;
}

function isLetter(byte: number): boolean {
	return (byte | 32) >= 97 && (byte | 32) <= 122;
}

/** The same for capitals. */
function pairOf(first: number, second: number): number {
	return ((first | 32) << 8) | second | 32;
}

function isTotaal(cell: string): boolean {
	return cell.length < 20 && TOTAAL.has(foldKey(cell));
}

function firstFilled(cells: readonly string[]): string {
	return cells.find((cell) => visibleText(cell) !== '') ?? '';
}
