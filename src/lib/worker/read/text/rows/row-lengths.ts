import type { WrongLength } from '../../source-data';

/** How wide a source is: its header with blank cells, and up to the last name in it. */
export interface Breedte {
	readonly kop: number;
	readonly namen: number;
	/** Longer rows may be so because the header lacks a name, so that none of them is as it should be. */
	readonly isDoubted: boolean;
}

/** So many rows with a blank end show that one with a filled end is an exception. */
const MORE = 3;

interface Rows {
	readonly filled: number[];
	readonly blank: number[];
}

/**
 * Finds the rows of a source that have another number of cells than its rows have: the header's number, or the
 * commonest one where that differs from it by blank cells at the end only. A program that ends its rows with a
 * separator is not at fault; a row with one too many is, also where the cell that sticks out is blank.
 */
export class RowLengths {
	readonly #breedte: Breedte;
	/** Rows by number of cells, of those that are not as the header: with a filled cell behind its own, and without. */
	readonly #odd = new Map<number, Rows>();
	/** Where the last of those went: most are as long as the one before. */
	#last: { readonly cells: number; readonly rows: Rows } = {
		cells: -1,
		rows: { filled: [], blank: [] }
	};
	/** Rows as long as the header whose last cell is blank, where the rows are longer than the header. */
	readonly #endBlank: number[] = [];
	/** Whether the first rows end with a separator that the header does not have. */
	readonly isTrailing: boolean;

	/** With the lengths of the first rows of data, most of which tell what is common here. */
	constructor(breedte: Breedte, first: readonly number[]) {
		this.#breedte = breedte;
		this.isTrailing = commonest(first) > breedte.kop;
	}

	/**
	 * Takes a row of data that is not as the header: of another length, where `odd` says whether it has a filled cell
	 * behind those of the header, or as long with a blank end where `isTrailing`. To be called in order.
	 */
	add(row: number, cells: number, odd: boolean): void {
		if (cells === this.#breedte.kop) {
			this.#endBlank.push(row);
			return;
		}
		if (cells !== this.#last.cells) {
			const rows = this.#odd.get(cells) ?? { filled: [], blank: [] };
			this.#odd.set(cells, rows);
			this.#last = { cells, rows };
		}
		(odd ? this.#last.rows.filled : this.#last.rows.blank).push(row);
	}

	/** The rows of so many that are too long or too short, by their length and by what was expected, in order. */
	finish(total: number): WrongLength[] {
		const { kop, namen, isDoubted } = this.#breedte;
		let even = total;
		let common = kop;
		let most = 0;
		for (const [cells, { filled, blank }] of this.#odd) {
			const rows = filled.length + blank.length;
			even -= rows;
			// Longer rows are as they should be only where what sticks out is blank, but for a few.
			const isFair =
				cells < kop ? cells >= namen : !isDoubted && blank.length > filled.length * MORE;
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
