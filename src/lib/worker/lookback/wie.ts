import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn, Column, ColumnTable } from '$lib/columns/column';
import { withIndex } from '$lib/star/index-columns';

/** The kandidaten that something happened to, each once: from the later table, from the earlier one, or from neither. */
export class Wie {
	readonly #before: ColumnTable;
	readonly #after: ColumnTable;
	/** Place of each row of the tables among the kandidaten; -1 = not among them. */
	readonly #ofBefore: Int32Array;
	readonly #ofAfter: Int32Array;
	readonly #later: Int32Array;
	/** Row in the later table, `~row` in the earlier one, or null: only its number is known. */
	readonly #rows: (number | null)[] = [];
	readonly #numbers = new Map<number, string>();
	readonly #byNumber = new Map<string, number>();

	/** `match` has for each row of `after` that of `before`, or -1. */
	constructor(before: ColumnTable, after: ColumnTable, match: Int32Array) {
		this.#before = before;
		this.#after = after;
		this.#ofBefore = new Int32Array(before.rows).fill(-1);
		this.#ofAfter = new Int32Array(after.rows).fill(-1);
		this.#later = new Int32Array(before.rows).fill(-1);
		match.forEach((row, own) => {
			if (row >= 0) this.#later[row] = own;
		});
	}

	/** Place of the kandidaat in a row of the later table. */
	nu(row: number): number {
		return this.#place(this.#ofAfter, row, row);
	}

	/** Place of the kandidaat in a row of the earlier table: the one it is now, where there is one. */
	toen(row: number): number {
		const later = this.#later[row] ?? -1;
		return later >= 0 ? this.nu(later) : this.#place(this.#ofBefore, row, ~row);
	}

	/** Place of somebody whose record is in no list of kandidaten. */
	los(persnr: string): number {
		const known = this.#byNumber.get(persnr);
		if (known !== undefined) return known;
		const place = this.#rows.push(null) - 1;
		this.#numbers.set(place, persnr);
		this.#byNumber.set(persnr, place);
		return place;
	}

	/** All of them as a table, with the ranks of their names and numbers. */
	table(): ColumnTable {
		const rows = this.#rows;
		const rij = Int32Array.from(rows, (row) => (row !== null && row >= 0 ? row : -1));
		const persnr = this.#text('persnr');
		return withIndex({
			rows: rows.length,
			columns: new Map<string, Column>([
				['rij', { kind: 'row', rows: rij }],
				['persnr', { ...persnr, at: (place) => this.#numbers.get(place) ?? persnr.at(place) }],
				['naam', this.#text('naam')],
				['gemeente', this.#code('gemeente')],
				['begeleider', this.#code('begeleider')]
			])
		});
	}

	#place(places: Int32Array, row: number, coded: number): number {
		const known = places[row] ?? -1;
		if (known >= 0) return known;
		const place = this.#rows.push(coded) - 1;
		places[row] = place;
		return place;
	}

	#text(name: string) {
		const [before, after] = [this.#before.columns.get(name), this.#after.columns.get(name)];
		return {
			kind: 'text',
			length: this.#rows.length,
			at: (place: number) => {
				const row = this.#rows[place] ?? null;
				if (row === null) return '';
				const column = row >= 0 ? after : before;
				return column?.kind === 'text' ? column.at(row >= 0 ? row : ~row) : '';
			}
		} as const;
	}

	#code(name: string): CodeColumn {
		const [before, after] = [this.#before, this.#after].map((table) => table.columns.get(name));
		const old = before?.kind === 'code' ? before : null;
		const own = after?.kind === 'code' ? after : null;
		const values = [...new Set(['', ...(own?.values ?? []), ...(old?.values ?? [])])];
		const codeOf = new Map(values.map((value, code) => [value, code]));
		const ofOld = (old?.values ?? []).map((value) => codeOf.get(value) ?? 0);
		const ofOwn = (own?.values ?? []).map((value) => codeOf.get(value) ?? 0);
		const codes = emptyCodes(values.length, this.#rows.length);
		this.#rows.forEach((row, place) => {
			if (row === null) return;
			codes[place] = (row >= 0 ? ofOwn[own?.codes[row] ?? -1] : ofOld[old?.codes[~row] ?? -1]) ?? 0;
		});
		return { kind: 'code', codes, values };
	}
}
