import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen';
import { ranksOf } from './column-ranks';
import type { Dataset } from './dataset';
import { ordersOf } from './kandidaat-orders';
import { asTheyStand, orderByRank } from './rank-order';
import type { Sort } from './table-order';

const OF_KANDIDAAT: ReadonlySet<string> = new Set(['naam', 'persnr', 'begeleider']);

const BY_NAME: Sort = { column: 'naam', direction: 'ascending' };

const madeFor = new WeakMap<Dataset, Map<string, Uint32Array>>();

/**
 * All records of a table in the order of a column of theirs, or of their candidate's (naam, persnr,
 * begeleider); ties by name, then start; blanks last both ways. Sorts once per dataset and order, then reuses it.
 */
export function recordOrder(dataset: Dataset, groep: KengetalGroep, sort: Sort): Uint32Array {
	let made = madeFor.get(dataset);
	if (!made) madeFor.set(dataset, (made = new Map()));
	const key = `${groep} ${sort.direction} ${sort.column}`;
	const known = made.get(key);
	if (known) return known;
	const table = dataset.records[groep];
	const order = table ? sorted(dataset, groep, table, sort) : new Uint32Array();
	made.set(key, order);
	return order;
}

/** All records of a table by start, unknown ones last; cheaper than `recordOrder`, which needs the names. */
export function startOrder(table: ColumnTable): Uint32Array {
	const start = ranksOf(table.columns.get('start'), table.rows);
	return orderByRank(start, false, asTheyStand(table.rows));
}

function sorted(
	dataset: Dataset,
	groep: KengetalGroep,
	table: ColumnTable,
	sort: Sort
): Uint32Array {
	if (OF_KANDIDAAT.has(sort.column)) {
		return orderByRank(kandidaatRanks(dataset, table, sort), false, startOrder(table));
	}
	const byName = recordOrder(dataset, groep, BY_NAME);
	return orderByRank(
		ranksOf(table.columns.get(sort.column), table.rows),
		sort.direction === 'descending',
		byName
	);
}

/** Place of each record's candidate in that order of the candidates; a blank is -1. */
function kandidaatRanks(dataset: Dataset, table: ColumnTable, sort: Sort): Int32Array {
	const places = new Int32Array(dataset.kandidaten.rows);
	ordersOf(dataset)
		.order(sort)
		.forEach((row, place) => (places[row] = place));
	const owner = table.columns.get('kandidaat');
	const ranks = new Int32Array(table.rows).fill(-1);
	if (owner?.kind === 'row') {
		owner.rows.forEach((row, record) => (ranks[record] = row < 0 ? -1 : (places[row] ?? -1)));
	}
	return ranks;
}
