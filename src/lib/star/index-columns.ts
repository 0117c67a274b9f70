import type { Column, ColumnTable, TextColumn } from '$lib/columns/column';
import { distinctTexts, gather } from '$lib/columns/distinct';
import { INDEX } from '$lib/domain/velden/velden';
import { nameKey } from '$lib/locale/collate';
import { digitRanks, dutchRanks } from '$lib/locale/dutch-ranks';

/** The table of kandidaten with what sorting by number and by name needs. Sorts each different text once. */
export function withIndex(kandidaten: ColumnTable): ColumnTable {
	const persnr = kandidaten.columns.get('persnr');
	const naam = kandidaten.columns.get('naam');
	if (persnr?.kind !== 'text' || naam?.kind !== 'text') return kandidaten;
	const columns = new Map<string, Column>(kandidaten.columns);
	columns.set(INDEX.persnr, {
		kind: 'row',
		rows: digitRanks(persnr) ?? ranks(persnr, (text) => text)
	});
	columns.set(INDEX.naam, { kind: 'row', rows: ranks(naam, nameKey) });
	return { rows: kandidaten.rows, columns };
}

function ranks(column: TextColumn, key: (text: string) => string): Int32Array {
	const { codes, list } = distinctTexts(column);
	return gather(codes, dutchRanks(list.map(key)));
}
