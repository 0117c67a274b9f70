import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { Dag } from '$lib/domain/datum';
import { isActief, type Kengetal, type KengetalGroep } from '$lib/domain/kengetallen';
import type { Selection } from '$lib/engine/star';
import { compareDutch } from '$lib/locale/collate';
import { dayAt, rowAt, textAt } from './cell-text';
import type { Dataset } from './dataset';
import { standReader } from './measures';

/** One record as the lists of the Trajecten page show it. */
export interface RecordRij {
	readonly groep: KengetalGroep;
	readonly record: number;
	/** Row of the candidate; -1 when the record belongs to none. */
	readonly kandidaat: number;
	readonly naam: string;
	readonly persnr: string;
	readonly soort: string;
	readonly uitvoerende: string;
	readonly start: Dag;
	readonly einde: Dag;
	readonly signaal: Dag;
	readonly status: string;
	readonly begeleider: string;
}

/** The records behind a kengetal under the filters, oldest date first; as many as the tile says. */
export function recordsBehind(dataset: Dataset, kengetal: Kengetal, selection: Selection): Uint32Array {
	const table = tableOf(dataset, kengetal.groep);
	const records = dataset.engine.records(kengetal.groep, selection, kengetal.id);
	const days = Float64Array.from(records, (record) => {
		const day = dayAt(table, kengetal.datum, record);
		return day === NO_DAY ? Infinity : day;
	});
	const places = Uint32Array.from(records, (_, place) => place).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
	return places.map((place) => records[place] ?? 0);
}

/** What one record shows. */
export function recordRij(dataset: Dataset, groep: KengetalGroep, record: number): RecordRij {
	const table = tableOf(dataset, groep);
	const kandidaat = rowAt(table, 'kandidaat', record);
	const ofKandidaat = (veld: string) => (kandidaat < 0 ? '' : textAt(dataset.kandidaten, veld, kandidaat));
	return {
		groep,
		record,
		kandidaat,
		naam: ofKandidaat('naam'),
		persnr: textAt(table, 'persnr', record),
		soort: textAt(table, 'soort', record),
		uitvoerende: textAt(table, 'uitvoerende', record),
		start: dayAt(table, 'start', record),
		einde: dayAt(table, 'einde', record),
		signaal: dayAt(table, 'signaal', record),
		status: textAt(table, 'status', record),
		begeleider: ofKandidaat('begeleider')
	};
}

/** A line of the list of active trajecten: the traject itself, or one of its modules. */
export interface TrajectRegel {
	readonly groep: 'trajecten' | 'modules';
	readonly record: number;
}

/** Every traject of the selection that is active, each followed by all its modules, also the inactive ones. */
export function activeTrajecten(dataset: Dataset, selection: Selection): readonly TrajectRegel[] {
	const modules = modulesPerTraject(dataset);
	const trajecten = [...dataset.engine.records('trajecten', selection, 'trajectActief')];
	const table = tableOf(dataset, 'trajecten');
	const key = new Map(trajecten.map((record) => [record, recordKey(dataset, table, record)]));
	trajecten.sort((a, b) => compareDutch(key.get(a) ?? '', key.get(b) ?? '') || a - b);
	return trajecten.flatMap((record) => [
		{ groep: 'trajecten' as const, record },
		...(modules.get(record) ?? []).map((module) => ({ groep: 'modules' as const, record: module }))
	]);
}

/** Records of one candidate in a table, ascending by start. */
export function recordsOfKandidaat(dataset: Dataset, groep: KengetalGroep, kandidaat: number): readonly number[] {
	const table = dataset.records[groep];
	const owners = table?.columns.get('kandidaat');
	if (!table || owners?.kind !== 'row') return [];
	const found: number[] = [];
	owners.rows.forEach((owner, record) => {
		if (owner === kandidaat) found.push(record);
	});
	return found.sort((a, b) => dayAt(table, 'start', a) - dayAt(table, 'start', b));
}

/** Whether a record is active at the peildatum of the dataset. */
export function isActiefRecord(dataset: Dataset, groep: KengetalGroep, record: number): boolean {
	const d = dataset.meta.peildatum;
	return isActief(standReader(tableOf(dataset, groep), groep, new Uint8Array(), d)(record), d);
}

const modulesByDataset = new WeakMap<Dataset, ReadonlyMap<number, readonly number[]>>();

function modulesPerTraject(dataset: Dataset): ReadonlyMap<number, readonly number[]> {
	const made = modulesByDataset.get(dataset);
	if (made) return made;
	const modules = new Map<number, number[]>();
	const links = dataset.records.modules?.columns.get('traject');
	if (links?.kind === 'row') {
		links.rows.forEach((traject, module) => {
			const list = modules.get(traject);
			if (list) list.push(module);
			else if (traject >= 0) modules.set(traject, [module]);
		});
	}
	modulesByDataset.set(dataset, modules);
	return modules;
}

function recordKey(dataset: Dataset, table: ColumnTable, record: number): string {
	const kandidaat = rowAt(table, 'kandidaat', record);
	return kandidaat < 0 ? '\uffff' : `${textAt(dataset.kandidaten, 'naam', kandidaat)} ${textAt(table, 'persnr', record)}`;
}

function tableOf(dataset: Dataset, groep: KengetalGroep): ColumnTable {
	const table = dataset.records[groep];
	if (!table) throw new RangeError(`the source has no ${groep}`);
	return table;
}
