import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { combinedCodes } from '$lib/columns/combined';
import type { StandVeld } from '$lib/domain/kandidaat/kandidaat-stand';
import { TE_DOEN } from '$lib/domain/kandidaat/klantprofiel';
import { laatsteDag } from '$lib/domain/kengetallen/vervolg';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { isGesloten } from '$lib/domain/velden/record-stand';
import { IN_REGISTER } from '$lib/domain/velden/waarden';
import { EVERYTHING } from '$lib/engine/star';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { TRAJECT_EINDE, VERVOLG, vervolgWaarden } from '../why/vervolg-waarden';
import { waardeUit } from '../why/waarde-uit';
import type { Kenmerk } from './kenmerk';

const KOP = 'Traject en register';
const ROWS = partKey<Bitset>('peildatum');

/** Conditions that need several columns or tables at once. */
export const TRAJECT_KENMERKEN: readonly Kenmerk[] = [
	{
		id: 'traject.eindigtZonderVervolg',
		label: 'Traject eindigt zonder vervolgmodule',
		kop: KOP,
		uitleg:
			'Een actief traject eindigt binnen 3 maanden. Geen module loopt dan nog door of begint daarna. Een module die is afgesloten of geannuleerd, telt niet mee.',
		isBekend: ({ kengetallen, records }) =>
			kengetallen.some(({ id }) => id === TRAJECT_EINDE) && records.modules !== undefined,
		rijen: (dataset) => dataset.part(ROWS, () => zonderVervolg(dataset), 'zonderVervolg'),
		bewijs: (dataset, recordsVan) => ({
			toets: { soort: 'niet-na', veld: VERVOLG.module, dan: VERVOLG.traject },
			waarden: (kandidaat) => vervolgWaarden(dataset, kandidaat, recordsVan)
		})
	},
	metCodes({
		id: 'dgr.nietVindbaar',
		label: 'In het doelgroepregister, niet vindbaar',
		kop: KOP,
		uitleg:
			'DGR is ja, de inschrijving is open, en het klantprofiel is Nee, Leeg of Onvolledig. Een werkgever vindt deze kandidaat niet.',
		codes: { dgr: [IN_REGISTER], status: ['Open'], klantprofiel: TE_DOEN }
	})
];

/** The kenmerk of whoever has one of the codes in each of these fields. */
function metCodes({
	codes,
	...tekst
}: Pick<Kenmerk, 'id' | 'label' | 'kop' | 'uitleg'> & {
	readonly codes: Readonly<Partial<Record<StandVeld, readonly string[]>>>;
}): Kenmerk {
	const [velden, lijsten] = [Object.keys(codes), Object.values(codes)];
	const makeRows = ({ kandidaten }: Dataset) => {
		const fits = combinedCodes(kandidaten, velden, (values) =>
			Number(values.every((value, at) => lijsten[at]?.includes(value)))
		);
		const rows = emptyBitset(kandidaten.rows);
		for (let row = 0; row < fits.length; row++) if (fits[row]) addRow(rows, row);
		return rows;
	};
	return {
		...tekst,
		isBekend: ({ meta }) => velden.every((veld) => meta.velden.kandidaten?.includes(veld)),
		rijen: (dataset) => dataset.part(ROWS, () => makeRows(dataset), tekst.id),
		bewijs: (dataset) => ({
			toets: {
				soort: 'alle',
				toetsen: velden.map((veld, at) => ({
					soort: 'een-van',
					veld,
					waarden: lijsten[at] ?? []
				}))
			},
			waarden: (row) => velden.map((veld) => waardeUit(dataset, 'kandidaten', veld, row))
		})
	};
}

/** Kandidaten with a traject of the tile that no module of theirs outlasts. */
function zonderVervolg(dataset: Dataset): Bitset {
	const rows = emptyBitset(dataset.kandidaten.rows);
	const modules = lastModuleDays(dataset);
	trajectEinden(dataset).forEach((einde, row) => {
		if ((modules[row] ?? GEEN_DAG) <= einde) addRow(rows, row);
	});
	return rows;
}

/** Of each kandidaat with trajecten that end soon the last of these ends. */
function trajectEinden(dataset: Dataset): ReadonlyMap<number, Dag> {
	const einden = new Map<number, Dag>();
	const { trajecten } = dataset.records;
	if (!trajecten) return einden;
	for (const record of dataset.engine.records('trajecten', EVERYTHING, TRAJECT_EINDE)) {
		const row = rowAt(trajecten, 'kandidaat', record);
		const einde = dayAt(trajecten, 'einde', record);
		if (row >= 0) einden.set(row, Math.max(einde, einden.get(row) ?? GEEN_DAG));
	}
	return einden;
}

/** Of each kandidaat the last day on which a module of theirs runs, or begins. */
function lastModuleDays({ kandidaten, records: { modules } }: Dataset): Int32Array {
	const days = new Int32Array(kandidaten.rows).fill(GEEN_DAG);
	for (let record = 0; modules && record < modules.rows; record++) {
		const row = rowAt(modules, 'kandidaat', record);
		if (row < 0) continue;
		const last = laatsteDag({
			start: dayAt(modules, 'start', record),
			einde: dayAt(modules, 'einde', record),
			gesloten: isGesloten(textAt(modules, 'status', record))
		});
		days[row] = Math.max(days[row] ?? GEEN_DAG, last);
	}
	return days;
}
