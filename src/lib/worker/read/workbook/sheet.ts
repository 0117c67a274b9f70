import type { CellObject, WorkSheet } from '@e965/xlsx';
import { spreadMerged } from '$lib/domain/velden/samengevoegd';
import { cellText, isNumber } from './cell-text';

/** Rows of a sheet and the columns (by index) in which numbers stand. */
export interface Sheet {
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
	let width = 0;
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
		width = Math.max(width, texts.length);
	});
	if (width * rijen.length <= MOST_CELLS)
		for (const texts of rijen) while (texts.length < width) texts.push('');
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
