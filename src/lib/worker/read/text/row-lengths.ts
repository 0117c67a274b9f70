import type { WrongLength } from '../source-data';

/** How wide a source is: its header with blank cells, and up to the last name in it. */
export interface Breedte {
	readonly kop: number;
	readonly namen: number;
	/** Longer rows may be so because the header lacks a name, so that none of them is as it should be. */
	readonly isDoubted: boolean;
}

/**
 * Finds the rows of a source that have another number of cells than its rows have: the header's number, or the
 * commonest one where that differs from it by blank cells at the end only. A program that ends its rows with a
 * separator is not at fault; a row with one too many is, also where the cell that sticks out is blank.
 */
export class RowLengths {
	readonly #breedte: Breedte;
	/** Rows by number of cells, of those that are not as the header: with a filled cell behind its own, and without. */
	readonly #odd = new Map<number, { filled: number[]; blank: number[] }>();
	/** Rows as long as the header whose last cell is blank, where the rows are longer than the header. */
	readonly #endBlank: number[] = [];
	/** Whether the first rows end with a separator that the header does not have. */
	readonly isTrailing: boolean;
	#rows = 0;

	/** With the lengths of the first rows of data, most of which tell what is common here. */
	constructor(breedte: Breedte, first: readonly number[]) {
		this.#breedte = breedte;
		this.isTrailing = commonest(first) > breedte.kop;
	}

	/** Takes the next row of data that is as long as the header; `endsBlank` matters where `isTrailing`. */
	addEven(endsBlank: boolean): void {
		if (endsBlank) this.#endBlank.push(this.#rows);
		this.#rows++;
	}

	/** Takes the next row of data. `beyond` says whether it has a filled cell behind those of the header. */
	add(cells: number, beyond: boolean): void {
		const row = this.#rows++;
		if (cells === this.#breedte.kop) return;
		const known = this.#odd.get(cells) ?? { filled: [], blank: [] };
		this.#odd.set(cells, known);
		(beyond ? known.filled : known.blank).push(row);
	}

	/** The rows that are too long or too short, by their length and by what was expected, in order. */
	finish(): WrongLength[] {
		const { kop, namen, isDoubted } = this.#breedte;
		let even = this.#rows;
		let common = kop;
		let most = 0;
		for (const [cells, { filled, blank }] of this.#odd) {
			const rows = filled.length + blank.length;
			even -= rows;
			// Longer rows are as they should be only where what sticks out is blank.
			const isFair = cells < kop ? cells >= namen : !isDoubted && blank.length > filled.length;
			if (isFair && rows > most) [common, most] = [cells, rows];
		}
		if (even >= most) common = kop;
		const wrong: WrongLength[] = [];
		for (const [cellen, { filled, blank }] of this.#odd) {
			if (cellen !== common) {
				const rijen = [...filled, ...blank].sort((a, b) => a - b);
				wrong.push({ cellen, verwacht: common, rijen });
			} else if (filled.length > 0) {
				wrong.push({ cellen, verwacht: kop, rijen: filled });
			}
		}
		if (common > kop && this.#endBlank.length > 0)
			wrong.push({ cellen: kop, verwacht: common, rijen: this.#endBlank });
		return wrong.sort((a, b) => (a.rijen[0] ?? 0) - (b.rijen[0] ?? 0));
	}
}

/** The commonest of some numbers; of equals the first; 0 of none. */
export function commonest(numbers: readonly number[]): number {
	const tally = new Map<number, number>();
	for (const each of numbers) tally.set(each, (tally.get(each) ?? 0) + 1);
	let most = 0;
	let found = 0;
	for (const [each, times] of tally) if (times > most) [found, most] = [each, times];
	return found;
}
