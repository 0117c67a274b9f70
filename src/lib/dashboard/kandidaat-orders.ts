import { codeColumn, type CodeColumn, type ColumnTable } from '$lib/columns/column';
import { VELDEN } from '$lib/domain/velden';
import { LADDER, type WaardeLijst } from '$lib/domain/waarden';
import type { Steps } from '$lib/engine/steps';
import type { Dataset } from './dataset';
import { oudsteSignaal } from './oudste-signaal';
import { TableOrders, type Computed, type Sort } from './table-order';

/** The sorted orders of the candidates, each made once. */
export interface KandidaatOrders {
	order(sort: Sort): Uint32Array;
	/** Steps that make an order before it is asked for; keeps 4 bytes a row. */
	ahead(sort: Sort): Steps<void>;
}

const byColumns = new WeakMap<ColumnTable, TableOrders>();
const byPeildatum = new WeakMap<Dataset, TableOrders>();

/** Columns that hang on the peildatum. */
const OF_PEILDATUM: ReadonlySet<string> = new Set(['acties', 'signaal']);

/** Lists show the highest trede first; sorting up begins with the lowest. */
const LADDER_UP: WaardeLijst = LADDER.toReversed();

/** The orders of a dataset; those of columns that don't hang on the peildatum are shared by all of its peildata. */
export function ordersOf(dataset: Dataset): KandidaatOrders {
	const of = ({ column }: Sort) =>
		OF_PEILDATUM.has(column) ? peildatumOrders(dataset) : columnOrders(dataset.kandidaten);
	return { order: (sort) => of(sort).order(sort), ahead: (sort) => of(sort).ahead(sort) };
}

function columnOrders(kandidaten: ColumnTable): TableOrders {
	const made = byColumns.get(kandidaten);
	if (made) return made;
	const orders = ordersWith(kandidaten, [
		['ladder', () => withoutHash(codeColumn(kandidaten, 'ladder'))]
	]);
	byColumns.set(kandidaten, orders);
	return orders;
}

function peildatumOrders(dataset: Dataset): TableOrders {
	const made = byPeildatum.get(dataset);
	if (made) return made;
	const orders = ordersWith(dataset.kandidaten, [
		['acties', () => dataset.actie()],
		['signaal', () => oudsteSignaal(dataset)]
	]);
	byPeildatum.set(dataset, orders);
	return orders;
}

function ordersWith(
	kandidaten: ColumnTable,
	computed: readonly (readonly [string, Computed])[]
): TableOrders {
	const known = (column: string) =>
		column === 'ladder' ? LADDER_UP : VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	return new TableOrders(kandidaten, 'persnr', known, new Map(computed));
}

/** The ladder for sorting: `#` is no trede, so it stands with the blanks, last both ways. */
function withoutHash(ladder: CodeColumn): CodeColumn {
	return { ...ladder, values: ladder.values.map((value) => (value === '#' ? '' : value)) };
}
