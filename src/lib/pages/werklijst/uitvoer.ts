import { actieLabel } from '$lib/data/kandidaat/actie-tekst';
import type { Dataset } from '$lib/data/dataset';
import type { ActieVan } from '$lib/app/documenten/dossier.svelte';
import { columnVia, dagKolom, tekstKolom, type Kolom } from '$lib/lists/column';
import { kandidaatKolom } from '$lib/lists/kandidaat-kolommen';
import { kolomUitleg } from '$lib/lists/kandidaat-uitleg';
import { rowsOf } from '$lib/lists/list';
import { exportColumns } from '$lib/lists/list-export';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { STAND_WOORD } from '$lib/domain/documenten/dossier';

const VELDEN = ['gemeente', 'persnr', 'naam', 'begeleider'];

/** What is said of an action; what somebody typed goes with the names. */
const VAN_ACTIE: readonly Kolom<ActieVan>[] = [
	tekstKolom('actie', 'Actie', ({ regel }) =>
		regel.soort === 'eigen' ? 'Eigen actie' : regel.label
	),
	tekstKolom(
		'eigen',
		'Eigen actie',
		({ regel }) => (regel.soort === 'eigen' ? actieLabel(regel) : ''),
		{ wie: true }
	),
	tekstKolom('stand', 'Stand', ({ regel }) => STAND_WOORD[regel.stand]),
	dagKolom('datum', 'Datum', ({ regel }) => regel.datum ?? GEEN_DAG)
];

/** The actions of the list on screen. */
export function werklijstUitvoer(
	dataset: Dataset,
	regels: readonly ActieVan[]
): readonly UitvoerBron[] {
	const velden = VELDEN.map((id) => kandidaatKolom(dataset, id));
	return [
		{
			soort: 'lijst',
			titel: 'Mijn werklijst',
			bestand: 'werklijst',
			rijen: regels.length,
			kandidaten: new Set(regels.map(({ row }) => row)).size,
			kolommen: exportColumns({
				kolommen: [
					...velden.map((veld) => columnVia(veld, ({ row }: ActieVan) => row)),
					...VAN_ACTIE
				],
				rijen: regels.length,
				rijAt: rowsOf(regels)
			}),
			uitleg: kolomUitleg(velden)
		}
	];
}
