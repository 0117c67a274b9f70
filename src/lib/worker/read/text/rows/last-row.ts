import type { SourceData } from '../../source-data';

/** Rows above it that say something about the last. */
const FEWEST = 2;

/**
 * Whether the last row of a text without a line end behind it may have been cut off. Many programs write no last line
 * end, so that its absence alone says nothing: a last cell that stands in another row as well, or looks like the others
 * of its column, is whole. It is `zeker` odd where the row is too short, where the cell is the beginning of another one
 * or blank in a column that never is, or where most of its column look alike and it does not; `misschien` where its
 * column has no look. Null = nothing to say. `open` is the index in the source of a row without a line end.
 */
export function lastRowDoubt(data: SourceData, open: number): 'zeker' | 'misschien' | null {
	const { rijen, wrongLengths, koppen } = data;
	const row = rijen.length - 1;
	if (rijen[row] !== open || row < FEWEST) return null;
	const wrong = wrongLengths.find((each) => each.rijen.includes(row));
	if (wrong) return wrong.cellen < wrong.verwacht ? 'zeker' : null;
	const { codes, values } = data.column(koppen.length - 1);
	const code = codes[row] ?? 0;
	if (codes.indexOf(code) < row) return null;
	const cell = values[code] ?? '';
	const others = values.filter((_, each) => each !== code);
	if (cell === '') return 'zeker';
	const isPart = /\p{L}/u.test(cell) && others.some((each) => each.startsWith(cell));
	if (isPart) return 'zeker';
	const looks = new Map<string, number>();
	for (const each of others) looks.set(lookOf(each), (looks.get(lookOf(each)) ?? 0) + 1);
	if (looks.has(lookOf(cell))) return null;
	return Math.max(0, ...looks.values()) * 2 > others.length ? 'zeker' : 'misschien';
}

/** A text with each figure as 9 and each run of letters as a. */
function lookOf(text: string): string {
	return text.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');
}
