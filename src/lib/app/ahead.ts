import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { VELDEN } from '$lib/domain/velden/velden';
import type { Steps } from '$lib/columns/steps';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { isSortable } from '$lib/lists/kandidaat-kolommen';
import { ordersOf } from '$lib/lists/kandidaat-orders';
import { moduleLinksAhead } from '$lib/data/record-links';
import { eigenVolgorde } from '$lib/lists/record-list';
import { recordOrderAhead } from '$lib/lists/record-order';

/**
 * Steps that make what the next clicks would otherwise wait for, the likeliest first: sets and search, the
 * lists of Trajecten, then an order for each column. Keeps some 4 bytes a candidate or record for each order.
 */
export function* aheadOf(dataset: Dataset): Steps<void> {
	yield* dataset.engine.ahead();
	yield* dataset.searchAhead();
	yield* moduleLinksAhead(dataset);
	for (const groep of GROEPEN) yield* recordOrderAhead(dataset, groep);
	for (const kengetal of KENGETALLEN)
		yield* recordOrderAhead(dataset, kengetal.groep, eigenVolgorde(kengetal));
	const orders = ordersOf(dataset);
	for (const { id, aanvullend } of VELDEN.kandidaten) {
		if (!aanvullend && isSortable(dataset, id))
			yield* orders.ahead({ column: id, direction: 'ascending' });
	}
}
