import { buildCodedTexts } from '$lib/columns/build';
import type { TextColumn } from '$lib/columns/column';
import type { GelezenCel } from './values';

/** Makes a text column from parts that each have a list of their own: codes all the way, no text a row. */
export class TextBuilder {
	readonly #codes: Uint32Array;
	readonly #list: string[] = [];
	#end = 0;

	/** For `length` rows in all. */
	constructor(length: number) {
		this.#codes = new Uint32Array(length);
	}

	/** Appends the rows `kept` of a part, whose codes all stand for a cell that was read. */
	add(codes: Uint32Array, read: readonly GelezenCel<string>[], kept: Uint32Array): void {
		const first = this.#list.length;
		for (const { waarde } of read) this.#list.push(waarde);
		const own = this.#codes;
		let end = this.#end;
		for (let at = 0; at < kept.length; at++) own[end++] = first + (codes[kept[at] ?? 0] ?? 0);
		this.#end = end;
	}

	/** Appends blank rows. */
	addBlank(rows: number): void {
		if (rows === 0) return;
		const blank = this.#list.push('') - 1;
		this.#codes.fill(blank, this.#end, this.#end + rows);
		this.#end += rows;
	}

	/** The column; the builder is spent. */
	finish(): TextColumn {
		return buildCodedTexts(this.#codes, this.#list);
	}
}
