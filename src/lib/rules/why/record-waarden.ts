import {
	ACTIEVE_MODULES,
	isActief,
	RECORD_VELD,
	type Kengetal,
	type KengetalGroep
} from '$lib/domain/kengetallen/kengetallen';
import { parseOpschortingen } from '$lib/domain/velden/record-stand';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '$lib/data/dataset';
import { countModules, moduleLinks, writeModules } from '$lib/data/record-links';
import type { RecordsVan } from './filter-regels';
import { recordStandUit } from './stand-uit';
import type { VerklaringWaarde } from './verklaring';
import { aantal, waardeUit } from './waarde-uit';

/** The fields of a record that a kengetal reads, in the order of the source. */
export function readFields({ leest }: Kengetal): readonly string[] {
	return leest.map((deel) => RECORD_VELD[deel]);
}

/** What a kengetal looks at of one record, with its kind and who carries it out. */
export function recordWaarden(
	dataset: Dataset,
	kengetal: Kengetal,
	record: number,
	d: number
): readonly VerklaringWaarde[] {
	const { groep } = kengetal;
	return [
		...wieEnWat(dataset, groep, record),
		...readFields(kengetal).map((veld) => recordWaarde(dataset, groep, veld, record, d))
	];
}

/** The records of a kandidaat that a kengetal counts, each as what it looks at; none where the source does not tell. */
export function countedRecords(
	dataset: Dataset,
	kandidaat: number,
	kengetal: Kengetal,
	recordsVan: RecordsVan
): readonly (readonly VerklaringWaarde[])[] {
	if (!dataset.kengetallen.includes(kengetal)) return [];
	const { peildatum: d, keuzes } = dataset;
	return recordsVan(kengetal.groep, kandidaat)
		.map((record) => recordWaarden(dataset, kengetal, record, d))
		.filter((waarden) => kengetal.geldt(recordStandUit(waarden, d), d, keuzes));
}

/** One thing that a kengetal looks at of a record. */
export function recordWaarde(
	dataset: Dataset,
	groep: KengetalGroep,
	veld: string,
	record: number,
	d: number
): VerklaringWaarde {
	if (veld === ACTIEVE_MODULES)
		return aantal(groep, veld, 'Actieve modules', actieveModules(dataset, record, d));
	const waarde = waardeUit(dataset, groep, veld, record);
	return veld === 'opschortingen'
		? { ...waarde, tekst: opschortingenTekst(String(waarde.waarde)) }
		: waarde;
}

/** Kind and uitvoerende of a record. */
export function wieEnWat(
	dataset: Dataset,
	groep: KengetalGroep,
	record: number
): readonly VerklaringWaarde[] {
	return [
		waardeUit(dataset, groep, 'soort', record),
		waardeUit(dataset, groep, 'uitvoerende', record)
	];
}

/** Periods as the user reads them: "22-09-2026 t/m 28-09-2026; vanaf 11-11-2026". */
function opschortingenTekst(opgeslagen: string): string {
	return parseOpschortingen(opgeslagen)
		.map(({ van, tot }) =>
			tot === null ? `vanaf ${formatDatum(van)}` : `${formatDatum(van)} t/m ${formatDatum(tot)}`
		)
		.join('; ');
}

function actieveModules(dataset: Dataset, traject: number, d: number): number {
	const links = moduleLinks(dataset);
	if (!links) return 0;
	const modules = new Int32Array(countModules(links, traject));
	writeModules(links, traject, modules, 0);
	return modules.reduce((count, code) => {
		const waarden = ['start', 'einde', 'status'].map((veld) =>
			waardeUit(dataset, 'modules', veld, ~code)
		);
		return isActief(recordStandUit(waarden, d), d) ? count + 1 : count;
	}, 0);
}
