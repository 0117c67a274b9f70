import { TABELLEN, TABEL_NAAM } from '$lib/domain/velden/velden';
import { csvLine } from '$lib/locale/spreadsheet-text';
import type { Gebouwd } from '../tables/build-tables';
import { EIGEN_KOPPEN } from '../mapping/headings';
import type { SourceRows } from '../source-rows';

/**
 * The rows that are not read in, as CSV for Dutch Excel and one file a table: the headings and cells of the source,
 * the row there and the reason, so that they can be put right and read in again. Columns of BSN are left out.
 */
export function skippedCsv(
	gebouwd: Pick<Gebouwd, 'rijen'>
): readonly { readonly naam: string; readonly tekst: string }[] {
	return TABELLEN.flatMap((tabel) => {
		const sources = gebouwd.rijen.filter(
			(source) => source.tabel === tabel && source.skipped.length > 0
		);
		if (sources.length === 0) return [];
		const naam = `Overgeslagen ${TABEL_NAAM[tabel].toLowerCase()}.csv`;
		return [{ naam, tekst: csvOf(sources) }];
	});
}

function csvOf(sources: readonly SourceRows[]): string {
	const columns = sources.map(readableColumns);
	const headings = [...new Set(columns.flatMap((each) => [...each.keys()]))];
	const rows = sources.flatMap(({ data, skipped }, which) =>
		skipped.map(({ row, reden }) => [
			...headings.map((kop) => {
				const index = columns[which]?.get(kop);
				if (index === undefined) return '';
				const { codes, values } = data.column(index);
				return values[codes[row] ?? -1] ?? '';
			}),
			String(data.rijNummer(row)),
			reden
		])
	);
	const all = [[...headings, EIGEN_KOPPEN.rij, EIGEN_KOPPEN.reden], ...rows];
	return `\ufeff${all.map(csvLine).join('')}`;
}

/** Columns by heading, without those of BSN and those that an earlier list of skipped rows added. */
function readableColumns({ data, bsn }: SourceRows): ReadonlyMap<string, number> {
	const own: readonly string[] = Object.values(EIGEN_KOPPEN);
	return new Map(
		data.koppen.flatMap((kop, index): [string, number][] =>
			bsn.has(index) || own.includes(kop) ? [] : [[kop, index]]
		)
	);
}
