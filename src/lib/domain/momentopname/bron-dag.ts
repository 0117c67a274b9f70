import type { Dag } from '../velden/datum';
import { TABELLEN, type TabelId } from '../velden/tabellen';
import type { SnapshotMeta } from './momentopname';

type MetBronnen = Pick<SnapshotMeta, 'peildatum' | 'bronnen'>;

/** The day of a table: that of its oldest source, or the peildatum where it has no day of its own. */
export function dagVanTabel({ bronnen, peildatum }: MetBronnen, tabel: TabelId): Dag {
	const own = bronnen.filter((bron) => bron.tabel === tabel).map(({ dag }) => dag ?? peildatum);
	return own.length ? Math.min(...own) : peildatum;
}

/** The days of the tables that were read, the tables of one day together; a single one where all are of one day. */
export function dagenVanTabellen(
	meta: MetBronnen
): readonly { readonly dag: Dag; readonly tabellen: readonly TabelId[] }[] {
	const perDag = new Map<Dag, TabelId[]>();
	for (const tabel of TABELLEN) {
		if (!meta.bronnen.some((bron) => bron.tabel === tabel)) continue;
		const dag = dagVanTabel(meta, tabel);
		perDag.set(dag, [...(perDag.get(dag) ?? []), tabel]);
	}
	return [...perDag].map(([dag, tabellen]) => ({ dag, tabellen }));
}

/** The oldest day of a source that has a day of its own before the peildatum; null when none has. */
export function oldestDay({ peildatum, bronnen }: MetBronnen): Dag | null {
	const oldest = Math.min(peildatum, ...bronnen.map(({ dag }) => dag ?? peildatum));
	return oldest < peildatum ? oldest : null;
}
