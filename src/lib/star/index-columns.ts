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
	columns.set(INDEX.persnr, { kind: 'row', rows: ranks(persnr, numberRanks) });
	columns.set(INDEX.naam, { kind: 'row', rows: ranks(naam, nameRanks) });
	return { rows: kandidaten.rows, columns };
}

function ranks(column: TextColumn, of: (texts: readonly string[]) => Int32Array): Int32Array {
	const { codes, texts } = distinctTexts(column);
	return gather(codes, of(texts));
}

function numberRanks(texts: readonly string[]): Int32Array {
	return digitRanks(texts) ?? dutchRanks(texts);
}

function nameRanks(texts: readonly string[]): Int32Array {
	return dutchRanks(texts.map(nameKey));
}
