import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen';
import type { Dataset } from './dataset';
import { ordersOf } from './kandidaat-orders';
import { displayOrder } from './slicer-columns';
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
	const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
	return orderByRank(ownRanks(table, 'start'), false, rows);
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
	return orderByRank(ownRanks(table, sort.column), sort.direction === 'descending', byName);
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

/** Rank of each record by a column of its own; a blank is -1. */
function ownRanks(table: ColumnTable, name: string): Int32Array {
	const column = table.columns.get(name);
	const ranks = new Int32Array(table.rows).fill(-1);
	if (column?.kind === 'day') {
		const first = column.days.reduce((low, day) => (day === NO_DAY ? low : Math.min(low, day)), 0);
		column.days.forEach((day, record) => (ranks[record] = day === NO_DAY ? -1 : day - first));
	} else if (column?.kind === 'code') {
		const places = new Int32Array(column.values.length);
		displayOrder(column.values, undefined).forEach((code, place) => {
			places[code] = column.values[code] === '' ? -1 : place;
		});
		column.codes.forEach((code, record) => (ranks[record] = places[code] ?? -1));
	}
	return ranks;
}

/** The rows of `base` by rank, equal ranks as they stood, -1 last; a numeric sort, so no comparisons in script. */
export function orderByRank(
	ranks: Int32Array,
	descending: boolean,
	base: Uint32Array
): Uint32Array<ArrayBuffer> {
	const size = base.length;
	const top = ranks.reduce((high, rank) => Math.max(high, rank), 0) + 1;
	// rank and place share one exact double: ranks stay below 2^31, so this holds for 4 million rows
	const keys = Float64Array.from(base, (row, place) => {
		const rank = ranks[row] ?? -1;
		return (rank < 0 ? top : descending ? top - 1 - rank : rank) * size + place;
	}).sort();
	return Uint32Array.from(keys, (key) => base[key % size] ?? 0);
}
