import { encodeTable } from '$lib/columns/arrow-encode';
import type { Dag } from '$lib/domain/velden/datum';
import type {
	SnapshotBron,
	SnapshotBytes,
	SnapshotMeta
} from '$lib/domain/momentopname/momentopname';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import type { Gebouwd } from '$lib/worker/read/tables/build-tables';
import type { Tell } from '$lib/worker/read/work-meter';

/**
 * A new snapshot of these tables; what is said of those that stay comes from `base`. `dagen` are the days that its sources
 * say of themselves, in order. Encodes every table.
 */
export function makeSnapshot(
	gebouwd: Gebouwd,
	soort: SnapshotMeta['soort'],
	peildatum: Dag,
	base: SnapshotMeta | null,
	progress?: Tell,
	dagen: readonly (Dag | undefined)[] = []
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
	const stays = (tabel: TabelId) => !own.has(tabel) && aantallen[tabel] !== null;
	const velden = Object.entries(base?.velden ?? {}).filter(([tabel]) => stays(tabel as TabelId));
	const meta: SnapshotMeta = {
		id: crypto.randomUUID(),
		soort,
		ingelezen: new Date().toISOString(),
		peildatum,
		bronnen: [
			...(base?.bronnen ?? []).flatMap((bron) =>
				base && stays(bron.tabel) ? [{ ...bron, dag: bron.dag ?? base.peildatum }] : []
			),
			...withDays(gebouwd.bronnen, dagen)
		],
		velden: { ...Object.fromEntries(velden), ...gebouwd.velden },
		aantallen
	};
	return { meta, tabellen };
}

/** A source of an earlier day than the others keeps it; that of the latest is what the user says it is. */
function withDays(
	bronnen: readonly SnapshotBron[],
	dagen: readonly (Dag | undefined)[]
): readonly SnapshotBron[] {
	const latest = Math.max(...dagen.filter((dag) => dag !== undefined));
	return bronnen.map((bron, at) => {
		const dag = dagen[at];
		return dag === undefined || dag === latest ? bron : { ...bron, dag };
	});
}
