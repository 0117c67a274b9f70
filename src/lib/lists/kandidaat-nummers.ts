import { compareDutch } from '$lib/locale/collate';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { ordersOf } from './kandidaat-orders';
import { DEFAULT_SORT } from '$lib/data/lijst-volgorde';

/** Rows of the kandidaten with exactly this number. Looks some twenty rows up in the order by number. */
export function rijenMetNummer(dataset: Dataset, persnr: string): readonly number[] {
	const order = ordersOf(dataset).order(DEFAULT_SORT);
	const numberAt = (place: number) => textAt(dataset.kandidaten, 'persnr', order[place] ?? -1);
	let from = 0;
	let to = order.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (compareDutch(numberAt(middle), persnr) < 0) from = middle + 1;
		else to = middle;
	}
	const rows: number[] = [];
	for (let place = from; place < order.length; place++) {
		const found = numberAt(place);
		if (compareDutch(found, persnr) !== 0) break;
		if (found === persnr) rows.push(order[place] ?? 0);
	}
	return rows;
}
