import { codeColumn, type Column, type ColumnTable } from '$lib/columns/column';
import { takeRows } from '$lib/columns/take-rows';
import { INDEX, TABELLEN, type TabelId } from '$lib/domain/velden/velden';

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** One caseload as tables of its own. */
export interface Caseload {
	readonly tables: Tables;
	/** Its rows in the table of kandidaten that it was taken from, ascending. */
	readonly rijen: Uint32Array;
}

/**
 * The kandidaten of one begeleider with their records, in tables that are made anew: dictionaries, ranks and row
 * numbers are those of these rows alone. Records of nobody stay behind. Reads each row of each table once.
 */
export function caseloadVan(tables: Tables, begeleider: string): Caseload {
	const { kandidaten } = tables;
	if (!kandidaten) throw new TypeError('there are no kandidaten');
	const { codes, values } = codeColumn(kandidaten, 'begeleider');
	const wanted = values.indexOf(begeleider);
	const rijen = rowsWhere(kandidaten.rows, (row) => wanted >= 0 && codes[row] === wanted);
	const places: Partial<Record<TabelId, Int32Array>> = {
		kandidaten: placesOf(kandidaten.rows, rijen)
	};
	const taken: Partial<Record<TabelId, ColumnTable>> = {
		kandidaten: withRanks(takeRows(kandidaten, rijen))
	};
	for (const tabel of TABELLEN) {
		const table = tables[tabel];
		if (!table || tabel === 'kandidaten') continue;
		const owners = rowsIn(table, 'kandidaat');
		const own = rowsWhere(
			table.rows,
			(row) => (places.kandidaten?.[owners?.[row] ?? -1] ?? -1) >= 0
		);
		places[tabel] = placesOf(table.rows, own);
		let made = pointed(takeRows(table, own), 'kandidaat', places.kandidaten);
		if (tabel === 'modules') made = pointed(made, 'traject', places.trajecten);
		taken[tabel] = made;
	}
	return { tables: taken, rijen };
}

function rowsWhere(rows: number, isWanted: (row: number) => boolean): Uint32Array {
	const found: number[] = [];
	for (let row = 0; row < rows; row++) if (isWanted(row)) found.push(row);
	return Uint32Array.from(found);
}

/** New place of each old row; -1 = not taken. */
function placesOf(rows: number, taken: Uint32Array): Int32Array {
	const places = new Int32Array(rows).fill(-1);
	taken.forEach((row, place) => (places[row] = place));
	return places;
}

function rowsIn(table: ColumnTable, name: string): Int32Array | null {
	const column = table.columns.get(name);
	return column?.kind === 'row' ? column.rows : null;
}

/** The table with its row numbers put to the new places; whom was not taken is nobody. */
function pointed(table: ColumnTable, name: string, places: Int32Array | undefined): ColumnTable {
	const rows = rowsIn(table, name);
	if (!rows) return table;
	const now = rows.map((row) => (row < 0 ? -1 : (places?.[row] ?? -1)));
	return withColumn(table, name, { kind: 'row', rows: now });
}

/** Ranks among all would tell how many others come in between. */
function withRanks(table: ColumnTable): ColumnTable {
	let ranked = table;
	for (const name of Object.values(INDEX)) {
		const rows = rowsIn(ranked, name);
		if (rows) ranked = withColumn(ranked, name, { kind: 'row', rows: closedUp(rows) });
	}
	return ranked;
}

/** The same order without gaps; a blank (-1) has a place of its own in front, as in `dutchRanks`. */
function closedUp(ranks: Int32Array): Int32Array {
	const distinct = [...new Set(ranks)].sort((a, b) => a - b);
	const place = new Map(distinct.map((rank, index) => [rank, rank < 0 ? -1 : index]));
	return ranks.map((rank) => place.get(rank) ?? -1);
}

function withColumn(table: ColumnTable, name: string, column: Column): ColumnTable {
	return { rows: table.rows, columns: new Map(table.columns).set(name, column) };
}
