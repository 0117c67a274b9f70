import type { ColumnTable } from '$lib/columns/column';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { isAfgehandeld } from '$lib/domain/velden/record-stand';
import { rowAt, textAt } from '$lib/data/cell-text';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { isActiefRecord } from '$lib/data/record-rij';

/** The oldest and the latest overdue signal of each kandidaat; `GEEN_DAG` = none. */
interface VerstrekenSignalen {
	readonly oudste: Int32Array;
	readonly laatste: Int32Array;
}

const madeFor = new WeakMap<Dataset, VerstrekenSignalen>();

/** Overdue signals that nobody dealt with, per kandidaat at the peildatum. Scans the signal dates once. */
export function verstrekenSignalen(dataset: Dataset): VerstrekenSignalen {
	const known = madeFor.get(dataset);
	if (known) return known;
	const { rows } = dataset.kandidaten;
	const made = {
		oudste: new Int32Array(rows).fill(GEEN_DAG),
		laatste: new Int32Array(rows).fill(GEEN_DAG)
	};
	for (const groep of GROEPEN) {
		const table = dataset.records[groep];
		if (table) addSignalen(dataset, groep, table, made);
	}
	madeFor.set(dataset, made);
	return made;
}

function addSignalen(
	dataset: Dataset,
	groep: KengetalGroep,
	table: ColumnTable,
	{ oudste, laatste }: VerstrekenSignalen
): void {
	const signaal = table.columns.get('signaal');
	if (signaal?.kind !== 'day') return;
	for (let record = 0; record < signaal.days.length; record++) {
		const day = signaal.days[record] ?? GEEN_DAG;
		if (day === GEEN_DAG || day >= dataset.peildatum) continue;
		const row = rowAt(table, 'kandidaat', record);
		if (row < 0 || !isOpen(dataset, groep, table, record)) continue;
		const before: Dag = oudste[row] ?? GEEN_DAG;
		if (before === GEEN_DAG || day < before) oudste[row] = day;
		if (day > (laatste[row] ?? GEEN_DAG)) laatste[row] = day;
	}
}

function isOpen(dataset: Dataset, groep: KengetalGroep, table: ColumnTable, record: number) {
	return (
		isActiefRecord(dataset, groep, record) && !isAfgehandeld(textAt(table, 'afgehandeld', record))
	);
}
