import type { Dataset } from '$lib/data/dataset';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { klanttypeVan } from '$lib/domain/uwv/transparantie';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { CHIP } from '../filters/filter-state';
import { knownVoorwaarden } from '../filters/getal/bekend';
import type { GetalVoorwaarde } from '../filters/getal/sleutel';
import { getalTekst } from '../filters/getal/tekst';
import type { Beeld } from './beeld';
import type { FilterRegel, RecordsVan } from './filter-regels';
import { recordRegel } from './regels-record';
import { botsingWaarden } from './verklaar-botsing';
import { werkprocesWaarden } from './verklaar-werkproces';
import type { VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

type Uitleg = Pick<FilterRegel, 'definitie' | 'toets' | 'bewijzen'>;

/** The conditions of numbers that are chosen, each as a rule. */
export function getalRegels(
	{ dataset, filters }: Beeld,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	return knownVoorwaarden(filters, dataset).flatMap(([sleutel, voorwaarde]): FilterRegel[] => {
		const uitleg = explained(dataset, voorwaarde, recordsVan);
		if (!uitleg) return [];
		const { name, text } = getalTekst(voorwaarde);
		return [{ filter: CHIP.getal + sleutel, regel: `${name}: ${text}`, ...uitleg }];
	});
}

function explained(
	dataset: Dataset,
	voorwaarde: GetalVoorwaarde,
	recordsVan: RecordsVan
): Uitleg | null {
	const { peildatum: d, keuzes } = dataset;
	const uit = (veld: string, row: number) => waardeUit(dataset, 'kandidaten', veld, row);
	const op = (velden: readonly string[]) => (row: number) => [
		velden.filter((veld) => dataset.kandidaten.columns.has(veld)).map((veld) => uit(veld, row))
	];
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een: waarden, niet } = voorwaarde;
			return {
				definitie: niet
					? 'De waarde is niet een van deze waarden.'
					: 'De waarde is een van deze waarden.',
				toets: { soort: 'een-van', veld, waarden, ...(niet ? { niet } : {}) },
				bewijzen: (row) => [[uit(veld, row)]]
			};
		}
		case 'afwijkend':
			return {
				definitie: 'De code van het klantprofiel in de bron past niet bij wat er is ingevuld.',
				toets: { soort: 'afwijkend' },
				bewijzen: op([
					'klantprofiel',
					...ONDERDELEN.map(({ veld }) => veld),
					'reisafstand',
					'vervoer',
					'uren'
				])
			};
		case 'klant':
			return {
				definitie: 'De organisatie in Sonar zegt het, en anders de doelgroep.',
				toets: { soort: 'een-van', veld: 'klant', waarden: voorwaarde.van },
				bewijzen: (row) => [[klantVan(uit('organisatie', row), uit('doelgroep', row))]]
			};
		case 'regel': {
			const { id, zegt } = voorwaarde;
			const regel = WERKPROCES.find((each) => each.id === id);
			if (regel)
				return {
					definitie: regel.definitie(keuzes),
					toets: { soort: 'oordeel', id: regel.id, d, keuzes, oordeel: zegt, venster: null },
					bewijzen: (row) => [werkprocesWaarden(dataset, row, regel)]
				};
			const botsing = BOTSINGEN.find((each) => each.id === id);
			return botsing
				? {
						definitie: botsing.uitleg,
						toets: { soort: 'botsing', id, oordeel: zegt },
						bewijzen: (row) => [botsingWaarden(dataset, row, botsing)]
					}
				: null;
		}
		case 'record': {
			const kengetal = dataset.kengetallen.find(({ id }) => id === voorwaarde.kengetal);
			return kengetal ? recordRegel(dataset, kengetal, null, recordsVan) : null;
		}
	}
}

function klantVan(organisatie: VerklaringWaarde, doelgroep: VerklaringWaarde): VerklaringWaarde {
	const waarde = klanttypeVan(String(organisatie.waarde), String(doelgroep.waarde));
	const van = [organisatie.tekst, doelgroep.tekst].filter(Boolean).join(', ');
	return { ...organisatie, veld: 'klant', label: 'Organisatie en doelgroep', waarde, tekst: van };
}
