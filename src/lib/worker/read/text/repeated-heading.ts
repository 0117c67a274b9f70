import { foldKey } from '$lib/locale/fold';
import { visibleText } from '../cells/clean-cell';
import { isKeyHeading } from '../mapping/headings';

type Cells = readonly string[];

/** Knows the header of a source when it stands among the rows again: lists that were pasted under each other. */
export class RepeatedHeading {
	readonly #cells: readonly string[];
	readonly #key: number;
	readonly #first: string;

	/** Of the header row as it stands; `key` is the column of the number, -1 = none. */
	constructor(header: Cells, key: number) {
		this.#cells = header.map(keyOf);
		this.#key = key;
		this.#first = this.#cells.find((cell) => cell !== '') ?? '';
	}

	/** Whether it begins with a figure, as most rows do. */
	get isFigure(): boolean {
		return /^\d/.test(this.#first);
	}

	/** Whether a row whose first filled cell begins with these bytes may be it; a `second` of 0 = one byte. */
	mayOpen(first: number, second: number): boolean {
		return lower(first) === this.#first.charCodeAt(0) && this.#secondIs(second);
	}

	/** Whether a row whose first filled cell is this may be it. */
	mayStart(cell: string): boolean {
		return this.#first !== '' && keyOf(cell) === this.#first;
	}

	/**
	 * Whether a row with so many filled cells is the header again: each says what the header says, or the column of the
	 * number has the name of one and half of the others say it too. One cell alone is that only in a list of one column.
	 */
	isIn(cells: Cells, filled: number): boolean {
		if (filled < Math.min(2, this.#cells.filter(Boolean).length)) return false;
		let same = 0;
		cells.forEach((cell, index) => {
			const key = keyOf(cell);
			if (key !== '' && key === this.#cells[index]) same++;
		});
		return same === filled || (isKeyHeading(cells[this.#key] ?? '') && same * 2 >= filled);
	}

	#secondIs(byte: number): boolean {
		const isWord = isLetterOrFigure(byte);
		// A sign or a space is no part of the key: what follows is not known.
		return !isWord || this.#first.length < 2 || lower(byte) === this.#first.charCodeAt(1);
	}
}

function keyOf(cell: string): string {
	return foldKey(visibleText(cell));
}

function lower(byte: number): number {
	return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function isLetterOrFigure(byte: number): boolean {
	const letter = byte | 32;
	return (byte >= 48 && byte <= 57) || (letter >= 97 && letter <= 122);
}
