import { Owners, type OwnerKey } from '$lib/aggregate/owner-join';
import { joinParts, type PartJoin } from '$lib/aggregate/part-join';
import type { CodeColumn, Column, ColumnTable, TextColumn } from '$lib/columns/column';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';

/** The tables with their joins, and how many records of each have more than one possible kandidaat. */
export interface JoinedStar {
	readonly tables: Readonly<Partial<Record<TabelId, ColumnTable>>>;
	readonly ambiguous: Readonly<Partial<Record<TabelId, number>>>;
}

/**
 * Adds to each record table the row column `kandidaat` and to modules also `traject`; -1 = belongs to none.
 * A kandidaat is found by number, with gemeente where more than one has that number; a traject by its number and that
 * of the person. A module without gemeente has that of its traject. Linear in all rows.
 */
export function joinStar(tables: Readonly<Partial<Record<TabelId, ColumnTable>>>): JoinedStar {
	const joined: Partial<Record<TabelId, ColumnTable>> = {};
	const ambiguous: Partial<Record<TabelId, number>> = {};
	const owners = tables.kandidaten && new Owners(ownerKey(tables.kandidaten));
	const parts = tables.modules && tables.trajecten && trajectenOf(tables.modules, tables.trajecten);
	for (const tabel of TABELLEN) {
		const table = tables[tabel];
		if (!table) continue;
		if (tabel === 'kandidaten') {
			joined[tabel] = table;
			continue;
		}
		const key = ownerKey(table);
		const own = tabel === 'modules' && parts ? { ...key, gemeente: parts.gemeente } : key;
		const found = owners?.join(own);
		ambiguous[tabel] = found?.ambiguous ?? 0;
		joined[tabel] = withRows(
			table,
			'kandidaat',
			found?.owner ?? new Int32Array(table.rows).fill(-1)
		);
	}
	if (joined.modules)
		joined.modules = withRows(
			joined.modules,
			'traject',
			parts?.whole ?? new Int32Array(joined.modules.rows).fill(-1)
		);
	return { tables: joined, ambiguous };
}

function ownerKey(table: ColumnTable): OwnerKey {
	const gemeente = table.columns.get('gemeente');
	return {
		persnr: textColumn(table, 'persnr'),
		gemeente: gemeente?.kind === 'code' && isFilled(gemeente) ? gemeente : null
	};
}

/** Number of traject and person together: some sources number the trajecten of each person from one. */
function trajectenOf(modules: ColumnTable, trajecten: ColumnTable): PartJoin {
	const [own, whole] = [modules, trajecten].map((table) => ({
		...ownerKey(table),
		nummer: textColumn(table, 'trajectnr')
	}));
	if (!own || !whole) throw new TypeError('two tables have two keys');
	return joinParts(own, whole);
}

function isFilled(column: CodeColumn): boolean {
	return column.values.some((value) => value !== '');
}

function withRows(table: ColumnTable, name: string, rows: Int32Array): ColumnTable {
	return {
		rows: table.rows,
		columns: new Map<string, Column>([...table.columns, [name, { kind: 'row', rows }]])
	};
}

function textColumn(table: ColumnTable, name: string): TextColumn {
	const column = table.columns.get(name);
	if (column?.kind !== 'text')
		throw new TypeError(`${name} is not a text column: ${[...table.columns.keys()].join(', ')}`);
	return column;
}
