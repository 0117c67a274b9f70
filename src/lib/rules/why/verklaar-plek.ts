import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { ONDERDELEN, PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { TABEL_NAAM, veldVan } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import type { Dataset } from '$lib/data/dataset';
import { explainFilter, type FilterRegel, type RecordsVan } from './filter-regels';
import { recordRegel } from './regels-record';
import type { Verklaring } from './verklaring';
import { explainWerkproces } from './verklaar-werkproces';
import { waardeUit } from './waarde-uit';

/** The list that a kandidaat was opened from, where that list has a rule of its own besides the filters. */
export type Plek =
	/** The records that a tile counts, without the tile being a filter. */
	| { readonly soort: 'kengetal'; readonly id: string }
	/** The work list of a begeleider or gemeente. */
	| { readonly soort: 'onvolledig'; readonly veld: string; readonly waarde: string }
	/** Profiles whose code and parts disagree. */
	| { readonly soort: 'afwijkend' }
	| {
			readonly soort: 'werkproces';
			readonly regels: readonly WerkprocesRegelId[];
			readonly oordeel: Oordeel;
	  };

/** Why a kandidaat stands in that list. */
export function explainPlek(
	dataset: Dataset,
	plek: Plek,
	kandidaat: number,
	recordsVan: RecordsVan
): readonly Verklaring[] {
	if (plek.soort !== 'werkproces')
		return plekRegels(dataset, plek, recordsVan).flatMap((regel) =>
			explainFilter(regel, kandidaat)
		);
	return explainWerkproces(dataset, kandidaat)
		.filter(({ toets, uitkomst }) => {
			const regel = toets.soort === 'werkproces' ? toets.id : null;
			return regel && plek.regels.includes(regel) && uitkomst === plek.oordeel;
		})
		.map((verklaring) => ({ ...verklaring, id: `plek ${verklaring.id}` }));
}

function plekRegels(
	dataset: Dataset,
	plek: Exclude<Plek, { soort: 'werkproces' }>,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	const uit = (veld: string, kandidaat: number) =>
		waardeUit(dataset, 'kandidaten', veld, kandidaat);
	switch (plek.soort) {
		case 'kengetal': {
			const kengetal = KENGETALLEN.find(({ id }) => id === plek.id);
			if (!kengetal) return [];
			const regel = recordRegel(dataset, kengetal, null, recordsVan);
			return [
				{ ...regel, filter: 'plek', regel: `${TABEL_NAAM[kengetal.groep]}: ${kengetal.lijst}` }
			];
		}
		case 'onvolledig': {
			const { naam, waarden } = veldVan('kandidaten', plek.veld);
			return [
				{
					filter: 'plek',
					regel: 'Klantprofiel niet volledig',
					definitie: 'Er is geen volledig klantprofiel: de code is niet Ja.',
					toets: { soort: 'een-van', veld: 'klantprofiel', waarden: [PROFIEL.ja], niet: true },
					bewijzen: (kandidaat) => [[uit('klantprofiel', kandidaat)]]
				},
				{
					filter: 'plek groep',
					regel: `${naam}: ${opScherm(woordVoor(waarden, plek.waarde))}`,
					definitie: 'De kandidaat hoort bij deze groep.',
					toets: { soort: 'een-van', veld: plek.veld, waarden: [plek.waarde] },
					bewijzen: (kandidaat) => [[uit(plek.veld, kandidaat)]]
				}
			];
		}
		case 'afwijkend': {
			const velden = [
				'klantprofiel',
				...ONDERDELEN.map(({ veld }) => veld),
				'reisafstand',
				'vervoer',
				'uren'
			];
			return [
				{
					filter: 'plek',
					regel: 'Code wijkt af van de onderdelen',
					definitie: 'De code van het klantprofiel in de bron past niet bij wat er is ingevuld.',
					toets: { soort: 'afwijkend' },
					bewijzen: (kandidaat) => [
						velden
							.filter((veld) => dataset.kandidaten.columns.has(veld))
							.map((veld) => uit(veld, kandidaat))
					]
				}
			];
		}
	}
}
