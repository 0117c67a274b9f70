import { NumberTable } from '$lib/columns/number-table';
import type { CodeColumn, TextColumn } from '$lib/columns/column';
import { NO_ID, TextIds } from '$lib/columns/text-ids';
import { rowIds } from './row-ids';

/** The columns by which a kandidaat is known; `gemeente` is null when the source has no such column. */
export interface OwnerKey {
	readonly persnr: TextColumn;
	readonly gemeente: CodeColumn | null;
}

export interface OwnerJoin {
	/** Row of the owner of each record, -1 when there is none or when it could be more than one. */
	readonly owner: Int32Array;
	/** Records whose persnr an owner has, but for which the owner cannot be told. */
	readonly ambiguous: number;
	/** Records that belong to none of the owners, among them those without a persnr. */
	readonly orphans: number;
}

/** Whether a record belongs to nobody, or could belong to more than one. */
const NOBODY = -1;
const SEVERAL = -2;

/** A gemeente that is blank, in the table of all gemeenten. */
const BLANK = 0;
/** A gemeente that no owner has. */
const ELSEWHERE = -1;

/**
 * Finds owners, each decided for its number by itself. A number that stands once is enough, whatever the
 * gemeente: also of somebody who moved. Where a number stands more often the gemeente decides, and then a record or an
 * owner without one is never guessed, and one that stands there twice has none. Reads the owners once, however many
 * tables of records are joined to them.
 */
export class Owners {
	readonly #ids = new TextIds();
	readonly #gemeenten = new Map([['', BLANK]]);
	/** By number: the row of its only owner, or that there are several; those are by number and gemeente in `#both`. */
	readonly #only: Int32Array;
	readonly #both = new NumberTable();
	readonly #hasBlank: Uint8Array;

	constructor({ persnr, gemeente }: OwnerKey) {
		const numbers = rowIds(persnr, (text) => (text === '' ? NO_ID : this.#ids.add(text)));
		gemeente?.values.forEach((value) => {
			if (!this.#gemeenten.has(value)) this.#gemeenten.set(value, this.#gemeenten.size);
		});
		const gemeenteOf = this.#gemeenteReader(gemeente);
		this.#only = new Int32Array(this.#ids.size).fill(NOBODY);
		this.#hasBlank = new Uint8Array(this.#ids.size);
		for (let row = 0; row < numbers.length; row++) {
			const id = numbers[row] ?? NO_ID;
			if (id === NO_ID) continue;
			const first = this.#only[id] ?? NOBODY;
			if (first === NOBODY) {
				this.#only[id] = row;
				continue;
			}
			if (first >= 0) this.#addShared(id, first, gemeenteOf(first));
			this.#only[id] = SEVERAL;
			this.#addShared(id, row, gemeenteOf(row));
		}
	}

	/** The owner of each record. Linear in the records. */
	join({ persnr, gemeente }: OwnerKey): OwnerJoin {
		const numbers = rowIds(persnr, (text) => (text === '' ? NO_ID : this.#ids.get(text)));
		const gemeenteOf = this.#gemeenteReader(gemeente);
		const owner = new Int32Array(numbers.length);
		let ambiguous = 0;
		let orphans = 0;
		for (let record = 0; record < owner.length; record++) {
			const id = numbers[record] ?? NO_ID;
			let row = id === NO_ID ? NOBODY : (this.#only[id] ?? NOBODY);
			if (row === SEVERAL) row = this.#shared(id, gemeenteOf(record));
			if (row === SEVERAL) ambiguous++;
			else if (row === NOBODY) orphans++;
			owner[record] = Math.max(row, NOBODY);
		}
		return { owner, ambiguous, orphans };
	}

	#addShared(id: number, row: number, gemeente: number): void {
		const key = id * this.#gemeenten.size + gemeente;
		if (gemeente === BLANK) this.#hasBlank[id] = 1;
		// 0 = several, so that the row itself is one more
		this.#both.set(key, this.#both.get(key) === -1 ? row + 1 : 0);
	}

	/** The owner of a number that several have. */
	#shared(id: number, gemeente: number): number {
		if (gemeente === BLANK) return SEVERAL;
		const found =
			gemeente === ELSEWHERE ? -1 : this.#both.get(id * this.#gemeenten.size + gemeente);
		if (found > 0) return found - 1;
		return found === 0 || this.#hasBlank[id] === 1 ? SEVERAL : NOBODY;
	}

	/** The gemeente of a row as a number that is the same in all tables. */
	#gemeenteReader(gemeente: CodeColumn | null): (row: number) => number {
		if (!gemeente) return () => BLANK;
		const codes = Int32Array.from(
			gemeente.values,
			(value) => this.#gemeenten.get(value) ?? ELSEWHERE
		);
		return (row) => codes[gemeente.codes[row] ?? -1] ?? BLANK;
	}
}
