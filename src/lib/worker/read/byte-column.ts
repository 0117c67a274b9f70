import { TextIds } from '$lib/columns/text-ids';
import { CellTable, type CellParts } from './workbook/cell-table';
import { CellLook, isTold, type Uiterlijk } from './cell-look';
import { cleanCell } from './cells/clean-cell';
import type { Leesbaar } from './bytes/decode';
import type { SourceColumn } from './source-data';

const BLANK: CellParts = {
	source: new Uint8Array(),
	starts: new Uint32Array(1),
	ends: new Uint32Array(1),
	hashes: new Int32Array(1)
};

/** Makes a column of codes out of cells in bytes. Costs one look-up a cell; makes text of distinct cells only. */
export class ByteColumn {
	readonly #table = new CellTable();
	#codes = new Uint32Array(1024);
	#length = 0;

	/** Appends every `step`th of the cells from `first` up to `until`. */
	add(cells: CellParts, first: number, until: number, step: number): void {
		// Whole numbers all the way: one -0 or fraction, and V8 compiles what uses the length again.
		const length = this.#length + (((until - first + step - 1) / step) | 0);
		this.#reserve(length);
		this.#table.take(cells, first, until, step, this.#codes, this.#length);
		this.#length = length;
	}

	/** Appends a blank. */
	addBlank(): void {
		this.add(BLANK, 0, 1, 1);
	}

	/** The column, cleaned; cells that are equal then get the same code. The builder is spent. */
	finish({ split }: Leesbaar): SourceColumn {
		const codes = this.#codes.slice(0, this.#length);
		const { bytes, ends, isClean } = this.#table;
		const cells = split(bytes, ends);
		if (isClean) return { codes, values: cells };
		const cleaned = cells.map(cleanCell);
		const look = lookOf(codes, cells, cleaned);
		if (cleaned.every((cell, code) => cell === cells[code]))
			return { codes, values: cells, ...look };
		const known = new TextIds();
		const values: string[] = [];
		const clean = Uint32Array.from(cleaned, (cell) => {
			const code = known.add(cell);
			if (code === values.length) values.push(cell);
			return code;
		});
		if (known.size < cells.length)
			for (let row = 0; row < codes.length; row++) codes[row] = clean[codes[row] ?? 0] ?? 0;
		return { codes, values, ...look };
	}

	#reserve(length: number): void {
		if (length <= this.#codes.length) return;
		const larger = new Uint32Array(Math.max(length, this.#codes.length * 2));
		larger.set(this.#codes);
		this.#codes = larger;
	}
}

/** What is to be told of a column of cells as they stand; scans the rows only where something is. */
function lookOf(
	codes: Uint32Array,
	cells: readonly string[],
	cleaned: readonly string[]
): Uiterlijk {
	const told = new Map<number, { aantal: number; row: number }>();
	cells.forEach((raw, code) => {
		if (isTold(raw, cleaned[code] ?? '')) told.set(code, { aantal: 0, row: -1 });
	});
	if (told.size === 0) return {};
	codes.forEach((code, row) => {
		const tally = told.get(code);
		if (!tally) return;
		if (tally.aantal++ === 0) tally.row = row;
	});
	const look = new CellLook();
	for (const [code, tally] of told) look.add(cells[code] ?? '', tally);
	return look.finish();
}
