import { GEEN_DAG } from '$lib/domain/velden/datum';
import { isGesloten } from '$lib/domain/velden/record-stand';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '$lib/data/dataset';
import type { RecordsVan } from './filter-regels';
import { recordRegel } from './regels-record';
import { oordeelVan } from './toets';
import { getalIn, tekstIn, type VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

/** The two days that are compared. */
export const VERVOLG = { traject: 'laatsteTrajectEinde', module: 'laatsteModuledag' } as const;

/** A module without an end runs on for ever. */
const ALTIJD = 2147483647;

/** The last traject that ends soon, and the last day on which a module of the kandidaat runs or begins. */
export function vervolgWaarden(
	dataset: Dataset,
	kandidaat: number,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	const eindigt = dataset.kengetallen.find(({ id }) => id === 'trajectEinde');
	if (!eindigt) return [];
	const regel = recordRegel(dataset, eindigt, null, recordsVan);
	const einden = regel
		.bewijzen(kandidaat)
		.filter((waarden) => oordeelVan(regel.toets, waarden) === 'ja')
		.map((waarden) => getalIn(waarden, 'einde', GEEN_DAG));
	const modules = recordsVan('modules', kandidaat).map((record) =>
		laatsteDag(
			['start', 'einde', 'status'].map((veld) => waardeUit(dataset, 'modules', veld, record))
		)
	);
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

function laatsteDag(waarden: readonly VerklaringWaarde[]): number {
	const start = getalIn(waarden, 'start', GEEN_DAG);
	if (start === GEEN_DAG || isGesloten(tekstIn(waarden, 'status'))) return GEEN_DAG;
	const einde = getalIn(waarden, 'einde', GEEN_DAG);
	return einde === GEEN_DAG ? ALTIJD : Math.max(start, einde);
}
