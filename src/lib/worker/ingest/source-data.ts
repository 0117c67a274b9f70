import { columnNames, findHeader } from './header';
import { isKeyHeading } from './headings';
import type { SourceGrid } from './source-grid';
import { isFilterregel, isTotaalregel } from './totaal';

/** Distinct cleaned cells of a column and which of them each data row has. */
export interface SourceColumn {
	readonly codes: Uint32Array;
	readonly values: readonly string[];
}

/** Rows that have another number of cells than the header, with where the first stands. */
export interface WrongLength {
	readonly cellen: number;
	readonly rijen: readonly number[];
}

/** Rows of data in a grid, found once: what is header, total, filter or title is set apart. */
export class SourceData {
	readonly grid: SourceGrid;
	/** Index of the header in the grid; -1 when there is none. */
	readonly kopRij: number;
	readonly koppen: readonly string[];
	/** Index in the grid of each data row. */
	readonly rijen: Uint32Array;
	readonly totaalregels: number;
	readonly filterregels: number;
	readonly wrongLengths: readonly WrongLength[];
	/** Cells in the header row, blank ones included. */
	readonly breedte: number;
	readonly #columns = new Map<number, SourceColumn>();

	/** Scans every row once. */
	constructor(grid: SourceGrid) {
		this.grid = grid;
		this.kopRij = findHeader(grid.rijen);
		const kop = grid.rijen[this.kopRij] ?? [];
		this.koppen = columnNames(kop);
		this.breedte = kop.length;
		const key = this.koppen.findIndex(isKeyHeading);
		const found: number[] = [];
		const lengths = new Map<number, number[]>();
		let totals = 0;
		let inFilter = false;
		let filters = grid.rijen.slice(0, Math.max(0, this.kopRij)).filter(isFilterregel).length;
		for (let index = this.kopRij + 1; this.kopRij >= 0 && index < grid.rijen.length; index++) {
			const cells = grid.rijen[index] ?? [];
			const filled = countFilled(cells);
			if (filled === 0) continue;
			inFilter = isFilterregel(cells) || (inFilter && filled === 1 && this.koppen.length > 1);
			if (inFilter) filters++;
			else if (isTotaalregel(cells, key)) totals++;
			else {
				if (this.#isWrongLength(cells)) listAt(lengths, cells.length).push(found.length);
				found.push(index);
			}
		}
		this.rijen = Uint32Array.from(found);
		this.totaalregels = totals;
		this.filterregels = filters;
		this.wrongLengths = Array.from(lengths, ([cellen, rijen]) => ({ cellen, rijen }));
	}

	/** Row as Excel numbers it, for a data row. */
	rijNummer(row: number): number {
		return (this.rijen[row] ?? 0) + 1;
	}

	/** The column's distinct values and codes; scans its cells on first use. */
	column(index: number): SourceColumn {
		const known = this.#columns.get(index);
		if (known) return known;
		const made = this.#encode(index);
		this.#columns.set(index, made);
		return made;
	}

	/** A workbook pads its rows; in text a missing cell, or one too many that is not blank, shifts the rest. */
	#isWrongLength(cells: readonly string[]): boolean {
		if (this.grid.werkblad !== null || cells.length === this.breedte) return false;
		return (
			cells.length < this.breedte || cells.slice(this.breedte).some((cell) => cell.trim() !== '')
		);
	}

	#encode(index: number): SourceColumn {
		const codes = new Uint32Array(this.rijen.length);
		const values: string[] = [];
		const ofRaw = new Map<string, number>();
		const ofClean = new Map<string, number>();
		for (let row = 0; row < codes.length; row++) {
			const raw = this.grid.rijen[this.rijen[row] ?? 0]?.[index] ?? '';
			let code = ofRaw.get(raw);
			if (code === undefined) {
				const clean = cleanCell(raw);
				code = ofClean.get(clean) ?? values.push(clean) - 1;
				ofClean.set(clean, code);
				ofRaw.set(raw, code);
			}
			codes[row] = code;
		}
		return { codes, values };
	}
}

/** Without outer spaces, Excel's `="07974"`, and the apostrophe that our own export puts before a formula. */
export function cleanCell(raw: string): string {
	const text = raw.trim();
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function countFilled(cells: readonly string[]): number {
	let filled = 0;
	for (const cell of cells) if (cell.trim() !== '') filled++;
	return filled;
}

function listAt(lists: Map<number, number[]>, key: number): number[] {
	const known = lists.get(key);
	if (known) return known;
	const made: number[] = [];
	lists.set(key, made);
	return made;
}
