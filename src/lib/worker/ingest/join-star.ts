import { joinOwners, type OwnerKey } from '$lib/aggregate/owner-join';
import { joinRows } from '$lib/aggregate/row-match';
import type { CodeColumn, Column, ColumnTable, TextColumn } from '$lib/columns/column';
import { TABELLEN, type TabelId } from '$lib/domain/velden';

/** The tables with their joins, and how many records of each have more than one possible kandidaat. */
export interface JoinedStar {
	readonly tables: Readonly<Partial<Record<TabelId, ColumnTable>>>;
	readonly ambiguous: Readonly<Partial<Record<TabelId, number>>>;
}

/**
 * Adds to each record table the row column `kandidaat` and to modules also `traject`; -1 = belongs to none.
 * A kandidaat is found by number, with gemeente where numbers are not unique; a traject by its number and
 * that of the person. Linear in all rows.
 */
export function joinStar(tables: Readonly<Partial<Record<TabelId, ColumnTable>>>): JoinedStar {
	const joined: Partial<Record<TabelId, ColumnTable>> = {};
	const ambiguous: Partial<Record<TabelId, number>> = {};
	const owners = tables.kandidaten && ownerKey(tables.kandidaten);
	for (const tabel of TABELLEN) {
		const table = tables[tabel];
		if (!table) continue;
		if (tabel === 'kandidaten') {
			joined[tabel] = table;
			continue;
		}
		const found = owners && joinOwners(owners, ownerKey(table));
		ambiguous[tabel] = found?.ambiguous ?? 0;
		joined[tabel] = withRows(
			table,
			'kandidaat',
			found?.owner ?? new Int32Array(table.rows).fill(-1)
		);
	}
	if (joined.modules) {
		const trajecten =
			joined.trajecten && joinRows(trajectKey(joined.modules), trajectKey(joined.trajecten));
		joined.modules = withRows(
			joined.modules,
			'traject',
			trajecten ?? new Int32Array(joined.modules.rows).fill(-1)
		);
	}
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
function trajectKey(table: ColumnTable): TextColumn {
	const trajectnr = textColumn(table, 'trajectnr');
	const persnr = textColumn(table, 'persnr');
	return {
		kind: 'text',
		length: table.rows,
		at: (row) => (trajectnr.at(row) === '' ? '' : `${trajectnr.at(row)} ${persnr.at(row)}`)
	};
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
