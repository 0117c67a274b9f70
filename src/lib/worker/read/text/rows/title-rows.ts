import { foldKey } from '$lib/locale/fold';
import type { SourceColumn, SourceParts } from '../../source-data';
import { keyColumnIn } from '../../mapping/headings';
import { endsInCount } from './count-row';

/** Rows above a repeated header that can go with it. */
const MOST = 6;
/** Columns from which one filled cell is a title. */
const WIDE = 3;

type Parts = Omit<SourceParts, 'bron' | 'titels'>;

/**
 * The parts of a source without the rows that stand right above a repeated header and go with it: the title of a list
 * that was pasted below another, the foot of the page before. Such a row fills one cell, which is no number of a
 * kandidaat, or is one of those above the first header. Nor with a last row that only counts the others, which is a
 * total. Costs nothing where no header is repeated and the last row fills more cells.
 */
export function withoutAsides(parts: Parts): Parts & Pick<SourceParts, 'titels'> {
	const drop = titleRows(parts);
	const titels = drop.size;
	const isCounted = endsInCount(parts);
	if (isCounted) drop.add(parts.rijen.length - 1);
	if (drop.size === 0) return { ...parts, titels };
	const kept = Uint32Array.from(parts.rijen.keys()).filter((row) => !drop.has(row));
	const place = new Map(Array.from(kept, (row, at) => [row, at]));
	const wrongLengths = parts.wrongLengths
		.map((wrong) => ({
			...wrong,
			rijen: wrong.rijen.flatMap((row) => place.get(row) ?? [])
		}))
		.filter(({ rijen }) => rijen.length > 0);
	return {
		...parts,
		rijen: kept.map((row) => parts.rijen[row] ?? 0),
		wrongLengths,
		columns: parts.columns.map((column) => onlyRows(column, kept)),
		totaalregels: parts.totaalregels + (isCounted ? 1 : 0),
		titels
	};
}

/** Data rows that are part of a header further down. */
function titleRows({ rijen, kopregels, kopRij, eerste, koppen, columns }: Parts): Set<number> {
	const above = new Set(eerste.slice(0, Math.max(0, kopRij)).map(keyOf));
	above.delete('');
	const key = keyColumnIn(koppen);
	const drop = new Set<number>();
	let row = 0;
	for (const kopregel of kopregels) {
		while (row < rijen.length && (rijen[row] ?? 0) < kopregel) row++;
		const least = Math.max(0, row - MOST);
		for (let at = row - 1; at >= least && !drop.has(at); at--) {
			const cells = columns.map(({ codes, values }) => values[codes[at] ?? 0] ?? '');
			if (!isTitle(cells, key) && !above.has(keyOf(cells))) break;
			drop.add(at);
		}
	}
	return drop;
}

function isTitle(cells: readonly string[], key: number): boolean {
	const filled = cells.filter((cell) => cell !== '');
	if (cells.length < WIDE || filled.length !== 1) return false;
	const number = cells[key] ?? '';
	return number === '' || /\s/.test(number) || !/\d/.test(number);
}

function keyOf(cells: readonly string[]): string {
	return cells.map(foldKey).join('|').replace(/\|+$/, '');
}

/** A column of some of its rows; values that are then nowhere are left out. */
function onlyRows({ codes, values, opgeschoond }: SourceColumn, rows: Uint32Array): SourceColumn {
	const known = new Map<number, number>();
	const made = rows.map((row) => {
		const code = codes[row] ?? 0;
		const now = known.get(code) ?? known.size;
		known.set(code, now);
		return now;
	});
	const row = opgeschoond ? rows.findIndex((each) => each >= opgeschoond.row) : -1;
	return {
		codes: made,
		values: Array.from(known.keys(), (code) => values[code] ?? ''),
		...(opgeschoond && row >= 0 ? { opgeschoond: { ...opgeschoond, row } } : {})
	};
}
