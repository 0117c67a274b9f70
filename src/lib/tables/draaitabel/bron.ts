import { hasRow, rowsOf } from '$lib/columns/bitset';
import { rowAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { eigenSets } from '$lib/rules/eigen-kengetal/tel';
import type { TabelId } from '$lib/domain/velden/velden';
import type { Outcome } from '$lib/engine/engine';
import { PERFORMERS, type Selection } from '$lib/engine/star';
import type { DraaiBron } from './tel';

/**
 * The records of a table under all filters: of a picked kengetal of that table those that it counts, of another one those whose
 * kandidaat has such a record. Scans the table.
 */
export function draaiBron(
	dataset: Dataset,
	tabel: TabelId,
	selection: Selection,
	outcome: Outcome
): DraaiBron {
	if (tabel === 'kandidaten') return { records: rowsOf(outcome.pass), wie: [] };
	const kengetal = dataset.kengetallen.find(({ id }) => id === selection.measure);
	const isOwn = kengetal?.groep === tabel;
	const records = dataset.engine.records(tabel, selection, isOwn ? kengetal.id : null);
	if (!kengetal) return { records, wie: [] };
	if (isOwn) return { records, wie: [{ soort: 'telt', kengetal: kengetal.id }] };
	const table = dataset.records[tabel];
	const left = selection.except.includes(PERFORMERS) || selection.performers.length === 0;
	const uitvoerende = left
		? null
		: selection.performers.flatMap((code) => dataset.uitvoerenden[code] ?? []);
	return {
		records: records.filter((record) => {
			const owner = table ? rowAt(table, 'kandidaat', record) : -1;
			return owner >= 0 && hasRow(outcome.pass, owner);
		}),
		wie: [{ soort: 'kandidaat', wie: { soort: 'record', kengetal: kengetal.id, uitvoerende } }]
	};
}

/** Of these records those that an own kengetal is about: what it counts, or what it is a share of. */
export function eigenBron(dataset: Dataset, bron: DraaiBron, eigen: EigenKengetal): DraaiBron {
	const { voorwaarden, deelVan } = eigen;
	const { teller, noemer } = eigenSets(dataset, eigen);
	const set = noemer ?? teller;
	return {
		records: bron.records.filter((record) => hasRow(set, record)),
		wie: [...bron.wie, { soort: 'eigen', met: deelVan ?? voorwaarden }]
	};
}
