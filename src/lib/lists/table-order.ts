import type { Column, ColumnTable } from '$lib/columns/column';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { finish, Part, type Steps } from '$lib/columns/steps';
import { nameKey } from '$lib/locale/collate';
import { ranksOf } from '$lib/data/column-ranks';
import type { Sort } from '$lib/data/lijst-volgorde';
import { orderByRank, turned } from '$lib/data/rank-order';

/** A column that is not in the table, made at once or in steps; one of rows holds ranks. */
export type Computed = () => Column | Steps<Column>;

/** Sorted row numbers per column and direction, made when first asked for or ahead of that. Blanks stand last both ways. */
export class TableOrders {
	readonly #table: ColumnTable;
	readonly #known: (column: string) => WaardeLijst | undefined;
	readonly #computed: ReadonlyMap<string, Computed>;
	readonly #ties: readonly string[];
	readonly #parts = new Map<string, Part<Uint32Array>>();

	/** `computed` are columns that are not in the table, made when asked for; rows alike stand by the next of `ties`. */
	constructor(
		table: ColumnTable,
		ties: readonly string[],
		known: (column: string) => WaardeLijst | undefined = () => undefined,
		computed: ReadonlyMap<string, Computed> = new Map()
	) {
		this.#table = table;
		this.#ties = ties;
		this.#known = known;
		this.#computed = computed;
	}

	/** All rows in that order; sorts the different values once per column, then reuses the order. */
	order(sort: Sort): Uint32Array {
		return this.#part(sort).value;
	}

	/** Steps that make an order before it is asked for; keeps 4 bytes a row. */
	ahead(sort: Sort): Steps<void> {
		return this.#part(sort).ahead();
	}

	/** All rows in that order, those alike as they stand in `base`. Sorts the different values once. */
	over({ column, direction }: Sort, base: Uint32Array): Uint32Array {
		const ranks = finish(this.#ranks(column));
		const up = finish(orderByRank(ranks, base));
		return direction === 'ascending' ? up : finish(turned(up, ranks));
	}

	#part(sort: Sort): Part<Uint32Array> {
		const key = `${sort.direction} ${sort.column}`;
		const known = this.#parts.get(key);
		if (known) return known;
		const part = new Part(() => this.#make(sort));
		this.#parts.set(key, part);
		return part;
	}

	*#make({ column, direction }: Sort): Steps<Uint32Array> {
		if (direction === 'descending') {
			const up = this.#part({ column, direction: 'ascending' });
			yield* up.ahead();
			return yield* turned(up.value, yield* this.#ranks(column));
		}
		const next = this.#ties[this.#ties.indexOf(column) + 1];
		const tie = next === undefined ? null : this.#part({ column: next, direction: 'ascending' });
		if (tie) yield* tie.ahead();
		return yield* orderByRank(yield* this.#ranks(column), tie?.value ?? null);
	}

	*#ranks(name: string): Steps<Int32Array> {
		const index = this.#table.columns.get(`index:${name}`);
		if (index?.kind === 'row') return index.rows;
		const made = this.#computed.get(name)?.() ?? this.#table.columns.get(name);
		const column = made && 'next' in made ? yield* made : made;
		if (column?.kind === 'row') return column.rows;
		const ranks = ranksOf(
			column,
			this.#table.rows,
			this.#known(name),
			name === 'naam' ? nameKey : undefined
		);
		yield ranks.length;
		return ranks;
	}
}
