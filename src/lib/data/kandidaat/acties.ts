import { forEachRow } from '$lib/columns/bitset';
import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/velden/datum';
import {
	tellingVan,
	type KandidaatStand,
	type StandTelling
} from '$lib/domain/kandidaat/kandidaat-stand';
import {
	inschrijvingEinde,
	VERLENGEN_BINNEN,
	type DatumBron
} from '$lib/domain/kandidaat/inschrijving';
import type { WerkprocesKeuzes } from '$lib/domain/werkproces/werkproces';
import type { Measure, Records } from '$lib/engine/star';
import { overRanges, type Steps } from '$lib/columns/steps';
import { textAt } from '../cell-text';

/** Facts about one candidate that the signalen are judged on. */
export type StandReader = (row: number) => KandidaatStand;

/** What is looked at of a table of records. */
type Owned = Pick<Records, 'id' | 'length' | 'owner'>;

/** Counts per candidate over the record tables, once and in steps; then reads any candidate's stand. */
export function* kandidaatStanden(
	kandidaten: ColumnTable,
	records: readonly Owned[],
	measures: readonly Measure[],
	d: Dag,
	keuzes: WerkprocesKeuzes
): Steps<StandReader> {
	const count = (telling: StandTelling) =>
		countPerOwner(kandidaten.rows, records, measures, tellingVan(telling));
	const verstreken = yield* count('verstrekenSignalen');
	const zonder = yield* count('trajectenZonderModule');
	const doelgroep = reader(kandidaten, 'doelgroep');
	const dgr = reader(kandidaten, 'dgr');
	const banenafspraken = reader(kandidaten, 'banenafspraken');
	const status = reader(kandidaten, 'status');
	const klantprofiel = reader(kandidaten, 'klantprofiel');
	const ladder = reader(kandidaten, 'ladder');
	const lks = reader(kandidaten, 'lks');
	const einde = inschrijvingEindeReader(kandidaten, keuzes);
	return (row) => ({
		doelgroep: doelgroep(row),
		dgr: dgr(row),
		banenafspraken: banenafspraken(row),
		status: status(row),
		klantprofiel: klantprofiel(row),
		ladder: ladder(row),
		lks: lks(row),
		verstrekenSignalen: verstreken[row] ?? 0,
		trajectenZonderModule: zonder[row] ?? 0,
		inschrijvingVerlengen:
			status(row) === 'Open' && (einde(row)?.dag ?? Infinity) - d <= VERLENGEN_BINNEN
	});
}

/** The last day of a registration and what it rests on; null where the source does not say. */
export function inschrijvingEindeReader(
	kandidaten: ColumnTable,
	keuzes: WerkprocesKeuzes
): (row: number) => { readonly dag: Dag; readonly bron: DatumBron } | null {
	const day = (name: string) => {
		const column = kandidaten.columns.get(name);
		return (row: number) => (column?.kind === 'day' ? (column.days[row] ?? NO_DAY) : NO_DAY);
	};
	const geldigTot = day('inschrijvingtot');
	const verlengd = day('verlengd');
	const inschrijfdatum = day('inschrijfdatum');
	return (row) =>
		inschrijvingEinde(
			{
				geldigTot: geldigTot(row),
				verlengd: verlengd(row),
				inschrijfdatum: inschrijfdatum(row)
			},
			keuzes
		);
}

/** Texts of a column, which is looked up once. */
function reader(table: ColumnTable, name: string): (row: number) => string {
	const column = table.columns.get(name);
	if (column?.kind === 'code') return (row) => column.values[column.codes[row] ?? -1] ?? '';
	return (row) => textAt(table, name, row);
}

function* countPerOwner(
	rows: number,
	records: readonly Owned[],
	measures: readonly Measure[],
	ids: readonly string[]
): Steps<Uint16Array> {
	const counts = new Uint16Array(rows);
	for (const measure of measures) {
		const table = records.find((each) => each.id === measure.records);
		if (!table || !ids.includes(measure.id)) continue;
		yield* overRanges(table.length, (from, to) =>
			forEachRow(measure.members.subarray(from >>> 5, (to + 31) >>> 5), (row) => {
				const owner = table.owner[from + row] ?? -1;
				if (owner >= 0) counts[owner] = (counts[owner] ?? 0) + 1;
			})
		);
	}
	return counts;
}
