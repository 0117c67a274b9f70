import { cleanCell, isMessy, withMessy, type Opgeschoond } from './clean-cell';
import type { SourceColumn } from '../source-data';

/** Makes a column of codes out of cells that are text already. Costs one look-up a cell. */
export class ColumnEncoder {
	readonly #codes: Uint32Array;
	#length = 0;
	readonly #ofRaw = new Map<string, number>();
	readonly #ofClean = new Map<string, number>();
	readonly #messy = new Set<string>();
	#opgeschoond: Opgeschoond | undefined;

	/** For that many rows at most. */
	constructor(rows: number) {
		this.#codes = new Uint32Array(rows);
	}

	/** Appends a cell. */
	add(raw: string): void {
		const known = this.#ofRaw.get(raw);
		const row = this.#length++;
		this.#codes[row] = known ?? this.#take(raw);
		if (this.#messy.has(raw))
			this.#opgeschoond = withMessy(this.#opgeschoond, raw, { aantal: 1, row });
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return {
			codes: this.#codes.slice(0, this.#length),
			values: [...this.#ofClean.keys()],
			...(this.#opgeschoond ? { opgeschoond: this.#opgeschoond } : {})
		};
	}

	#take(raw: string): number {
		const cell = cleanCell(raw);
		const code = this.#ofClean.get(cell) ?? this.#ofClean.size;
		this.#ofClean.set(cell, code);
		this.#ofRaw.set(raw, code);
		if (isMessy(raw)) this.#messy.add(raw);
		return code;
	}
}
