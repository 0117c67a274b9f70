import { CellTable } from './cell-table';
import { cleanCell, isClean } from './clean-cell';
import type { Leesbaar } from './decode';
import type { SourceColumn } from './source-data';

const NONE = new Uint8Array();

/** Makes a column of codes out of cells in bytes. Costs one look-up a cell; makes text of distinct cells only. */
export class ByteColumn {
	readonly #table = new CellTable();
	#codes = new Uint32Array(1024);
	#length = 0;
	#blank = -1;

	/** Appends the cell from `start` up to `end`; `hash` is equal for equal cells. */
	add(bytes: Uint8Array, start: number, end: number, hash: number): void {
		if (this.#length === this.#codes.length) this.#grow();
		this.#codes[this.#length++] =
			start === end ? this.#blankCode() : this.#table.take(bytes, start, end, hash);
	}

	/** Appends a blank. */
	addBlank(): void {
		this.add(NONE, 0, 0, 0);
	}

	/** The column, cleaned; cells that are equal then get the same code. The builder is spent. */
	finish({ split }: Leesbaar): SourceColumn {
		const codes = this.#codes.slice(0, this.#length);
		const cells = split(this.#table.bytes, this.#table.ends);
		if (cells.every(isClean)) return { codes, values: cells };
		const known = new Map<string, number>();
		const clean = Uint32Array.from(cells, (raw) => {
			const cell = cleanCell(raw);
			const code = known.get(cell) ?? known.size;
			known.set(cell, code);
			return code;
		});
		if (known.size < cells.length)
			for (let row = 0; row < codes.length; row++) codes[row] = clean[codes[row] ?? 0] ?? 0;
		return { codes, values: [...known.keys()] };
	}

	#blankCode(): number {
		if (this.#blank < 0) this.#blank = this.#table.take(NONE, 0, 0, 0);
		return this.#blank;
	}

	#grow(): void {
		const larger = new Uint32Array(this.#codes.length * 2);
		larger.set(this.#codes);
		this.#codes = larger;
	}
}
