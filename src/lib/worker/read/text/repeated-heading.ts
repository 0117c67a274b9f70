import { foldKey } from '$lib/locale/fold';
import { visibleText } from '../cells/clean-cell';
import { isKeyHeading } from '../mapping/headings';

type Cells = readonly string[];

/** Filled cells from which a row of nothing but names is the header of another list. */
const OTHER = 3;

/** Knows the header of a source when it stands among the rows again: lists that were pasted under each other. */
export class RepeatedHeading {
	readonly #cells: readonly string[];
	readonly #names: ReadonlySet<string>;
	readonly #key: number;

	/** Of the header row as it stands; `key` is the column of the number, -1 = none. */
	constructor(header: Cells, key: number) {
		this.#cells = header.map(keyOf);
		this.#names = new Set(this.#cells.filter((cell) => cell !== ''));
		this.#key = key;
	}

	/** The names in it, as `foldKey`. */
	get names(): ReadonlySet<string> {
		return this.#names;
	}

	/** Whether a name begins with a figure, as most rows do. */
	get hasFigure(): boolean {
		return [...this.#names].some((name) => /^\d/.test(name));
	}

	/** Whether a row whose first filled cell is this may be it; some of its cells can be blank. */
	mayStart(cell: string): boolean {
		return this.#names.has(keyOf(cell));
	}

	/**
	 * Whether a row with so many filled cells is the header again: each says what the header says, or the column of the
	 * number has the name of one and half of the others say it too. One cell alone is that only in a list of one column.
	 */
	isIn(cells: Cells, filled: number): boolean {
		if (filled < Math.min(2, this.#names.size)) return false;
		let same = 0;
		cells.forEach((cell, index) => {
			const key = keyOf(cell);
			if (key !== '' && key === this.#cells[index]) same++;
		});
		return same === filled || (isKeyHeading(cells[this.#key] ?? '') && same * 2 >= filled);
	}

	/** Whether a row is the header of a list with the same columns in other places: all its cells are names of it. */
	isOther(cells: Cells, filled: number): boolean {
		return (
			filled >= OTHER &&
			cells.some(isKeyHeading) &&
			cells.every((cell) => visibleText(cell) === '' || this.#names.has(keyOf(cell)))
		);
	}
}

function keyOf(cell: string): string {
	return foldKey(visibleText(cell));
}
