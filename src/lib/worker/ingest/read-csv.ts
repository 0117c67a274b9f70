import { eachRows, type ReadOptions } from './csv-rows';
import { SourceBuilder } from './source-builder';
import type { SourceData } from './source-data';
import type { SourceGrid } from './source-grid';

/**
 * Separated text as the rows and columns of a source; its cells become codes as they are read, so that memory
 * holds each different one once. Otherwise as `readCsv`.
 */
export async function readSource(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number,
	options: ReadOptions = {}
): Promise<SourceData> {
	const builder = new SourceBuilder(null);
	const { lezing, bezwaar } = await eachRows(
		bytes,
		(rows) => builder.add(rows),
		options,
		(text, teken) => builder.addLines(text, teken)
	);
	return builder.finish({
		bestand,
		gewijzigd,
		lezing,
		numeriek: [],
		...(bezwaar === null ? {} : { bezwaar })
	});
}

/**
 * Separated text in any of the known encodings as a grid. Keeps every row, blank ones included, so that a row's
 * place is its number in Excel. An unclosed quote makes the rows behind it worthless: the grid then
 * ends there and has a `bezwaar`. Rejects with `afgebroken` only; holds all cells in memory.
 */
export async function readCsv(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number,
	options: ReadOptions = {}
): Promise<SourceGrid> {
	const rijen: string[][] = [];
	const { lezing, bezwaar } = await eachRows(
		bytes,
		(rows) => {
			for (const row of rows) rijen.push(row);
		},
		options
	);
	while (rijen.at(-1)?.every((cell) => cell.trim() === '')) rijen.pop();
	const grid = { bestand, werkblad: null, gewijzigd, rijen, lezing, numeriek: [] };
	return bezwaar === null ? grid : { ...grid, bezwaar };
}
