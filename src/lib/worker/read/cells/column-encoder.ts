import { TextIds } from '$lib/columns/text-ids';
import { cleanCell, isMessy, withMessy, type Opgeschoond } from './clean-cell';
import type { SourceColumn } from '../source-data';

/** Makes a column of codes out of cells that are text already. Costs one look-up a cell. */
export class ColumnEncoder {
	readonly #codes: Uint32Array;
	#length = 0;
	readonly #raw = new TextIds();
	/** By raw text: the code of its clean one, and whether it is messy. */
	readonly #codeOf: number[] = [];
	readonly #isMessy: boolean[] = [];
	readonly #clean = new TextIds();
	readonly #values: string[] = [];
	#opgeschoond: Opgeschoond | undefined;

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
		if (this.#isMessy[known])
			this.#opgeschoond = withMessy(this.#opgeschoond, raw, { aantal: 1, row });
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return {
			codes: this.#codes.slice(0, this.#length),
			values: this.#values,
			...(this.#opgeschoond ? { opgeschoond: this.#opgeschoond } : {})
		};
	}

	#take(raw: string): void {
		const cell = cleanCell(raw);
		const code = this.#clean.add(cell);
		if (code === this.#values.length) this.#values.push(cell);
		this.#codeOf.push(code);
		this.#isMessy.push(isMessy(raw));
	}
}
