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
	const read = TABELLEN.filter((tabel) => meta.bronnen.some((bron) => bron.tabel === tabel));
	return perDag(read.map((tabel) => ({ tabel, dag: dagVanTabel(meta, tabel) })));
}

/** Tables of one day together, in the order in which the days are met. */
export function perDag(
	tabellen: readonly { readonly tabel: TabelId; readonly dag: Dag }[]
): ReturnType<typeof dagenVanTabellen> {
	const days = new Map<Dag, TabelId[]>();
	for (const { tabel, dag } of tabellen) days.set(dag, [...(days.get(dag) ?? []), tabel]);
	return [...days].map(([dag, those]) => ({ dag, tabellen: those }));
}

/** The oldest day of a source that has a day of its own before the peildatum; null when none has. */
export function oldestDay({ peildatum, bronnen }: MetBronnen): Dag | null {
	const oldest = Math.min(peildatum, ...bronnen.map(({ dag }) => dag ?? peildatum));
	return oldest < peildatum ? oldest : null;
}
