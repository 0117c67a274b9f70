import { foldKey } from '$lib/locale/fold';
import { isKnownHeading } from './headings';

/** Rows among which the header must be. */
export const LOOK_AT = 20;

/**
 * Index of the row with the column names: of the first twenty rows the one with most known headings, else the
 * first one that fills two cells, else the first that is not blank. -1 when there is no such row.
 */
export function findHeader(rijen: readonly (readonly string[])[]): number {
	const first = rijen.slice(0, LOOK_AT);
	const scores = first.map((cells) => new Set(cells.filter(isKnownHeading).map(foldKey)).size);
	const most = Math.max(0, ...scores);
	if (most >= 2) return scores.indexOf(most);
	const wide = first.findIndex((cells) => filled(cells) >= 2);
	return wide >= 0 ? wide : first.findIndex((cells) => filled(cells) > 0);
}

/** Names for the columns of a header row, one per cell up to the last that is not blank; unnamed and double ones get a number. */
export function columnNames(cells: readonly string[]): string[] {
	const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	const seen = new Map<string, number>();
	return cells.slice(0, width).map((cell, index) => {
		const name = cell.replace(/\s+/g, ' ').trim() || `Kolom ${index + 1}`;
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	});
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}
