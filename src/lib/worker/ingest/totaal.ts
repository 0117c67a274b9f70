import { fold, foldKey } from '$lib/locale/fold';

const TOTAAL: ReadonlySet<string> = new Set([
	'totaal',
	'total',
	'eindtotaal',
	'grandtotal',
	'totaalgeneraal'
]);
const FILTER = /^(?:toegepaste filters|applied filters)\b/;

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

function isTotaal(cell: string): boolean {
	return cell.length < 20 && TOTAAL.has(foldKey(cell));
}

function firstFilled(cells: readonly string[]): string {
	return cells.find((cell) => cell.trim() !== '') ?? '';
}
