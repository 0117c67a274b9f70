import type { Dataset } from '$lib/data/dataset';
import { underWay } from '$lib/data/rest';
import { GROEP_NAAM } from '$lib/rules/filters/slicer-model';
import { VOLGT } from '$lib/rules/filters/volgt';
import type { Tegel } from '$lib/rules/kenmerken/kengetal-tegel';
import { readFields } from '$lib/rules/why/record-waarden';
import type { EigenGetal } from '$lib/tables/eigen-getal';

/** A kengetal as a number with a menu; null where the source does not tell. */
export function tegelGetal(dataset: Dataset, tegel: Tegel): EigenGetal | null {
	const { kengetal, waarde } = tegel;
	if (waarde === null) return null;
	return {
		aantal: waarde,
		tabel: kengetal.groep,
		wie: [{ soort: 'telt', kengetal: kengetal.id }],
		wat: `${GROEP_NAAM[kengetal.groep]}: ${kengetal.label}`,
		volgt: VOLGT.tegels,
		toon: ['soort', 'uitvoerende', ...readFields(kengetal)],
		natellen: async () => (await underWay(import('./tel-na'))).tegelVraag(dataset, tegel)
	};
}
