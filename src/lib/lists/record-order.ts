import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { Part, overRanges, type Steps } from '$lib/columns/steps';
import { ranksOf } from '$lib/data/column-ranks';
import type { Dataset } from '$lib/data/dataset';
import { ordersOf } from './kandidaat-orders';
import { opschortingAt } from '$lib/data/record-rij';
import { orderByRank, turned } from '$lib/data/rank-order';
import { partKey } from '$lib/data/parts';
import { startOrder } from '$lib/data/record-links';
import type { Sort } from '$lib/data/lijst-volgorde';
import type { Kolom } from './column';

/** An order by a stored column, of the records or of their kandidaten. */
export type StoredSort = Sort & { readonly vanKandidaat?: true };

/** By the name of the kandidaat. */
export const BY_NAME: StoredSort = { column: 'naam', direction: 'ascending', vanKandidaat: true };

/** The order of a suspension: by the day that it ends. */
export const OPSCHORTING = 'opschorting';

const ORDER = partKey<Part<Uint32Array>>('bron');
const ORDER_AT = partKey<Part<Uint32Array>>('peildatum');

/** An order by a column of a list in terms of what is stored: few days over is a late date, few days to go an early one. */
export function storedSort<Rij>(
	{ column, direction }: Sort,
	kolommen: readonly Kolom<Rij>[]
): StoredSort {
	const rang = kolommen.find(({ id }) => id === column)?.rang;
	const isUp = direction === 'ascending';
	return {
		column: rang?.kolom ?? column,
		direction: isUp === !rang?.keert ? 'ascending' : 'descending',
		...(rang?.vanKandidaat && { vanKandidaat: true })
	};
}

/**
 * All records of a table in the order of a column of theirs, or of their candidate's; ties by name, then start;
 * blanks last both ways. Sorts once per dataset and order, then reuses it.
 */
export function recordOrder(dataset: Dataset, groep: KengetalGroep, sort: StoredSort): Uint32Array {
	return partOf(dataset, groep, sort).value;
}

/** Steps that make such an order before it is asked for; keeps 4 bytes a record. */
export function recordOrderAhead(
	dataset: Dataset,
	groep: KengetalGroep,
	sort: StoredSort = BY_NAME
): Steps<void> {
	return partOf(dataset, groep, sort).ahead();
}

function partOf(dataset: Dataset, groep: KengetalGroep, sort: StoredSort): Part<Uint32Array> {
	const table = dataset.records[groep];
	const sorted = () => (table ? sorting(dataset, groep, table, sort) : nothing());
	const name = `${groep} ${sort.direction} ${sort.vanKandidaat ?? ''} ${sort.column}`;
	// which suspension counts hangs on the peildatum
	const key = sort.column === OPSCHORTING ? ORDER_AT : ORDER;
	return dataset.part(key, () => new Part(sorted), name);
}

function* sorting(
	dataset: Dataset,
	groep: KengetalGroep,
	table: ColumnTable,
	sort: StoredSort
): Steps<Uint32Array> {
	if (sort.vanKandidaat) {
		const ranks = yield* kandidaatRanks(dataset, table, sort);
		return yield* orderByRank(ranks, yield* startOrder(table));
	}
	const ranks =
		sort.column === OPSCHORTING
			? yield* opschortingRanks(dataset, groep, table.rows)
			: ranksOf(table.columns.get(sort.column), table.rows);
	yield ranks.length;
	const base: StoredSort =
		sort.direction === 'descending' ? { ...sort, direction: 'ascending' } : BY_NAME;
	yield* recordOrderAhead(dataset, groep, base);
	const order = recordOrder(dataset, groep, base);
	return yield* sort.direction === 'descending' ? turned(order, ranks) : orderByRank(ranks, order);
}

function* nothing(): Steps<Uint32Array> {
	return new Uint32Array();
}

/** The last day of each record's suspension; -1 without one, and where it has no end. */
function* opschortingRanks(
	dataset: Dataset,
	groep: KengetalGroep,
	rows: number
): Steps<Int32Array> {
	const ranks = new Int32Array(rows).fill(-1);
	yield* overRanges(rows, (from, to) => {
		for (let record = from; record < to; record++)
			ranks[record] = opschortingAt(dataset, groep, record)?.tot ?? -1;
	});
	return ranks;
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
