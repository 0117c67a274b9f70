import { encodeTable } from '$lib/columns/arrow-encode';
import type { Dag } from '$lib/domain/velden/datum';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import type { Gebouwd } from '$lib/worker/read/tables/build-tables';
import type { Tell } from '$lib/worker/read/work-meter';

/** A new snapshot of these tables; what `base` has and they have not stays. Encodes every table. */
export function makeSnapshot(
	gebouwd: Gebouwd,
	soort: SnapshotMeta['soort'],
	peildatum: Dag,
	base: SnapshotMeta | null,
	progress?: Tell
): SnapshotBytes {
	const tabellen: Partial<Record<TabelId, Uint8Array<ArrayBuffer>>> = {};
	const aantallen: Record<TabelId, number | null> = {
		kandidaten: null,
		trajecten: null,
		modules: null,
		plaatsingen: null
	};
	const total = TABELLEN.reduce((sum, tabel) => sum + (gebouwd.tables[tabel]?.rows ?? 0), 0);
	let done = 0;
	for (const tabel of TABELLEN) {
		const table = gebouwd.tables[tabel];
		if (!table) continue;
		tabellen[tabel] = encodeTable(table);
		aantallen[tabel] = table.rows;
		done += table.rows;
		progress?.(done, total);
	}
	const own = new Set(gebouwd.bronnen.map((bron) => bron.tabel));
	const meta: SnapshotMeta = {
		id: crypto.randomUUID(),
		soort,
		ingelezen: new Date().toISOString(),
		peildatum,
		bronnen: [...(base?.bronnen ?? []).filter((bron) => !own.has(bron.tabel)), ...gebouwd.bronnen],
		velden: { ...base?.velden, ...gebouwd.velden },
		aantallen
	};
	return { meta, tabellen };
}
