import type { Column, ColumnTable } from '$lib/columns/column';
import type { WaardeLijst } from '$lib/domain/waarden';
import { nameKey } from '$lib/locale/collate';
import { ranksOf } from './column-ranks';
import { asTheyStand, orderByRank } from './rank-order';

export interface Sort {
	readonly column: string;
	readonly direction: 'ascending' | 'descending';
}

/** The order until somebody chooses another. */
export const DEFAULT_SORT: Sort = { column: 'persnr', direction: 'ascending' };

/** Sorted row numbers per column and direction, made when first asked for. Blanks stand last both ways. */
export class TableOrders {
	readonly #table: ColumnTable;
	readonly #known: (column: string) => WaardeLijst | undefined;
	readonly #computed: ReadonlyMap<string, () => Column>;
	readonly #tieColumn: string;
	readonly #made = new Map<string, Uint32Array>();

	/** `computed` are columns that are not in the table, made when asked for; ties fall back on `tieColumn` ascending. */
	constructor(
		table: ColumnTable,
		tieColumn: string,
		known: (column: string) => WaardeLijst | undefined,
		computed: ReadonlyMap<string, () => Column> = new Map()
	) {
		this.#table = table;
		this.#tieColumn = tieColumn;
		this.#known = known;
		this.#computed = computed;
	}

	/** All rows in that order; sorts the different values once per column, then reuses the order. */
	order(sort: Sort): Uint32Array {
		const key = `${sort.direction} ${sort.column}`;
		const made = this.#made.get(key);
		if (made) return made;
		const order = orderByRank(
			this.#ranks(sort.column),
			sort.direction === 'descending',
			sort.column === this.#tieColumn ? asTheyStand(this.#table.rows) : this.#byTie()
		);
		this.#made.set(key, order);
		return order;
	}

	#byTie(): Uint32Array {
		return this.order({ column: this.#tieColumn, direction: 'ascending' });
	}

	#ranks(name: string): Int32Array {
		const index = this.#table.columns.get(`index:${name}`);
		if (index?.kind === 'row') return index.rows;
		return ranksOf(
			this.#computed.get(name)?.() ?? this.#table.columns.get(name),
			this.#table.rows,
			this.#known(name),
			name === 'naam' ? nameKey : undefined
		);
	}
}
