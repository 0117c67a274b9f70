import { VELDEN } from '$lib/domain/velden';
import type { Dataset } from './dataset';
import { TableOrders } from './table-order';

const madeFor = new WeakMap<Dataset, TableOrders>();

/** The sorted orders of the candidates of a dataset; the same object each time, so each order is made once. */
export function ordersOf(dataset: Dataset): TableOrders {
	const made = madeFor.get(dataset);
	if (made) return made;
	const known = (column: string) => VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	const orders = new TableOrders(
		dataset.kandidaten,
		'persnr',
		known,
		new Map([['acties', dataset.actie]])
	);
	madeFor.set(dataset, orders);
	return orders;
}
