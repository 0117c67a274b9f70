import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/velden/datum';
import { vensterVan, type DatumFilter } from '$lib/domain/velden/datum-filter';
import { TABELLEN, VELDEN, type Veld } from '$lib/domain/velden/velden';
import type { Dataset } from '$lib/data/dataset';

/** Name of a date field in filters: `trajecten.signaal`. */
export function datumSleutel({ tabel, id }: Pick<Veld, 'tabel' | 'id'>): string {
	return `${tabel}.${id}`;
}

/** Every date field of the catalogue that the source has, tables in their order. */
export function datumVelden(dataset: Dataset): readonly Veld[] {
	return TABELLEN.flatMap((tabel) =>
		VELDEN[tabel].filter(
			({ id, soort }) => soort === 'datum' && (dataset.meta.velden[tabel]?.includes(id) ?? false)
		)
	);
}

/** The field with that name; null when the source has none. */
export function datumVeld(dataset: Dataset, sleutel: string): Veld | null {
	return datumVelden(dataset).find((veld) => datumSleutel(veld) === sleutel) ?? null;
}

/** Windows whose kandidaten are kept, the latest ones. */
const MOST_KEPT = 12;

const kept = new WeakMap<ColumnTable, Map<string, Bitset>>();

/**
 * Kandidaten with a date of the field inside the window at the peildatum of the dataset: their own date, or that of
 * one of their records at least. Scans the column once for each different window; don't change the set.
 */
export function datumRijen(dataset: Dataset, veld: Veld, filter: DatumFilter): Bitset {
	const venster = vensterVan(filter, dataset.peildatum);
	const key = `${datumSleutel(veld)} ${venster ? `${venster.van} ${venster.tot}` : 'leeg'}`;
	const made = kept.get(dataset.kandidaten) ?? new Map<string, Bitset>();
	kept.set(dataset.kandidaten, made);
	const known = made.get(key);
	if (known) return known;
	const isIn = venster ? insideOf(venster.van, venster.tot) : (dag: Dag) => dag === NO_DAY;
	const rows = rowsWith(dataset, veld, isIn);
	const [oldest] = made.keys();
	if (made.size >= MOST_KEPT && oldest !== undefined) made.delete(oldest);
	made.set(key, rows);
	return rows;
}

function insideOf(van: Dag | null, tot: Dag | null): (dag: Dag) => boolean {
	const [first, last] = [van ?? NO_DAY + 1, tot ?? Number.MAX_SAFE_INTEGER];
	return (dag) => dag >= first && dag <= last;
}

/** The dates of a field, with the row of the kandidaat that each belongs to; -1 = nobody. */
export interface DatumKolom {
	readonly days: Int32Array;
	kandidaatVan(row: number): number;
}

/** Null where the source has no such dates. */
export function datumKolom(dataset: Dataset, { tabel, id }: Veld): DatumKolom | null {
	const table = tabel === 'kandidaten' ? dataset.kandidaten : dataset.records[tabel];
	const column = table?.columns.get(id);
	if (column?.kind !== 'day') return null;
	const owners = table?.columns.get('kandidaat');
	const ownerOf = owners?.kind === 'row' ? owners.rows : null;
	return { days: column.days, kandidaatVan: (row) => (ownerOf ? (ownerOf[row] ?? -1) : row) };
}

function rowsWith(dataset: Dataset, veld: Veld, isIn: (dag: Dag) => boolean): Bitset {
	const rows = emptyBitset(dataset.kandidaten.rows);
	const kolom = datumKolom(dataset, veld);
	if (!kolom) return rows;
	for (let row = 0; row < kolom.days.length; row++) {
		if (!isIn(kolom.days[row] ?? NO_DAY)) continue;
		const kandidaat = kolom.kandidaatVan(row);
		if (kandidaat >= 0) addRow(rows, kandidaat);
	}
	return rows;
}
