import { actieLabel } from '$lib/data/kandidaat/actie-tekst';
import type { Dataset } from '$lib/data/dataset';
import type { ActieVan } from '$lib/app/documenten/dossier.svelte';
import { kandidaatKolom, kolomUitleg } from '$lib/lists/kandidaat-uitvoer';
import type { Gekozen } from '$lib/rules/filters/uitgaand';
import { dagen, teksten, type UitvoerBron } from '$lib/lists/uitvoer-bron';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { STAND_WOORD } from '$lib/domain/documenten/dossier';

const VELDEN = [
	{ id: 'gemeente', label: 'Bet. gemeente' },
	{ id: 'persnr', label: 'Pers. nr.' },
	{ id: 'naam', label: 'Naam' },
	{ id: 'begeleider', label: 'Begeleider Compas' }
];

/** The actions of the list on screen; what somebody typed goes with the names. */
export function werklijstUitvoer(
	dataset: Dataset,
	regels: readonly ActieVan[],
	gekozen: readonly Gekozen[]
): readonly UitvoerBron[] {
	const rijen = regels.length;
	const text = (at: (van: ActieVan) => string) => () =>
		teksten(rijen, (index) => {
			const van = regels[index];
			return van ? at(van) : '';
		});
	return [
		{
			soort: 'lijst',
			titel: 'Mijn werklijst',
			bestand: 'werklijst',
			gekozen,
			rijen,
			kandidaten: new Set(regels.map(({ row }) => row)).size,
			kolommen: [
				...VELDEN.map((veld) =>
					kandidaatKolom(dataset, veld, rijen, (index) => regels[index]?.row ?? -1)
				),
				{
					kop: 'Actie',
					wie: false,
					make: text(({ regel }) => (regel.soort === 'eigen' ? 'Eigen actie' : regel.label))
				},
				{
					kop: 'Eigen actie',
					wie: true,
					make: text(({ regel }) => (regel.soort === 'eigen' ? actieLabel(regel) : ''))
				},
				{ kop: 'Stand', wie: false, make: text(({ regel }) => STAND_WOORD[regel.stand]) },
				{
					kop: 'Datum',
					wie: false,
					make: () => dagen(rijen, (index) => regels[index]?.regel.datum ?? GEEN_DAG)
				}
			],
			uitleg: kolomUitleg(VELDEN.map(({ id }) => id))
		}
	];
}
