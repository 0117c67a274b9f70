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
	/** Codes of cells that may read otherwise than they are written. */
	readonly #ofRaw = new Map<string, number>();

	/** Open addressing over the values: a code, from one; 0 = free. */
	#slots = new Uint32Array(256);
	#hashes = new Int32Array(256);

	/** Appends the cell at `index` of each row; a row that is too short has a blank. */
	add(rows: readonly (readonly string[])[], index: number): void {
		this.#reserve(this.#length + rows.length);
		const codes = this.#codes;
		let at = this.#length;
		for (const row of rows) {
			const cell = row[index] ?? '';
			codes[at++] = this.#codeOf(cell, 0, cell.length);
		}
		this.#length = at;
	}

	/**
	 * Appends the part of a text from `start` up to `end` as a cell. Makes no text of a cell that was seen before,
	 * which is most of what reading costs.
	 */
	addPart(text: string, start: number, end: number): void {
		if (this.#length === this.#codes.length) this.#reserve(this.#length + 1);
		this.#codes[this.#length++] = this.#codeOf(text, start, end);
	}

	#codeOf(text: string, start: number, end: number): number {
		if (isClean(text, start, end)) return this.#take(text, start, end);
		const raw = text.slice(start, end);
		const known = this.#ofRaw.get(raw);
		if (known !== undefined) return known;
		const clean = cleanCell(raw);
		const code = this.#take(clean, 0, clean.length);
		this.#ofRaw.set(owned(raw), code);
		return code;
	}

	#take(text: string, start: number, end: number): number {
		let sum = end - start;
		for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
		const hash = mixed(sum);
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
			if (this.#hashes[slot] === hash && isPart(this.#values[place - 1] ?? '', text, start, end))
				return place - 1;
			slot = (slot + 1) & mask;
		}
		const size = this.#values.push(owned(text.slice(start, end)));
		slots[slot] = size;
		this.#hashes[slot] = hash;
		if (size * 2 > slots.length) this.#grow();
		return size - 1;
	}

	#grow(): void {
		const slots = new Uint32Array(this.#slots.length * 2);
		const hashes = new Int32Array(slots.length);
		const mask = slots.length - 1;
		this.#slots.forEach((code, old) => {
			if (code === 0) return;
			const hash = this.#hashes[old] ?? 0;
			let slot = hash & mask;
			while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
			slots[slot] = code;
			hashes[slot] = hash;
		});
		this.#slots = slots;
		this.#hashes = hashes;
	}

	/** The column; the encoder is spent. */
	finish(): SourceColumn {
		return { codes: this.#codes.slice(0, this.#length), values: this.#values };
	}

	#reserve(length: number): void {
		if (length <= this.#codes.length) return;
		const larger = new Uint32Array(Math.max(length, this.#codes.length * 2));
		larger.set(this.#codes);
		this.#codes = larger;
	}
}

/** Whether `cleanCell` surely leaves the cell as it is. */
function isClean(text: string, start: number, end: number): boolean {
	if (start === end) return true;
	const first = text.charCodeAt(start);
	const last = text.charCodeAt(end - 1);
	return (
		first > 32 && first < 127 && last > 32 && last < 127 && first !== EQUALS && first !== APOSTROPHE
	);
}

/** The same text, without holding on to a larger one that it is a part of. */
function owned(text: string): string {
	return text.length < VIEW ? text : ` ${text}`.slice(1);
}

function isPart(known: string, text: string, start: number, end: number): boolean {
	if (known.length !== end - start) return false;
	for (let at = 0; at < known.length; at++)
		if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}

/** Spreads a hash over its low bits, by which a slot is chosen. */
function mixed(hash: number): number {
	const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
	return half ^ (half >>> 15);
}
