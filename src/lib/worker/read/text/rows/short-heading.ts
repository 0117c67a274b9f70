import { visibleText } from '../../cells/clean-cell';
import { isNaamHeading, keyColumnIn } from '../../mapping/headings';

type Cells = readonly string[];

/** Rows that must show it. */
const FEWEST = 2;
/** Share of the rows that must be one cell longer than the header, and look right under other names. */
const MOST = 0.9;

/**
 * How the names of a header stand above its rows, where those have one cell more: `rijnummers` when they begin with a
 * number of their own, as R and pandas write them, so that every name belongs one cell further; `onduidelijk` when the
 * names fit better there and nothing says why; else `recht`. Looks at the number and the name of kandidaten only.
 * `rows` are the first rows below it.
 */
export function headingPlace(
	koppen: Cells,
	rows: readonly Cells[]
): 'recht' | 'rijnummers' | 'onduidelijk' {
	const width = koppen.length;
	const filled = rows
		.map((cells) => cells.map((cell) => visibleText(cell)))
		.filter((cells) => cells.some((cell) => cell !== ''));
	const longer = filled.filter((cells) => cells.length > width && isBlank(cells.slice(width + 1)));
	if (width < 2 || longer.length < FEWEST || longer.length < filled.length * MOST) return 'recht';
	const most = (fits: (cells: Cells) => boolean) =>
		longer.filter(fits).length >= longer.length * MOST;
	const key = keyColumnIn(koppen);
	const naam = koppen.findIndex(isNaamHeading);
	const fitsAt = (cells: Cells, shift: number) =>
		isNumber(cells[key + shift]) && (naam < 0 || isName(cells[naam + shift]));
	const isStraight = most((cells) => fitsAt(cells, 0));
	const isShifted = key >= 0 && most((cells) => fitsAt(cells, 1));
	const isLonger = longer.filter((cells) => cells[width] !== '').length * 2 > longer.length;
	if (isStraight || (key >= 0 && !isShifted) || (key < 0 && !isLonger)) return 'recht';
	const numbers = longer.map((cells) => rowNumber(cells[0] ?? ''));
	const rises = numbers.every((each, at) => each >= 0 && each > (numbers[at - 1] ?? -1));
	const counts = numbers.every((each, at) => each === (numbers[0] ?? 0) + at);
	const isFromStart = counts && (numbers[0] === 0 || numbers[0] === 1);
	if (isFromStart || (rises && key > 0)) return 'rijnummers';
	return key < 0 ? 'recht' : 'onduidelijk';
}

function isBlank(cells: Cells): boolean {
	return cells.every((cell) => cell === '');
}

/** A whole number as a program counts, without zeros in front; -1 for anything else. */
function rowNumber(cell: string): number {
	return /^(?:0|[1-9]\d{0,8})$/.test(cell) ? Number(cell) : -1;
}

/** Whether this may be the number of a kandidaat. */
function isNumber(cell = ''): boolean {
	return /^\p{L}?\d+\p{L}?$/u.test(cell);
}

/** Whether this may be a name, or is not filled in: blank, or a sign for it. */
function isName(cell = ''): boolean {
	return !/\d/.test(cell) || /\p{L}/u.test(cell);
}
