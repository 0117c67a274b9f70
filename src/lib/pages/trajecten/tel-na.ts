import type { Dataset } from '$lib/data/dataset';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import { uitlegVan, type Tegel } from '$lib/rules/kenmerken/kengetal-tegel';
import type { NatelVraag, Wie } from '$lib/rules/recount/natelling';
import { readFields } from '$lib/rules/why/record-waarden';

/** The records of a tile and the kandidaten they are of, to be counted again. */
export function tegelVraag(dataset: Dataset, tegel: Tegel): NatelVraag {
	const { kengetal, waarde, kandidaten } = tegel;
	const { definitie, venster, peildatum, reden } = uitlegVan(dataset, tegel);
	const telt: Wie = [{ soort: 'telt', kengetal: kengetal.id }];
	const toon = ['soort', 'uitvoerende', ...readFields(kengetal)];
	return {
		titel: `${TABEL_NAAM[kengetal.groep]}: ${kengetal.label}`,
		uitleg: [reden, definitie, venster && `${venster}.`, `${peildatum}.`].filter(
			(each) => each !== null
		),
		tabel: kengetal.groep,
		rijen: [
			{
				wie: [],
				cellen: [
					{ naam: kengetal.label, aantal: waarde, wie: telt, toon },
					{
						naam: 'Verschillende kandidaten',
						aantal: kandidaten,
						wie: [...telt, { soort: 'eerste' }],
						toon
					}
				]
			}
		]
	};
}
