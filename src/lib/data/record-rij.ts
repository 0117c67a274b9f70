import type { ColumnTable } from '$lib/columns/column';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import {
	isActief,
	type KengetalGroep,
	type RecordStand
} from '$lib/domain/kengetallen/kengetallen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import {
	isOpgeschort,
	parseOpschortingen,
	type Opschorting
} from '$lib/domain/velden/record-stand';
import { standReader } from '$lib/star/kengetal-members';
import { dayAt, textAt } from './cell-text';
import type { Dataset } from './dataset';
import { partKey } from './parts';
import { namen } from './kandidaat/namen.svelte';

/** What a record is doing at the peildatum. */
export type Toestand = 'actief' | 'opgeschort' | 'inactief' | 'onbekend';

/** The word for it on screen. */
export const TOESTAND_WOORD: Readonly<Record<Toestand, string>> = {
	actief: 'Actief',
	opgeschort: 'Opgeschort',
	inactief: 'Inactief',
	onbekend: 'Start onbekend'
};

/** What the drawer says of a record; a blank text is '', and no text is longer than the screen shows. */
export interface RecordRij {
	readonly groep: KengetalGroep;
	readonly record: number;
	readonly soort: string;
	readonly uitvoerende: string;
	readonly start: Dag;
	readonly einde: Dag;
	readonly signaal: Dag;
}

/** What one record says; throws a `RangeError` when the source has no such table. */
export function recordRij(dataset: Dataset, groep: KengetalGroep, record: number): RecordRij {
	const table = tableOf(dataset, groep);
	const shown = (veld: string) => opScherm(namen.veld(veld, textAt(table, veld, record)));
	return {
		groep,
		record,
		soort: shown('soort'),
		uitvoerende: shown('uitvoerende'),
		start: dayAt(table, 'start', record),
		einde: dayAt(table, 'einde', record),
		signaal: dayAt(table, 'signaal', record)
	};
}

/** What a record is doing at the peildatum of the dataset, by the rule of the tiles. */
export function toestandVan(dataset: Dataset, groep: KengetalGroep, record: number): Toestand {
	const stand = readerFor(dataset, groep)(record);
	if (isActief(stand, dataset.peildatum)) return stand.opgeschort ? 'opgeschort' : 'actief';
	return stand.start === GEEN_DAG && !stand.gesloten ? 'onbekend' : 'inactief';
}

/** Whether a record is active at the peildatum of the dataset; a suspended one is. */
export function isActiefRecord(dataset: Dataset, groep: KengetalGroep, record: number): boolean {
	const toestand = toestandVan(dataset, groep, record);
	return toestand === 'actief' || toestand === 'opgeschort';
}

/** How many records of a table have no start, and so are never active. Scans its dates once. */
export function zonderStart(dataset: Dataset, groep: KengetalGroep): number {
	const start = dataset.records[groep]?.columns.get('start');
	if (start?.kind !== 'day') return 0;
	const { days } = start;
	const count = () => days.reduce((sum, day) => (day === GEEN_DAG ? sum + 1 : sum), 0);
	return dataset.part(ZONDER_START, count, groep);
}

const ZONDER_START = partKey<number>('bron');
const READER = partKey<(record: number) => RecordStand>('peildatum');

function readerFor(dataset: Dataset, groep: KengetalGroep): (record: number) => RecordStand {
	const reader = () =>
		standReader(tableOf(dataset, groep), groep, new Uint8Array(), dataset.peildatum);
	return dataset.part(READER, reader, groep);
}

/** The suspension of a record that covers the peildatum; null for none. */
export function opschortingAt(
	dataset: Dataset,
	groep: KengetalGroep,
	record: number
): Opschorting | null {
	const perioden = parseOpschortingen(textAt(tableOf(dataset, groep), 'opschortingen', record));
	return perioden.find((periode) => isOpgeschort([periode], dataset.peildatum)) ?? null;
}

function tableOf(dataset: Dataset, groep: KengetalGroep): ColumnTable {
	const table = dataset.records[groep];
	if (!table) throw new RangeError(`the source has no ${groep}`);
	return table;
}
