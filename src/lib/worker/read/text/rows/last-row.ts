import type { SourceColumn, SourceData } from '../../source-data';

/** Rows above it that say something about the last, and different cells in them that say it beyond doubt. */
const FEWEST = 2;
const SURE = 5;

/**
 * Whether the last row of a text without a line end behind it may have been cut off. Many programs write no last line
 * end, so that its absence alone says nothing: a last cell that stands in another row as well, or looks like another
 * of its column, is whole. It is `zeker` odd where the row is too short, where the cell is the beginning of one that
 * stands in several rows, or where it alone is blank of many rows or looks otherwise than all that differ; `misschien` where it looks
 * like none of them. Null = nothing to say. `open` is the index in the source of the row without a line end.
 */
export function lastRowDoubt(data: SourceData, open: number): 'zeker' | 'misschien' | null {
	const { rijen, wrongLengths, koppen } = data;
	const row = rijen.length - 1;
	if (rijen[row] !== open || row < FEWEST) return null;
	const wrong = wrongLengths.find((each) => each.rijen.includes(row));
	if (wrong) return wrong.cellen < wrong.verwacht ? 'zeker' : null;
	const column = data.column(koppen.length - 1);
	const { codes, values } = column;
	const code = codes[row] ?? 0;
	if (codes.indexOf(code) < row) return null;
	const cell = values[code] ?? '';
	if (cell !== '' && isBeginning(cell, column)) return 'zeker';
	const look = lookOf(cell);
	let other: string | null = null;
	let isAlike = values.length > SURE;
	// Compared one by one: a Set of so many texts is slow.
	for (const [each, value] of values.entries()) {
		if (each === code) continue;
		const its = lookOf(value);
		if (its === look) return null;
		other ??= its;
		if (its !== other) isAlike = false;
	}
	return isAlike || (cell === '' && row > SURE * SURE) ? 'zeker' : 'misschien';
}

/** Whether a cell begins as one does that stands in several rows: an answer of a list, a name of a begeleider. */
function isBeginning(cell: string, { codes, values }: SourceColumn): boolean {
	return values.some(
		(each, code) =>
			each.length > cell.length &&
			each.startsWith(cell) &&
			codes.indexOf(code) !== codes.lastIndexOf(code)
	);
}

/** A text with each figure as 9 and each run of letters as a. */
function lookOf(text: string): string {
	return text.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');
}
