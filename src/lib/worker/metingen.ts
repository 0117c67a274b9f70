import type { ColumnTable } from '$lib/columns/column';
import { METINGEN_TERUG, type MetingVraag } from '$lib/domain/meting-vraag';
import type { SnapshotMeta } from '$lib/domain/momentopname';
import type { Meting } from '$lib/domain/prognose';

/**
 * The snapshots that a look back is over: real ones of an earlier peildatum, the latest read in of each, at most
 * twelve; oldest first.
 */
export function teMeten(
	metas: readonly SnapshotMeta[],
	{ voor }: Pick<MetingVraag, 'voor'>
): readonly SnapshotMeta[] {
	const perDag = new Map<number, SnapshotMeta>();
	for (const meta of metas) {
		if (meta.soort !== 'bron' || meta.peildatum >= voor) continue;
		const known = perDag.get(meta.peildatum);
		if (!known || known.ingelezen < meta.ingelezen) perDag.set(meta.peildatum, meta);
	}
	return [...perDag.values()].sort((a, b) => a.peildatum - b.peildatum).slice(-METINGEN_TERUG);
}

/**
 * How many of the chosen kandidaten have a klantprofiel. Null when the snapshot lacks a field that is chosen on, or
 * that of the klantprofiel: it would count other kandidaten. Scans the table once.
 */
export function metingVan(
	meta: SnapshotMeta,
	table: ColumnTable,
	{ kies }: Pick<MetingVraag, 'kies'>
): Meting | null {
	const present = meta.velden.kandidaten ?? [];
	const fields = Object.keys(kies);
	if (!['klantprofiel', ...fields].every((veld) => present.includes(veld))) return null;
	const klaar = verdicts(table, 'klantprofiel', ['J']);
	const chosen = fields.map((veld) => verdicts(table, veld, kies[veld] ?? []));
	if (!klaar || chosen.some((each) => each === null)) return null;
	let [count, done] = [0, 0];
	for (let row = 0; row < table.rows; row++) {
		if (!chosen.every((is) => is?.(row))) continue;
		count++;
		if (klaar(row)) done++;
	}
	return { dag: meta.peildatum, klaar: done, totaal: count };
}

function verdicts(
	table: ColumnTable,
	veld: string,
	wanted: readonly string[]
): ((row: number) => boolean) | null {
	const column = table.columns.get(veld);
	if (column?.kind !== 'code') return null;
	const is = column.values.map((value) => wanted.includes(value));
	return (row) => is[column.codes[row] ?? -1] ?? false;
}
