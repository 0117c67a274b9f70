import { codeColumn, type CodeColumn } from '$lib/columns/column';
import { VELDEN } from '$lib/domain/velden';
import { LADDER, type WaardeLijst } from '$lib/domain/waarden';
import type { Dataset } from './dataset';
import { oudsteSignaal } from './oudste-signaal';
import { TableOrders, type Computed } from './table-order';

const madeFor = new WeakMap<Dataset, TableOrders>();

/** Lists show the highest trede first; sorting up begins with the lowest. */
const LADDER_UP: WaardeLijst = LADDER.toReversed();

/** The sorted orders of the candidates of a dataset; the same object each time, so each order is made once. */
export function ordersOf(dataset: Dataset): TableOrders {
	const made = madeFor.get(dataset);
	if (made) return made;
	const known = (column: string) =>
		column === 'ladder' ? LADDER_UP : VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	const orders = new TableOrders(
		dataset.kandidaten,
		'persnr',
		known,
		new Map<string, Computed>([
			['acties', () => dataset.actie()],
			['signaal', () => oudsteSignaal(dataset)],
			['ladder', () => withoutHash(codeColumn(dataset.kandidaten, 'ladder'))]
		])
	);
	madeFor.set(dataset, orders);
	return orders;
}

/** The ladder for sorting: `#` is no trede, so it stands with the blanks, last both ways. */
function withoutHash(ladder: CodeColumn): CodeColumn {
	return { ...ladder, values: ladder.values.map((value) => (value === '#' ? '' : value)) };
}
