import { CellLook, isTold } from '../cell-look';
import { cleanCell } from './clean-cell';
import type { SourceColumn } from '../source-data';

/** Makes a column of codes out of cells that are text already. Costs one look-up a cell. */
export class ColumnEncoder {
	readonly #codes: Uint32Array;
	#length = 0;
	readonly #ofRaw = new Map<string, number>();
	readonly #ofClean = new Map<string, number>();
	readonly #told = new Set<string>();
	readonly #look = new CellLook();

	/** For that many rows at most. */
	constructor(rows: number) {
		this.#codes = new Uint32Array(rows);
	}

	/** Appends a cell. */
	add(raw: string): void {
		const known = this.#ofRaw.get(raw);
		const row = this.#length++;
		this.#codes[row] = known ?? this.#take(raw);
		if (this.#told.size && this.#told.has(raw)) this.#look.add(raw, { aantal: 1, row });
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return {
			codes: this.#codes.slice(0, this.#length),
			values: [...this.#ofClean.keys()],
			...this.#look.finish()
		};
	}

	#take(raw: string): number {
		const cell = cleanCell(raw);
		const code = this.#ofClean.get(cell) ?? this.#ofClean.size;
		this.#ofClean.set(cell, code);
		this.#ofRaw.set(raw, code);
		if (isTold(raw, cell)) this.#told.add(raw);
		return code;
	}
}
