import { TextIds } from '$lib/columns/text-ids';
import { CellLook, isTold } from '../cell-look';
import { cleanCell } from './clean-cell';
import type { SourceColumn } from '../source-data';

/** Makes a column of codes out of cells that are text already. Costs one look-up a cell. */
export class ColumnEncoder {
	readonly #codes: Uint32Array;
	#length = 0;
	readonly #raw = new TextIds();
	/** By raw text: the code of its clean one, and whether it is told. */
	readonly #codeOf: number[] = [];
	readonly #isTold: boolean[] = [];
	readonly #clean = new TextIds();
	readonly #values: string[] = [];
	readonly #look = new CellLook();

	/** For that many rows at most. */
	constructor(rows: number) {
		this.#codes = new Uint32Array(rows);
	}

	/** Appends a cell. */
	add(raw: string): void {
		const known = this.#raw.add(raw);
		const row = this.#length++;
		if (known === this.#codeOf.length) this.#take(raw);
		this.#codes[row] = this.#codeOf[known] ?? 0;
		if (this.#isTold[known]) this.#look.add(raw, { aantal: 1, row });
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return {
			codes: this.#codes.slice(0, this.#length),
			values: this.#values,
			...this.#look.finish()
		};
	}

	#take(raw: string): void {
		const cell = cleanCell(raw);
		const code = this.#clean.add(cell);
		if (code === this.#values.length) this.#values.push(cell);
		this.#codeOf.push(code);
		this.#isTold.push(isTold(raw, cell));
	}
}
