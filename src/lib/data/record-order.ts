import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { Part, overRanges, type Steps } from '$lib/columns/steps';
import { ranksOf } from './column-ranks';
import type { Dataset } from './dataset';
import { ordersOf } from './kandidaat-orders';
import { partKey } from './parts';
import { orderByRank, turned } from './rank-order';
import type { Sort } from './table-order';

const OF_KANDIDAAT: ReadonlySet<string> = new Set(['naam', 'persnr', 'begeleider']);

const BY_NAME: Sort = { column: 'naam', direction: 'ascending' };

const ORDER = partKey<Part<Uint32Array>>('bron');

/**
 * All records of a table in the order of a column of theirs, or of their candidate's (naam, persnr,
 * begeleider); ties by name, then start; blanks last both ways. Sorts once per dataset and order, then reuses it.
 */
export function recordOrder(dataset: Dataset, groep: KengetalGroep, sort: Sort): Uint32Array {
	return partOf(dataset, groep, sort).value;
}

/** Steps that make such an order before it is asked for; keeps 4 bytes a record. */
export function recordOrderAhead(
	dataset: Dataset,
	groep: KengetalGroep,
	sort: Sort = BY_NAME
): Steps<void> {
	return partOf(dataset, groep, sort).ahead();
}

/** All records of a table by start, unknown ones last; cheaper than `recordOrder`, which needs the names. */
export function startOrder(table: ColumnTable): Steps<Uint32Array> {
	const start = ranksOf(table.columns.get('start'), table.rows);
	return orderByRank(start, null);
}

function partOf(dataset: Dataset, groep: KengetalGroep, sort: Sort): Part<Uint32Array> {
	const table = dataset.records[groep];
	const sorted = () => (table ? sorting(dataset, groep, table, sort) : nothing());
	const name = `${groep} ${sort.direction} ${sort.column}`;
	return dataset.part(ORDER, () => new Part(sorted), name);
}

function* sorting(
	dataset: Dataset,
	groep: KengetalGroep,
	table: ColumnTable,
	sort: Sort
): Steps<Uint32Array> {
	if (OF_KANDIDAAT.has(sort.column)) {
		const ranks = yield* kandidaatRanks(dataset, table, sort);
		return yield* orderByRank(ranks, yield* startOrder(table));
	}
	const ranks = ranksOf(table.columns.get(sort.column), table.rows);
	yield ranks.length;
	const base: Sort =
		sort.direction === 'descending' ? { ...sort, direction: 'ascending' } : BY_NAME;
	yield* recordOrderAhead(dataset, groep, base);
	const order = recordOrder(dataset, groep, base);
	return yield* sort.direction === 'descending' ? turned(order, ranks) : orderByRank(ranks, order);
}

function* nothing(): Steps<Uint32Array> {
	return new Uint32Array();
}

/** Place of each record's candidate in that order of the candidates; a blank is -1. */
function* kandidaatRanks(dataset: Dataset, table: ColumnTable, sort: Sort): Steps<Int32Array> {
	const orders = ordersOf(dataset);
	yield* orders.ahead(sort);
	const order = orders.order(sort);
	const places = new Int32Array(order.length);
	yield* overRanges(order.length, (from, to) => {
		for (let place = from; place < to; place++) places[order[place] ?? 0] = place;
	});
	const ranks = new Int32Array(table.rows).fill(-1);
	const owner = table.columns.get('kandidaat');
	if (owner?.kind !== 'row') return ranks;
	const { rows } = owner;
	yield* overRanges(rows.length, (from, to) => {
		for (let record = from; record < to; record++) {
			ranks[record] = (rows[record] ?? -1) < 0 ? -1 : (places[rows[record] ?? 0] ?? -1);
		}
	});
	return ranks;
}
