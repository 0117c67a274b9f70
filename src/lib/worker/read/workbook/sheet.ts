import type { CellObject, WorkSheet } from '@e965/xlsx';
import { spreadMerged } from '$lib/domain/velden/samengevoegd';
import { cellText, isNumber } from './cell-text';
import type { Bijzonderheden } from './bijzonderheden';

/** Rows of a sheet, the columns (by index) in which numbers stand, and what is to be said about it. */
export interface Sheet extends Bijzonderheden {
	readonly rijen: string[][];
	readonly numeriek: number[];
}

/** Above this many cells rows are as long as what is in them: one cell far off must not fill the memory. */
const MOST_CELLS = 50_000_000;

/**
 * The rows from the first of the sheet up to the last that holds something, so that a row's place is its number
 * in Excel; each as wide as the widest. Reads each cell once.
 */
export function readSheet(sheet: WorkSheet, is1904: boolean): Sheet {
	const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
	const numeriek = new Set<number>();
	const rijen: string[][] = [];
	data.forEach((cells, row) => {
		const texts: string[] = [];
		cells?.forEach((cell, column) => {
			const text = cell ? cellText(cell, is1904) : '';
			if (text === '') return;
			while (texts.length < column) texts.push('');
			texts[column] = text;
			if (cell && isNumber(cell)) numeriek.add(column);
		});
		if (texts.length === 0) return;
		while (rijen.length < row) rijen.push([]);
		rijen[row] = texts;
	});
	evenOut(rijen);
	spreadMerged(
		rijen,
		(sheet['!merges'] ?? []).map(({ s, e }) => ({
			rij: s.r,
			kolom: s.c,
			rijen: e.r - s.r + 1,
			kolommen: e.c - s.c + 1
		}))
	);
	return { rijen, numeriek: [...numeriek].sort((a, b) => a - b) };
}

/** Makes each row as wide as the widest, where that does not fill the memory. */
export function evenOut(rijen: readonly string[][]): void {
	const width = rijen.reduce((most, { length }) => Math.max(most, length), 0);
	if (width * rijen.length > MOST_CELLS) return;
	for (const texts of rijen) while (texts.length < width) texts.push('');
}
