import { permute } from '$lib/columns/build';
import type { ColumnTable } from '$lib/columns/column';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { joinStar, type JoinedStar } from './join-star';

type StarTables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** A table of the list in use that stays: its rows, and those that go because their kandidaat is gone. */
export interface Blijft {
	readonly tabel: TabelId;
	readonly rijen: number;
	readonly weg: number;
}

/**
 * Joins tables that were read with those of the list in use that stay beside them. A record goes with its kandidaat; one
 * that belonged to nobody before stays as it was. Joins twice where any goes.
 */
export function joinStaying(
	built: StarTables,
	staying: StarTables
): { readonly star: JoinedStar; readonly blijft: readonly Blijft[] } {
	const left: Partial<Record<TabelId, ColumnTable>> = {};
	for (const tabel of TABELLEN) if (staying[tabel] && !built[tabel]) left[tabel] = staying[tabel];
	const star = joinStar({ ...left, ...built });
	const kept: Partial<Record<TabelId, ColumnTable>> = {};
	const blijft: Blijft[] = [];
	for (const tabel of TABELLEN) {
		const before = left[tabel];
		const after = star.tables[tabel];
		if (!before || !after) continue;
		if (tabel === 'kandidaten') {
			kept[tabel] = before;
			continue;
		}
		const rows = stayingRows(before, after);
		blijft.push({ tabel, rijen: rows.length, weg: before.rows - rows.length });
		if (rows.length === before.rows) kept[tabel] = before;
		else if (rows.length) kept[tabel] = permute(before, rows);
	}
	const isWhole = blijft.every(({ rijen, weg }) => rijen > 0 && weg === 0);
	return { star: isWhole ? star : joinStar({ ...kept, ...built }), blijft };
}

function stayingRows(before: ColumnTable, after: ColumnTable): Uint32Array {
	const [toen, nu] = [ownersOf(before), ownersOf(after)];
	const rows: number[] = [];
	for (let row = 0; row < before.rows; row++)
		if ((nu?.[row] ?? -1) >= 0 || (toen?.[row] ?? -1) < 0) rows.push(row);
	return Uint32Array.from(rows);
}

function ownersOf(table: ColumnTable): Int32Array | null {
	const column = table.columns.get('kandidaat');
	return column?.kind === 'row' ? column.rows : null;
}
