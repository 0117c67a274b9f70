import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { rowAt, textAt } from '$lib/data/cell-text';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import type { Beeld } from '../why/beeld';
import { filterRegels, letThrough } from '../why/filter-regels';
import { uitvoerendenVan } from '../why/regels-record';
import { readRecord, recordTabel, trajectenMetLopendeModule } from './lees-record';
import { STUK } from './natelling';
import { belongsTo } from './tegel-regels';

/** The records of each kandidaat, table by table; reads every record. */
export function* recordsPerKandidaat(
	dataset: Dataset
): Generator<unknown, (groep: KengetalGroep, kandidaat: number) => readonly number[]> {
	const found = new Map<KengetalGroep, number[][]>();
	for (const groep of GROEPEN) {
		const table = dataset.records[groep];
		if (!table) continue;
		const perKandidaat: number[][] = Array.from({ length: dataset.kandidaten.rows }, () => []);
		for (let record = 0; record < table.rows; record++) {
			if (record % STUK === 0) yield;
			perKandidaat[rowAt(table, 'kandidaat', record)]?.push(record);
		}
		found.set(groep, perKandidaat);
	}
	return (groep, kandidaat) => found.get(groep)?.[kandidaat] ?? [];
}

/**
 * Asks every kandidaat whether each filter lets it through, the filters on records left out. Null when there is no such
 * filter: then records without a kandidaat count as well.
 */
export function* kandidatenDoor(beeld: Beeld): Generator<unknown, ReadonlySet<number> | null> {
	const { dataset } = beeld;
	// A tile looks at these itself, record by record.
	const opRecords = uitvoerendenVan(beeld) ? ['kengetal', 'uitvoerende'] : ['kengetal'];
	const recordsVan = yield* recordsPerKandidaat(dataset);
	const regels = filterRegels(beeld, recordsVan).filter(
		({ filter }) => !opRecords.includes(filter)
	);
	if (regels.length === 0) return null;
	const door = new Set<number>();
	for (let kandidaat = 0; kandidaat < dataset.kandidaten.rows; kandidaat++) {
		if (kandidaat % STUK === 0) yield;
		if (regels.every((regel) => letThrough(regel, kandidaat))) door.add(kandidaat);
	}
	return door;
}

/** The records of a tile under the filters: whose kandidaat passes, whose uitvoerende is chosen, and that the rule counts. */
export function* recordsVanTegel(
	beeld: Beeld,
	{ id, groep }: { readonly id: string; readonly groep: KengetalGroep }
): Generator<unknown, readonly number[]> {
	const { dataset } = beeld;
	const table = recordTabel(dataset, groep);
	const door = yield* kandidatenDoor(beeld);
	const met = yield* trajectenMetLopendeModule(dataset, dataset.peildatum);
	const uitvoerenden = uitvoerendenVan(beeld);
	const tellend: number[] = [];
	for (let record = 0; record < table.rows; record++) {
		if (record % STUK === 0) yield;
		if (door && !door.has(rowAt(table, 'kandidaat', record))) continue;
		if (uitvoerenden && !uitvoerenden.includes(textAt(table, 'uitvoerende', record))) continue;
		const heeftModule = groep === 'trajecten' && met.has(record);
		const gelezen = readRecord(table, record, heeftModule);
		if (belongsTo(id, gelezen, dataset.peildatum, dataset.keuzes)) tellend.push(record);
	}
	return tellend;
}

/** The kandidaten that pass every filter, also those on records; what the pages about kandidaten count. */
export function* kandidatenInBeeld(beeld: Beeld): Generator<unknown, readonly number[]> {
	const { dataset } = beeld;
	const door = yield* kandidatenDoor(beeld);
	const metRecord = yield* metPassendRecord(beeld);
	const inBeeld: number[] = [];
	for (let kandidaat = 0; kandidaat < dataset.kandidaten.rows; kandidaat++) {
		if (door && !door.has(kandidaat)) continue;
		if (metRecord && !metRecord.has(kandidaat)) continue;
		inBeeld.push(kandidaat);
	}
	return inBeeld;
}

/** Kandidaten with a record inside the picked tile and of a chosen uitvoerende; null when neither is chosen. */
function* metPassendRecord(beeld: Beeld): Generator<unknown, ReadonlySet<number> | null> {
	const { dataset, filters } = beeld;
	const kengetal = dataset.kengetallen.find(({ id }) => id === filters.kengetal);
	if (kengetal) {
		const owners = recordTabel(dataset, kengetal.groep);
		const records = yield* recordsVanTegel(beeld, kengetal);
		return new Set(records.map((record) => rowAt(owners, 'kandidaat', record)));
	}
	const uitvoerenden = uitvoerendenVan(beeld);
	if (!uitvoerenden) return null;
	const met = new Set<number>();
	for (const groep of GROEPEN) {
		const table = dataset.records[groep];
		for (let record = 0; table && record < table.rows; record++) {
			if (record % STUK === 0) yield;
			if (uitvoerenden.includes(textAt(table, 'uitvoerende', record)))
				met.add(rowAt(table, 'kandidaat', record));
		}
	}
	return met;
}
