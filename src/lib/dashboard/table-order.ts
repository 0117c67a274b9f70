import type { Column, ColumnTable } from '$lib/columns/column';
import { NO_DAY } from '$lib/columns/column';
import type { WaardeLijst } from '$lib/domain/waarden';
import { collator, nameKey } from '$lib/locale/collate';
import { displayOrder } from './slicer-columns';

export interface Sort {
	readonly column: string;
	readonly direction: 'ascending' | 'descending';
}

/** Sorted row numbers per column and direction, made when first asked for. Blanks stand last both ways. */
export class TableOrders {
	readonly #table: ColumnTable;
	readonly #known: (column: string) => WaardeLijst | undefined;
	readonly #extra: ReadonlyMap<string, Column>;
	readonly #tieColumn: string;
	readonly #made = new Map<string, Uint32Array>();

	/** `extra` are columns that are not in the table (computed ones); ties fall back on `tieColumn` ascending. */
	constructor(
		table: ColumnTable,
		tieColumn: string,
		known: (column: string) => WaardeLijst | undefined,
		extra: ReadonlyMap<string, Column> = new Map()
	) {
		this.#table = table;
		this.#tieColumn = tieColumn;
		this.#known = known;
		this.#extra = extra;
	}

	/** All rows in that order; sorts once per column and direction, O(n log n), then reuses it. */
	order(sort: Sort): Uint32Array {
		const key = `${sort.direction} ${sort.column}`;
		const made = this.#made.get(key);
		if (made) return made;
		const ranks = this.#ranks(sort.column);
		const tie = sort.column === this.#tieColumn ? null : this.#ranks(this.#tieColumn);
		const turn = sort.direction === 'ascending' ? 1 : -1;
		const order = Uint32Array.from({ length: this.#table.rows }, (_, row) => row).sort((a, b) => {
			const ra = ranks[a] ?? BLANK;
			const rb = ranks[b] ?? BLANK;
			if (ra !== rb) return ra === BLANK ? 1 : rb === BLANK ? -1 : (ra - rb) * turn;
			return tie ? (tie[a] ?? 0) - (tie[b] ?? 0) || a - b : a - b;
		});
		this.#made.set(key, order);
		return order;
	}

	#ranks(name: string): Float64Array {
		const column = this.#extra.get(name) ?? this.#table.columns.get(name);
		const rows = this.#table.rows;
		switch (column?.kind) {
			case 'code': {
				const rank = new Float64Array(column.values.length);
				displayOrder(column.values, this.#known(name)).forEach((code, place) => {
					rank[code] = column.values[code] === '' ? BLANK : place;
				});
				return Float64Array.from(column.codes, (code) => rank[code] ?? BLANK);
			}
			case 'day':
				return Float64Array.from(column.days, (day) => (day === NO_DAY ? BLANK : day));
			case 'text': {
				const key = name === 'naam' ? nameKey : (text: string) => text;
				const texts = Array.from({ length: rows }, (_, row) => key(column.at(row)));
				return ranksOf(texts);
			}
			default:
				return new Float64Array(rows).fill(BLANK);
		}
	}
}

/** Rank of a blank: behind everything, whichever the direction. */
const BLANK = Number.MAX_SAFE_INTEGER;

function ranksOf(texts: readonly string[]): Float64Array {
	const places = Uint32Array.from(texts, (_, index) => index).sort((a, b) =>
		collator.compare(texts[a] ?? '', texts[b] ?? '')
	);
	const ranks = new Float64Array(texts.length);
	let rank = -1;
	let before: string | undefined;
	for (const place of places) {
		const text = texts[place] ?? '';
		if (before === undefined || collator.compare(before, text) !== 0) rank++;
		before = text;
		ranks[place] = text === '' ? BLANK : rank;
	}
	return ranks;
}
