import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import {
	isTelling,
	STAND_TELLINGEN,
	tellingVan,
	type StandTelling
} from '$lib/domain/kandidaat/kandidaat-stand';
import { SIGNALEN, type Signaal } from '$lib/domain/kandidaat/signalen';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import type { Dataset } from '$lib/data/dataset';
import type { RecordsVan } from './filter-regels';
import { countedRecords } from './record-waarden';
import { explained, type Toets } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';
import { werkprocesWaarden } from './verklaar-werkproces';
import { aantal, waardeUit } from './waarde-uit';

/** What every signaal says of a kandidaat, with the values that it looks at. */
export function explainSignalen(
	dataset: Dataset,
	kandidaat: number,
	recordsVan: RecordsVan
): readonly Verklaring[] {
	return SIGNALEN.map((signaal) =>
		explained({
			id: `signaal ${signaal.id}`,
			regel: signaal.label,
			definitie: signaal.uitleg,
			waarden: signaalWaarden(dataset, kandidaat, signaal, recordsVan),
			toets: signaalToets(dataset, signaal)
		})
	);
}

/** How a signaal judges what it reads. */
export function signaalToets({ peildatum, keuzes }: Dataset, { id }: Pick<Signaal, 'id'>): Toets {
	return { soort: 'signaal', id, d: peildatum, keuzes };
}

/** What a signaal reads of a kandidaat. */
export function signaalWaarden(
	dataset: Dataset,
	kandidaat: number,
	{ leest }: Pick<Signaal, 'leest'>,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	return leest.flatMap((deel) => {
		if (isTelling(deel)) return telling(dataset, kandidaat, deel, recordsVan);
		if (deel === 'inschrijvingVerlengen')
			return werkprocesWaarden(dataset, kandidaat, { id: 'inschrijving' });
		return [waardeUit(dataset, 'kandidaten', deel, kandidaat)];
	});
}

/** How many records, then those records with what their rule looked at. */
function telling(
	dataset: Dataset,
	kandidaat: number,
	deel: StandTelling,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	const ids = tellingVan(deel);
	const records = KENGETALLEN.filter(({ id }) => ids.includes(id)).flatMap((kengetal) =>
		countedRecords(dataset, kandidaat, kengetal, recordsVan).map((waarden) => ({
			kengetal,
			waarden
		}))
	);
	return [
		aantal('kandidaten', deel, STAND_TELLINGEN[deel].label, records.length),
		...records.map(({ kengetal, waarden }): VerklaringWaarde => {
			const datum = waarden.find((each) => each.veld === kengetal.datum);
			const soort = waarden.find((each) => each.veld === 'soort')?.tekst ?? '';
			return {
				tabel: kengetal.groep,
				veld: `${deel} ${kengetal.datum}`,
				label: `${TABEL_NAAM[kengetal.groep]}: ${soort || 'soort onbekend'}`,
				waarde: datum?.waarde ?? '',
				tekst: `${datum?.label.toLowerCase() ?? ''} ${datum?.tekst ?? ''}`.trim()
			};
		})
	];
}
