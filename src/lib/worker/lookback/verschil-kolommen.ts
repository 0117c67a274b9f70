import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import type { ColumnTable } from '$lib/columns/column';
import { TABELLEN, veldVan, type TabelId } from '$lib/domain/velden/velden';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';

/** Before the heading of a column that the user kept. */

/** A list as far as its columns go. */
export interface Kolommen {
	readonly velden: SnapshotMeta['velden'];
	/** Its tables, for the columns that the user kept; absent where reading them takes too long. */
	readonly tables?: Readonly<Partial<Record<TabelId, ColumnTable>>>;
}

/**
 * Names of the columns of a list that a later one lacks, in the tables that both have: fields of the catalogue, and
 * columns that the user kept. `koppen` are all headings of the later one: what is still there, but read as something
 * else or left out by choice, is not gone. Reads no rows.
 */
export function kolommenWeg(
	van: Kolommen,
	naar: Required<Kolommen>,
	koppen: Readonly<Partial<Record<TabelId, ReadonlySet<string>>>>
): readonly string[] {
	return TABELLEN.flatMap((tabel) => {
		const now = naar.velden[tabel];
		if (!now) return [];
		const fields = (van.velden[tabel] ?? [])
			.filter((veld) => !now.includes(veld))
			.map((veld) => veldVan(tabel, veld).naam);
		const extra = [...(van.tables?.[tabel]?.columns.keys() ?? [])]
			.filter((naam) => isEigenKolom(naam) && !naar.tables[tabel]?.columns.has(naam))
			.map(eigenKop)
			.filter((kop) => !koppen[tabel]?.has(kop));
		return [...fields, ...extra];
	});
}
