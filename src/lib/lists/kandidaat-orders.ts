import { codeColumn, type CodeColumn, type Column, type ColumnTable } from '$lib/columns/column';
import { finish, Part, type Steps } from '$lib/columns/steps';
import { VELDEN } from '$lib/domain/velden/velden';
import { ranksOfNumbers } from '$lib/data/column-ranks';
import type { Dataset } from '$lib/data/dataset';
import { DEFAULT_SORT, type Sort } from '$lib/data/lijst-volgorde';
import { partKey } from '$lib/data/parts';
import { orderByRank, turned } from '$lib/data/rank-order';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import { catalogued, KANDIDAAT_KOLOMMEN } from './kandidaat-kolommen';
import { TableOrders, type Computed } from './table-order';

/** The sorted orders of the candidates, each made once. */
export interface KandidaatOrders {
	order(sort: Sort): Uint32Array;
	/** Steps that make an order before it is asked for; keeps 4 bytes a row. */
	ahead(sort: Sort): Steps<void>;
}

const BY_COLUMNS = partKey<TableOrders>('bron');
/** Named by the rules of the work process that are off, which suggest no action. */
const BY_PEILDATUM = partKey<OfPeildatum>('peildatum');

interface OfPeildatum {
	readonly orders: TableOrders;
	/** By id of the column. */
	readonly columns: ReadonlyMap<string, Part<Column | Float64Array>>;
}

/** The orders of a dataset; those of columns that don't hang on the peildatum are shared by all of its peildata. */
export function ordersOf(dataset: Dataset): KandidaatOrders {
	const of = ({ column }: Sort) =>
		catalogued(column)?.berekend ? ofPeildatum(dataset).orders : columnOrders(dataset);
	return {
		order(sort) {
			const { dan } = sort;
			if (!dan) return orderOnScreen(dataset, sort) ?? of(sort).order(sort);
			const base = orderOnScreen(dataset, dan) ?? of(dan).order(dan);
			return orderOnScreen(dataset, sort, base) ?? of(sort).over(sort, base);
		},
		ahead: (sort) => of(sort).ahead(sort)
	};
}

/** The order where some rows have another place on screen; null for what is made. */
function orderOnScreen(dataset: Dataset, sort: Sort, base?: Uint32Array): Uint32Array | null {
	const own = catalogued(sort.column)?.berekend?.opScherm?.(dataset);
	if (!own?.size) return null;
	const made = ofPeildatum(dataset).columns.get(sort.column)?.value;
	if (!(made instanceof Float64Array)) return null;
	const numbers = made.slice();
	for (const [row, number] of own) numbers[row] = number;
	const up = base ?? columnOrders(dataset).order(DEFAULT_SORT);
	const ranks = ranksOfNumbers(numbers);
	const order = finish(orderByRank(ranks, up));
	return sort.direction === 'ascending' ? order : finish(turned(order, ranks));
}

function columnOrders(dataset: Dataset): TableOrders {
	const { kandidaten } = dataset;
	return dataset.part(BY_COLUMNS, () =>
		ordersWith(
			kandidaten,
			KANDIDAAT_KOLOMMEN.flatMap(({ id, orde }) =>
				orde ? [[id, () => withBlank(codeColumn(kandidaten, id), orde.leeg)]] : []
			)
		)
	);
}

function ofPeildatum(dataset: Dataset): OfPeildatum {
	return dataset.part(BY_PEILDATUM, () => ordersAt(dataset), werkprocesUit.regels.join());
}

function ordersAt(dataset: Dataset): OfPeildatum {
	const columns = new Map(
		KANDIDAAT_KOLOMMEN.flatMap(({ id, berekend }) =>
			berekend ? [[id, new Part(() => stepsOf(berekend.column(dataset)))]] : []
		)
	);
	const computed = [...columns].map(([id, part]) => [id, () => ranked(part)] as const);
	return { orders: ordersWith(dataset.kandidaten, computed), columns };
}

function* stepsOf(made: Column | Steps<Column | Float64Array>): Steps<Column | Float64Array> {
	return 'next' in made ? yield* made : made;
}

/** A column as it is, numbers as their ranks. */
function* ranked(part: Part<Column | Float64Array>): Steps<Column> {
	const made = yield* part.steps();
	return made instanceof Float64Array ? { kind: 'row', rows: ranksOfNumbers(made) } : made;
}

function ordersWith(
	kandidaten: ColumnTable,
	computed: readonly (readonly [string, Computed])[]
): TableOrders {
	const known = (column: string) =>
		catalogued(column)?.orde?.waarden ??
		VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	return new TableOrders(kandidaten, ['persnr'], known, new Map(computed));
}

/** A column for sorting in which a value stands with the blanks, last both ways. */
function withBlank(column: CodeColumn, leeg: string): CodeColumn {
	return { ...column, values: column.values.map((value) => (value === leeg ? '' : value)) };
}
