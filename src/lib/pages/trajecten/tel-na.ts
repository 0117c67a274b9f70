import type { Dataset } from '$lib/data/dataset';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import { uitlegVan, type Tegel } from '$lib/rules/kenmerken/kengetal-tegel';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { readFields } from '$lib/rules/why/record-waarden';
import { recountRijen } from '$lib/tables/tel-na';
import { kengetalTabel } from './kengetal-tabel';

/** The records of a tile and the kandidaten they are of, to be counted again. */
export function tegelVraag(dataset: Dataset, tegel: Tegel): NatelVraag {
	const { kengetal } = tegel;
	const { definitie, venster, peildatum, reden } = uitlegVan(dataset, tegel);
	const tabel = kengetalTabel([tegel]);
	const vorm = {
		toon: ['soort', 'uitvoerende', ...readFields(kengetal)],
		naam: (rij: string, kolom: string) => (kolom === 'aantal' ? rij : 'Verschillende kandidaten')
	};
	return {
		titel: `${TABEL_NAAM[kengetal.groep]}: ${kengetal.label}`,
		uitleg: [reden, definitie, venster && `${venster}.`, `${peildatum}.`].filter(
			(each) => each !== null
		),
		tabel: kengetal.groep,
		rijen: recountRijen(tabel, vorm)
	};
}
