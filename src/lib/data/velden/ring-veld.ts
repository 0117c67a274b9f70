import type { Dataset } from '../dataset';
import { displayOrder, FILTERVELDEN } from '../slicer-columns';
import { PER_GEMEENTE, type RingVeld } from '../tellingen/profiel-model';
import { assen, woordVan, type As } from './assen';
import { extraSlicer, extraSlicerAssen, isExtraSlicer } from './extra-slicer';

const REPORT: ReadonlySet<string> = new Set(FILTERVELDEN.map(({ id }) => id));

/** The fields to group kandidaten by: those of the report and others with a list of values; of uitvoerenden one has several. */
export function ringAssen(dataset: Dataset): readonly As[] {
	const extra = new Set(extraSlicerAssen(dataset).map(({ id }) => id));
	return assen(dataset, 'kandidaten').filter(({ id }) => REPORT.has(id) || extra.has(id));
}

/** The field with that id, counted by the engine from now on; undefined where these data have no such list. */
export function ringVeld(dataset: Dataset, id: string): RingVeld | undefined {
	if (id === PER_GEMEENTE.id) return PER_GEMEENTE;
	const as = ringAssen(dataset).find((each) => each.id === id);
	if (!as) return undefined;
	const isExtra = isExtraSlicer(id);
	if (isExtra) extraSlicer(dataset, id);
	return {
		id,
		naam: as.naam,
		as,
		allen: 'Alle kandidaten',
		// an extra one has its codes in the order on screen already
		order: (values) =>
			isExtra ? values.map((_, code) => code) : displayOrder(values, as.veld.waarden),
		woord: (waarde) => woordVan(as, waarde)
	};
}
