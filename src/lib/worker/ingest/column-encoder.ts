import { cleanCell } from './clean-cell';
import type { SourceColumn } from './source-data';

/** Makes a column of codes out of cells that are text already. Costs one look-up a cell. */
export class ColumnEncoder {
	readonly #codes: Uint32Array;
	#length = 0;
	readonly #ofRaw = new Map<string, number>();
	readonly #ofClean = new Map<string, number>();

	/** For that many rows at most. */
	constructor(rows: number) {
		this.#codes = new Uint32Array(rows);
	}

	/** Appends a cell. */
	add(raw: string): void {
		const known = this.#ofRaw.get(raw);
		this.#codes[this.#length++] = known ?? this.#take(raw);
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return { codes: this.#codes.slice(0, this.#length), values: [...this.#ofClean.keys()] };
	}

	#take(raw: string): number {
		const cell = cleanCell(raw);
		const code = this.#ofClean.get(cell) ?? this.#ofClean.size;
		this.#ofClean.set(cell, code);
		this.#ofRaw.set(raw, code);
		return code;
	}
}
