import type { Dag } from '$lib/domain/velden/datum';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { Part, type Steps } from '$lib/columns/steps';
import { kandidaatStanden } from './kandidaat/acties';
import { GROEPEN, measuresAt, type Dataset } from './dataset';

/**
 * The same data at another peildatum, or with other choices: tiles, standen and everything that follows from these is
 * as if it had been read in then; columns, slicers and search are shared. Judges every record, in steps.
 */
export function* datasetAt(
	dataset: Dataset,
	peildatum: Dag,
	keuzes: KengetalKeuzes
): Steps<Dataset> {
	const { kandidaten, records, kengetallen } = dataset;
	const measures = yield* measuresAt(records, kengetallen, peildatum, keuzes);
	const owned = GROEPEN.flatMap((id) => {
		const table = records[id];
		const owner = table?.columns.get('kandidaat');
		return table && owner?.kind === 'row' ? [{ id, length: table.rows, owner: owner.rows }] : [];
	});
	const stand = new Part(() => kandidaatStanden(kandidaten, owned, measures, peildatum, keuzes));
	const engine = dataset.engine.withMeasures(measures);
	yield* stand.ahead();
	yield* engine.ahead();
	return {
		...dataset,
		peildatum,
		keuzes,
		engine,
		standAt: (row) => stand.value(row)
	};
}
