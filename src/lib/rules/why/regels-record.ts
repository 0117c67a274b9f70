import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import { LEEG } from '$lib/domain/velden/waarden';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { waardenVoor } from '../filters/weg';
import type { Beeld } from './beeld';
import type { FilterRegel, RecordsVan } from './filter-regels';
import { opsomming } from './opsomming';
import { recordWaarden, wieEnWat } from './record-waarden';

/** The chosen uitvoerenden: one record of theirs at least, or left out none at all. */
export function uitvoerendeRegel(
	{ dataset, filters }: Beeld,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	if (filters.uitvoerende.length === 0) return [];
	const niet = filters.niet.includes('uitvoerende');
	const waarden = gekozen(dataset, filters.uitvoerende);
	const woorden = opsomming(waarden.map((each) => each || LEEG));
	const vanIeder = (kandidaat: number) =>
		GROEPEN.flatMap((groep) =>
			recordsVan(groep, kandidaat).map((record) => wieEnWat(dataset, groep, record))
		);
	return [
		niet
			? {
					filter: 'uitvoerende',
					regel: `Uitvoerende: niet ${woorden}`,
					definitie: 'De kandidaat heeft geen traject, module of plaatsing van deze uitvoerende.',
					toets: { soort: 'geen-enkele', veld: 'uitvoerende', waarden },
					bewijzen: (kandidaat) => [vanIeder(kandidaat).flat()]
				}
			: {
					filter: 'uitvoerende',
					regel: `Uitvoerende: ${woorden}`,
					definitie:
						'De kandidaat heeft ten minste één traject, module of plaatsing van deze uitvoerende.',
					toets: { soort: 'een-van', veld: 'uitvoerende', waarden },
					bewijzen: vanIeder
				}
	];
}

/** Whether a kandidaat has a record that a tile counts. */
export function recordRegel(
	dataset: Dataset,
	kengetal: Kengetal,
	uitvoerenden: readonly string[] | null,
	recordsVan: RecordsVan
): FilterRegel {
	const { peildatum: d, keuzes } = dataset;
	const { id, groep, label } = kengetal;
	return {
		filter: id,
		regel: `${TABEL_NAAM[groep]}: ${label}`,
		definitie: kengetal.definitie(keuzes),
		toets: { soort: 'kengetal', id, d, keuzes, uitvoerenden },
		bewijzen: (kandidaat) =>
			recordsVan(groep, kandidaat).map((record) => recordWaarden(dataset, kengetal, record, d))
	};
}

/** The chosen uitvoerenden, whose records count; null when none is chosen, or some are left out. */
export function uitvoerendenVan({ dataset, filters }: Beeld): readonly string[] | null {
	if (filters.uitvoerende.length === 0 || filters.niet.includes('uitvoerende')) return null;
	return gekozen(dataset, filters.uitvoerende);
}

function gekozen(dataset: Dataset, codes: readonly number[]): readonly string[] {
	return waardenVoor(dataset, 'uitvoerende', codes);
}
