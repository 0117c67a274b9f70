import { ALTIJD, laatsteDag } from '$lib/domain/kengetallen/vervolg';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '$lib/data/dataset';
import type { RecordsVan } from './filter-regels';
import { countedRecords } from './record-waarden';
import { recordStandUit } from './stand-uit';
import { getalIn, type VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

/** Tile of the trajecten that end soon. */
export const TRAJECT_EINDE = 'trajectEinde';

/** The two days that are compared. */
export const VERVOLG = { traject: 'laatsteTrajectEinde', module: 'laatsteModuledag' } as const;

/** The last traject that ends soon, and the last day on which a module of the kandidaat runs or begins. */
export function vervolgWaarden(
	dataset: Dataset,
	kandidaat: number,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	const eindigt = dataset.kengetallen.find(({ id }) => id === TRAJECT_EINDE);
	if (!eindigt) return [];
	const einden = countedRecords(dataset, kandidaat, eindigt, recordsVan).map((waarden) =>
		getalIn(waarden, 'einde', GEEN_DAG)
	);
	const modules = recordsVan('modules', kandidaat).map((record) => {
		const waarden = ['start', 'einde', 'status'].map((veld) =>
			waardeUit(dataset, 'modules', veld, record)
		);
		return laatsteDag(recordStandUit(waarden, dataset.peildatum));
	});
	const waarde = (veld: string, label: string, dagen: readonly number[]): VerklaringWaarde => {
		const dag = Math.max(GEEN_DAG, ...dagen);
		const tekst = dag === ALTIJD ? 'zonder einddatum' : dag === GEEN_DAG ? '' : formatDatum(dag);
		return { tabel: 'kandidaten', veld, label, waarde: dag, tekst };
	};
	return [
		waarde(VERVOLG.traject, 'Traject eindigt op', einden),
		waarde(VERVOLG.module, 'Laatste dag van een module', modules)
	];
}
