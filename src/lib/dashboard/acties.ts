import { forEachRow } from '$lib/columns/bitset';
import { buildCodeColumn } from '$lib/columns/build';
import type { CodeColumn, ColumnTable } from '$lib/columns/column';
import { voorgesteldeActie, type KandidaatStand } from '$lib/domain/signalen';
import type { Measure, Records } from '$lib/engine/star';
import { textAt } from './cell-text';

/** Facts about one candidate that the signalen are judged on. */
export type StandReader = (row: number) => KandidaatStand;

/** Counts per candidate over the record tables, once; then reads any candidate's stand. */
export function kandidaatStanden(
	kandidaten: ColumnTable,
	records: readonly Records[],
	measures: readonly Measure[]
): StandReader {
	const count = (ids: readonly string[]) => countPerOwner(kandidaten.rows, records, measures, ids);
	const verstreken = count(['trajectVerstreken', 'moduleVerstreken', 'plaatsingVerstreken']);
	const actief = count(['trajectActief']);
	const zonder = count(['trajectZonderModule']);
	return (row) => ({
		doelgroep: textAt(kandidaten, 'doelgroep', row),
		dgr: textAt(kandidaten, 'dgr', row),
		banenafspraken: textAt(kandidaten, 'banenafspraken', row),
		status: textAt(kandidaten, 'status', row),
		klantprofiel: textAt(kandidaten, 'klantprofiel', row),
		ladder: textAt(kandidaten, 'ladder', row),
		verstrekenSignalen: verstreken[row] ?? 0,
		actieveTrajecten: actief[row] ?? 0,
		trajectenZonderModule: zonder[row] ?? 0
	});
}

/** The action of one candidate: the source's own, else the first that the signalen suggest, else ''. */
export function actieAt(kandidaten: ColumnTable, standAt: StandReader, row: number): string {
	return textAt(kandidaten, 'acties', row) || (voorgesteldeActie(standAt(row))?.label ?? '');
}

/** The actions of all candidates; judges each of them. */
export function suggestedActies(kandidaten: ColumnTable, standAt: StandReader): CodeColumn {
	return buildCodeColumn(
		Array.from({ length: kandidaten.rows }, (_, row) => actieAt(kandidaten, standAt, row))
	);
}

function countPerOwner(
	rows: number,
	records: readonly Records[],
	measures: readonly Measure[],
	ids: readonly string[]
): Uint16Array {
	const counts = new Uint16Array(rows);
	for (const measure of measures) {
		const table = records.find((each) => each.id === measure.records);
		if (!table || !ids.includes(measure.id)) continue;
		forEachRow(measure.members, (row) => {
			const owner = table.owner[row] ?? -1;
			if (owner >= 0) counts[owner] = (counts[owner] ?? 0) + 1;
		});
	}
	return counts;
}
