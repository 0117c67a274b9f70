import { ColumnEncoder } from './cells/column-encoder';
import { RowSifter, rowsToSift, type RijVorm } from './text/row-sifter';
import { withoutAsides } from './text/rows/title-rows';
import { SourceData } from './source-data';
import type { SourceGrid } from './source-grid';

/**
 * The source of a grid: its rows of data, in columns of codes. `kopRij` is the row of the header, as Excel numbers
 * it, where the user says so. Looks at each cell once.
 */
export function sourceOf({ rijen, ...bron }: SourceGrid, kopRij?: number): SourceData {
	const first = rijen.slice(0, rowsToSift(kopRij));
	const sifter = new RowSifter(first, vormVan(bron), kopRij);
	const columns = sifter.koppen.map(() => new ColumnEncoder(rijen.length));
	for (const cells of sifter.kopRij < 0 ? [] : rijen.slice(sifter.kopRij + 1)) {
		if (!sifter.isData(cells)) continue;
		columns.forEach((column, index) => column.add(cells[index] ?? ''));
	}
	const found = sifter.finish();
	return new SourceData({
		bron,
		...withoutAsides({ ...found, columns: columns.map((column) => column.finish()) })
	});
}

function vormVan({ werkblad, webtabel }: Omit<SourceGrid, 'rijen'>): RijVorm {
	if (webtabel) return 'web';
	return werkblad === null ? 'tekst' : 'blad';
}
