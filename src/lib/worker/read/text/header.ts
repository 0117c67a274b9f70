import { foldKey } from '$lib/locale/fold';
import { hasBsn } from '../cells/bsn';
import { visibleText } from '../cells/clean-cell';
import { isKnownHeading } from '../mapping/headings';

/** Rows among which the header must be. */
export const LOOK_AT = 20;
/** Rows below the header that are worth showing. */
const BELOW = 6;

const NUMBER_OR_DATE = /^(?:\d{5,}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d)$/;

type Cells = readonly string[];

/** The header of a source. */
export interface Kop {
	/** Index of the row with the column names; -1 when there is none. */
	readonly kopRij: number;
	/** Its cells, with what a row of groups above it adds; blank ones included. */
	readonly kop: readonly string[];
	/** A name for each column, all different. */
	readonly koppen: readonly string[];
}

/** How many rows `readHeader` wants to see, when the user points at a row or not. */
export function rowsToLookAt(kopRij = 0): number {
	return Math.max(LOOK_AT, kopRij + BELOW);
}

/**
 * Finds the column names in the first rows of a source; `kopRij` is the row that the user points at, as Excel numbers
 * it. A row of groups above the names ("Sonar" over "Status") completes the names that the catalogue knows so, and
 * tells columns of the same name apart; a blank cell in it belongs to the group on its left.
 */
export function readHeader(rijen: readonly Cells[], kopRij?: number): Kop {
	const found = findHeader(rijen, kopRij);
	const at = kopRij === undefined && goesOn(rijen, found) ? found + 1 : found;
	const kop = withGroups(rijen[at] ?? [], rijen[at - 1] ?? []);
	return { kopRij: at, kop, koppen: columnNames(kop) };
}

/**
 * Index of the row with the column names: the one that the user points at, else of the first twenty rows the one
 * with most known headings, else the first one that fills two cells, else the first that is not blank. -1 when there
 * is no such row.
 */
export function findHeader(rijen: readonly Cells[], kopRij?: number): number {
	if (kopRij !== undefined) return kopRij > rijen.length ? -1 : kopRij - 1;
	const first = rijen.slice(0, LOOK_AT);
	const scores = first.map((cells) => (isRow(cells) ? 0 : countKnown(cells)));
	const most = Math.max(0, ...scores);
	if (most >= 2) return scores.indexOf(most);
	const wide = first.findIndex((cells) => countFilled(cells) >= 2);
	return wide >= 0 ? wide : first.findIndex((cells) => countFilled(cells) > 0);
}

/** Names for the columns of a header row, one per cell up to the last that is not blank; unnamed and double ones get a number. */
export function columnNames(cells: Cells): string[] {
	const width = cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
	const seen = new Map<string, number>();
	return cells.slice(0, width).map((cell, index) => {
		// Without a header the first person stands in its place.
		const name = (hasBsn(tidy(cell)) ? '' : tidy(cell)) || `Kolom ${index + 1}`;
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	});
}

/** Whether the names go on in the row below: all that it fills are headings, and with it more of them are known. */
function goesOn(rijen: readonly Cells[], found: number): boolean {
	const [upper, lower] = [rijen[found], rijen[found + 1]];
	if (!upper || !lower || countFilled(lower) === 0) return false;
	const names = withGroups(lower, upper);
	return (
		lower.every((cell, index) => cell.trim() === '' || isKnownHeading(names[index] ?? '')) &&
		countKnown(names) > countKnown(upper)
	);
}

function withGroups(cells: Cells, above: Cells): Cells {
	const isTitle = countFilled(above) < 2 && (above[0] ?? '').trim() !== '';
	if (isTitle || countFilled(above) === 0) return cells;
	const groups = leftwards(above);
	const own = columnsBeside(cells, above).map((cell) => tidy(cell));
	const named = own.map((name, index) => nameIn(groups[index] ?? '', name));
	const isDouble = (name: string) => own.filter((each) => each === name).length > 1;
	if (new Set(groups).size < 2) return named;
	return named.map((name, index) =>
		name !== '' && name === own[index] && isDouble(name) && groups[index]
			? `${groups[index]} - ${name}`
			: name
	);
}

/** The cells of a header row; where one is blank, the heading above it that reaches over both rows. */
function columnsBeside(cells: Cells, above: Cells): string[] {
	const width = Math.max(cells.length, above.findLastIndex(isKnownHeading) + 1);
	return Array.from({ length: width }, (_, index) => {
		const cell = cells[index] ?? '';
		const upper = above[index] ?? '';
		return cell.trim() === '' && isKnownHeading(upper) ? upper : cell;
	});
}

/** The name as the catalogue knows it together with its group, else as it is. */
function nameIn(group: string, name: string): string {
	if (group === '' || name === '' || group === name) return name;
	return [`${group} - ${name}`, `${name} ${group}`].find(isKnownHeading) ?? name;
}

function leftwards(cells: Cells): string[] {
	let group = '';
	return cells.map((cell) => (group = tidy(cell) || group));
}

function tidy(cell: string): string {
	return visibleText(cell).replace(/\s+/g, ' ');
}

function countKnown(cells: Cells): number {
	return new Set(cells.filter(isKnownHeading).map(foldKey)).size;
}

/** Whether it holds a number or a date and no more headings than other values: "DGR" and "Loonkostensubsidie" are values as well. */
function isRow(cells: Cells): boolean {
	return (
		cells.some((cell) => NUMBER_OR_DATE.test(tidy(cell))) &&
		countKnown(cells) * 2 <= countFilled(cells)
	);
}

function countFilled(cells: Cells): number {
	return cells.filter((cell) => tidy(cell) !== '').length;
}
