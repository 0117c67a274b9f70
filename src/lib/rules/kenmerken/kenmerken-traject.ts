import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { isGesloten } from '$lib/domain/velden/record-stand';
import { KLANTPROFIEL, woordVoor } from '$lib/domain/velden/waarden';
import { EVERYTHING } from '$lib/engine/star';
import { formatDatum } from '$lib/locale/format';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerken';

/** Tile of the trajecten that end soon. */
const EINDE = 'trajectEinde';
/** Last day of a module that has none: later than any. */
const ZONDER_EINDE = 2147483647;

/** Conditions that need several columns or tables at once. */
export const TRAJECT_KENMERKEN: readonly Kenmerk[] = [
	{
		id: 'traject.eindigtZonderVervolg',
		label: 'Traject eindigt zonder vervolgmodule',
		uitleg:
			'Een actief traject eindigt binnen 3 maanden. Geen module loopt dan nog door of begint daarna. Een module die is afgesloten of geannuleerd, telt niet mee.',
		isBekend: ({ kengetallen, records }) =>
			kengetallen.some(({ id }) => id === EINDE) && records.modules !== undefined,
		rijen: (dataset) => once(dataset, 'vervolg', () => zonderVervolg(dataset)),
		waarom: (dataset, row) =>
			`Het traject eindigt op ${formatDatum(trajectEinden(dataset).get(row) ?? GEEN_DAG)}. Geen module loopt dan nog door of begint daarna.`
	},
	{
		id: 'dgr.nietVindbaar',
		label: 'In het doelgroepregister, niet vindbaar',
		uitleg:
			'DGR is ja, de inschrijving is open, en het klantprofiel is Nee, Leeg of Onvolledig. Een werkgever vindt deze kandidaat niet.',
		isBekend: ({ meta }) =>
			['dgr', 'klantprofiel', 'status'].every((veld) => meta.velden.kandidaten?.includes(veld)),
		rijen: (dataset) => once(dataset, 'nietVindbaar', () => nietVindbaar(dataset)),
		waarom: ({ kandidaten }, row) =>
			`DGR: Ja, inschrijving: Open, klantprofiel: ${opScherm(woordVoor(KLANTPROFIEL, textAt(kandidaten, 'klantprofiel', row)))}.`
	}
];

const madeFor = new WeakMap<Dataset, Map<string, Bitset>>();

function once(dataset: Dataset, key: string, make: () => Bitset): Bitset {
	const made = madeFor.get(dataset) ?? new Map<string, Bitset>();
	madeFor.set(dataset, made);
	const rows = made.get(key) ?? make();
	made.set(key, rows);
	return rows;
}

function nietVindbaar({ kandidaten }: Dataset): Bitset {
	const rows = emptyBitset(kandidaten.rows);
	const isOne = (veld: string, ...waarden: readonly string[]) => {
		const column = kandidaten.columns.get(veld);
		if (column?.kind !== 'code') return () => false;
		const fits = column.values.map((waarde) => waarden.includes(waarde));
		return (row: number) => fits[column.codes[row] ?? -1] ?? false;
	};
	const dgr = isOne('dgr', 'DGR');
	const open = isOne('status', 'Open');
	const profiel = isOne('klantprofiel', 'N', 'L', 'O');
	for (let row = 0; row < kandidaten.rows; row++)
		if (dgr(row) && open(row) && profiel(row)) addRow(rows, row);
	return rows;
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
	for (const record of dataset.engine.records('trajecten', EVERYTHING, EINDE)) {
		const row = rowAt(trajecten, 'kandidaat', record);
		const einde = dayAt(trajecten, 'einde', record);
		if (row >= 0) einden.set(row, Math.max(einde, einden.get(row) ?? GEEN_DAG));
	}
	return einden;
}

/** Of each kandidaat the last day on which a module of theirs runs, or begins. */
function lastModuleDays({ kandidaten, records: { modules } }: Dataset): Int32Array {
	const days = new Int32Array(kandidaten.rows).fill(GEEN_DAG);
	for (let record = 0; record < (modules?.rows ?? 0); record++) {
		if (!modules || isGesloten(textAt(modules, 'status', record))) continue;
		const row = rowAt(modules, 'kandidaat', record);
		const start = dayAt(modules, 'start', record);
		if (row < 0 || start === GEEN_DAG) continue;
		const einde = dayAt(modules, 'einde', record);
		const last = einde === GEEN_DAG ? ZONDER_EINDE : Math.max(start, einde);
		days[row] = Math.max(days[row] ?? GEEN_DAG, last);
	}
	return days;
}
