import { KENGETALLEN, type Kengetal } from '$lib/domain/kengetallen/kengetallen';
import { SIGNALEN, type KandidaatStand, type Signaal } from '$lib/domain/kandidaat/signalen';
import { TABEL_NAAM } from '$lib/domain/velden/velden';
import type { Dataset } from '$lib/data/dataset';
import type { RecordsVan } from './filter-regels';
import { recordWaarden } from './record-waarden';
import { oordeelVan, type Toets } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';
import { werkprocesWaarden } from './verklaar-werkproces';
import { aantal, waardeUit } from './waarde-uit';

/** The tiles whose records each count of the stand is of. */
const TELT = {
	verstrekenSignalen: ['trajectVerstreken', 'moduleVerstreken', 'plaatsingVerstreken'],
	actieveTrajecten: ['trajectActief'],
	trajectenZonderModule: ['trajectZonderModule']
} as const satisfies Partial<Record<keyof KandidaatStand, readonly string[]>>;

const LABEL: Readonly<Record<keyof typeof TELT, string>> = {
	verstrekenSignalen: 'Verstreken signalen',
	actieveTrajecten: 'Actieve trajecten',
	trajectenZonderModule: 'Trajecten zonder actieve module'
};

/** What every signaal says of a kandidaat, with the values that it looks at. */
export function explainSignalen(
	dataset: Dataset,
	kandidaat: number,
	recordsVan: RecordsVan
): readonly Verklaring[] {
	return SIGNALEN.map((signaal): Verklaring => {
		const waarden = signaalWaarden(dataset, kandidaat, signaal, recordsVan);
		const toets: Toets = {
			soort: 'signaal',
			id: signaal.id,
			d: dataset.peildatum,
			keuzes: dataset.keuzes
		};
		return {
			id: `signaal ${signaal.id}`,
			regel: signaal.label,
			definitie: signaal.uitleg,
			waarden,
			toets,
			uitkomst: oordeelVan(toets, waarden),
			toelichting: '',
			herkomst: ''
		};
	});
}

/** What a signaal looks at of a kandidaat. */
export function signaalWaarden(
	dataset: Dataset,
	kandidaat: number,
	signaal: Signaal,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	return kijktNaar(signaal).flatMap((veld) => {
		if (isTelling(veld)) return telling(dataset, kandidaat, veld, recordsVan);
		if (veld === 'inschrijvingVerlengen')
			return werkprocesWaarden(dataset, kandidaat, { id: 'inschrijving' });
		return [waardeUit(dataset, 'kandidaten', veld, kandidaat)];
	});
}

const BLANK = {
	doelgroep: '',
	dgr: '',
	banenafspraken: '',
	status: '',
	klantprofiel: '',
	ladder: '',
	verstrekenSignalen: 0,
	actieveTrajecten: 0,
	trajectenZonderModule: 0,
	inschrijvingVerlengen: false
};

/** The parts of the stand that the rule takes: it is watched while it judges. */
function kijktNaar(signaal: Signaal): readonly string[] {
	const read = new Set<string>();
	const stand: KandidaatStand = new Proxy(BLANK, {
		get(blank, veld) {
			read.add(String(veld));
			return Reflect.get(blank, veld);
		}
	});
	signaal.geldt(stand);
	return [...read];
}

function isTelling(veld: string): veld is keyof typeof TELT {
	return veld in TELT;
}

/** How many records, then those records with what their rule looked at. */
function telling(
	dataset: Dataset,
	kandidaat: number,
	veld: keyof typeof TELT,
	recordsVan: RecordsVan
): readonly VerklaringWaarde[] {
	const ids: readonly string[] = TELT[veld];
	const records = KENGETALLEN.filter(({ id }) => ids.includes(id)).flatMap((kengetal) =>
		tellendeRecords(dataset, kandidaat, kengetal, recordsVan)
	);
	return [
		aantal('kandidaten', veld, LABEL[veld], records.length),
		...records.map(({ kengetal, waarden }): VerklaringWaarde => {
			const datum = waarden.find((each) => each.veld === kengetal.datum);
			const soort = waarden.find((each) => each.veld === 'soort')?.tekst ?? '';
			return {
				tabel: kengetal.groep,
				veld: `${veld} ${kengetal.datum}`,
				label: `${TABEL_NAAM[kengetal.groep]}: ${soort || 'soort onbekend'}`,
				waarde: datum?.waarde ?? '',
				tekst: `${datum?.label.toLowerCase() ?? ''} ${datum?.tekst ?? ''}`.trim()
			};
		})
	];
}

function tellendeRecords(
	dataset: Dataset,
	kandidaat: number,
	kengetal: Kengetal,
	recordsVan: RecordsVan
) {
	if (!dataset.kengetallen.includes(kengetal)) return [];
	const { peildatum: d, keuzes } = dataset;
	const toets: Toets = { soort: 'kengetal', id: kengetal.id, d, keuzes, uitvoerenden: null };
	return recordsVan(kengetal.groep, kandidaat)
		.map((record) => ({ kengetal, waarden: recordWaarden(dataset, kengetal, record, d) }))
		.filter(({ waarden }) => oordeelVan(toets, waarden) === 'ja');
}
