import { cleanCell } from './clean-cell';

/** Distinct cleaned cells of a column and which of them each data row has. */
export interface SourceColumn {
	readonly codes: Uint32Array;
	readonly values: readonly string[];
}

/** From this length V8 keeps a part of a text as a view on the whole, which then cannot be freed. */
const VIEW = 13;
const APOSTROPHE = 39;
const EQUALS = 61;

/** Makes a column of codes out of cells that come in rows at a time. Costs one look-up a cell. */
export class ColumnEncoder {
	#codes = new Uint32Array(1024);
	#length = 0;
	readonly #values: string[] = [];
	readonly #ofClean = new Map<string, number>();
	/** Codes of cells that may read otherwise than they are written. */
	readonly #ofRaw = new Map<string, number>();

	/** Appends the cell at `index` of each row; a row that is too short has a blank. */
	add(rows: readonly (readonly string[])[], index: number): void {
		this.#reserve(this.#length + rows.length);
		const codes = this.#codes;
		let at = this.#length;
		for (const row of rows) {
			const cell = row[index] ?? '';
			codes[at++] = isClean(cell) ? this.#take(cell) : this.#takeRaw(cell);
		}
		this.#length = at;
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return { codes: this.#codes.slice(0, this.#length), values: this.#values };
	}

	#take(clean: string): number {
		const known = this.#ofClean.get(clean);
		if (known !== undefined) return known;
		const own = clean.length < VIEW ? clean : ` ${clean}`.slice(1);
		const code = this.#values.push(own) - 1;
		this.#ofClean.set(own, code);
		return code;
	}

	#takeRaw(raw: string): number {
		const known = this.#ofRaw.get(raw);
		if (known !== undefined) return known;
		const code = this.#take(cleanCell(raw));
		this.#ofRaw.set(raw.length < VIEW ? raw : ` ${raw}`.slice(1), code);
		return code;
	}

	#reserve(length: number): void {
		if (length <= this.#codes.length) return;
		const larger = new Uint32Array(Math.max(length, this.#codes.length * 2));
		larger.set(this.#codes);
		this.#codes = larger;
	}
}

/** Whether `cleanCell` surely leaves the cell as it is. */
function isClean(cell: string): boolean {
	if (cell === '') return true;
	const first = cell.charCodeAt(0);
	const last = cell.charCodeAt(cell.length - 1);
	return (
		first > 32 && first < 127 && last > 32 && last < 127 && first !== EQUALS && first !== APOSTROPHE
	);
}
