import { addRow, emptyBitset, hasRow, rowBit } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { Kengetal, KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import type { Selection } from '$lib/engine/star';
import type { Dataset } from '$lib/data/dataset';
import { countModules, moduleLinks, writeModules } from '$lib/data/record-links';
import { OPSCHORTING, recordOrder, type StoredSort } from './record-order';

/** One line of a list: a record, which may be a module that stands under its traject. */
export interface RecordRegel {
	readonly groep: KengetalGroep;
	readonly record: number;
	readonly onder: boolean;
}

/** Records to show under each other; millions fit, `regelAt` reads one. */
export interface RecordLijst {
	readonly groep: KengetalGroep;
	/** A record of `groep`, or `~record` for a module under the traject before it. */
	readonly regels: Int32Array;
	/** Records of `groep` among them. */
	readonly aantal: number;
	/** Different modules under them. */
	readonly onder: number;
}

/** The order a list of that kengetal has of itself: oldest date first. */
export function eigenVolgorde(kengetal: Kengetal): StoredSort {
	return { column: kengetal.opschorting ? OPSCHORTING : kengetal.datum, direction: 'ascending' };
}

const EERST: Readonly<Record<Kengetal['datum'], string>> = {
	start: 'oudste start bovenaan',
	einde: 'eerste einde bovenaan',
	signaal: 'eerste signaaldatum bovenaan'
};

/** What stands on top of a kengetal's list, in words, for its own order. */
export function bovenaanTekst(kengetal: Kengetal): string {
	if (kengetal.opschorting) return 'eerste einddatum van de opschorting bovenaan';
	return kengetal.toon === 'op' ? 'langst te laat bovenaan' : EERST[kengetal.datum];
}

/** The records behind a kengetal under the filters, as many as the tile says. Reads the order once. */
export function recordsBehind(
	dataset: Dataset,
	kengetal: Kengetal,
	selection: Selection,
	sort: StoredSort = eigenVolgorde(kengetal)
): RecordLijst {
	const regels = inOrder(dataset, kengetal, selection, sort);
	return { groep: kengetal.groep, regels, aantal: regels.length, onder: 0 };
}

/** These records of a table as a list; the order is read once. */
export function listOf(
	dataset: Dataset,
	groep: KengetalGroep,
	records: Uint32Array,
	sort: StoredSort
): RecordLijst {
	const regels = ordered(dataset, groep, records, sort);
	return { groep, regels, aantal: regels.length, onder: 0 };
}

/**
 * Every traject of the selection that `kengetal` (Actieve trajecten) counts, each followed by all its
 * modules, also the inactive ones. A module without trajectnr. stands under each of its candidate's.
 */
export function activeTrajecten(
	dataset: Dataset,
	kengetal: Kengetal,
	selection: Selection,
	sort: StoredSort
): RecordLijst {
	const trajecten = inOrder(dataset, kengetal, selection, sort);
	const links = moduleLinks(dataset);
	if (!links) return { groep: 'trajecten', regels: trajecten, aantal: trajecten.length, onder: 0 };
	let lines = trajecten.length;
	for (let i = 0; i < trajecten.length; i++) lines += countModules(links, trajecten[i] ?? 0);
	const regels = new Int32Array(lines);
	const seen = emptyBitset(dataset.records.modules?.rows ?? 0);
	let next = 0;
	for (let i = 0; i < trajecten.length; i++) {
		const traject = trajecten[i] ?? 0;
		regels[next++] = traject;
		const from = next;
		next = writeModules(links, traject, regels, from);
		for (let at = from; at < next; at++) addRow(seen, ~(regels[at] ?? 0));
	}
	return { groep: 'trajecten', regels, aantal: trajecten.length, onder: popcount(seen) };
}

/** The line at a place of the list; throws a `RangeError` outside it. */
export function regelAt(lijst: RecordLijst, index: number): RecordRegel {
	const code = lijst.regels[index];
	if (code === undefined)
		throw new RangeError(`line ${index} is not in 0–${lijst.regels.length - 1}`);
	return code < 0
		? { groep: 'modules', record: ~code, onder: true }
		: { groep: lijst.groep, record: code, onder: false };
}

/** The different candidates of a list in its order, by their row; reads every line. */
export function kandidatenVan(dataset: Dataset, lijst: RecordLijst): Uint32Array {
	const owners = dataset.records[lijst.groep]?.columns.get('kandidaat');
	if (owners?.kind !== 'row') return new Uint32Array();
	const seen = emptyBitset(dataset.kandidaten.rows);
	const result = new Uint32Array(Math.min(lijst.aantal, dataset.kandidaten.rows));
	let next = 0;
	for (const code of lijst.regels) {
		const kandidaat = code < 0 ? -1 : (owners.rows[code] ?? -1);
		if (kandidaat < 0 || hasRow(seen, kandidaat)) continue;
		addRow(seen, kandidaat);
		result[next++] = kandidaat;
	}
	return result.subarray(0, next);
}

/** The earliest day of a field among the records of a list; `GEEN_DAG` for none. Reads every line. */
export function eersteDag(dataset: Dataset, lijst: RecordLijst, veld: Kengetal['datum']): Dag {
	const column = dataset.records[lijst.groep]?.columns.get(veld);
	if (column?.kind !== 'day') return GEEN_DAG;
	let first = GEEN_DAG;
	for (const code of lijst.regels) {
		const dag = code < 0 ? GEEN_DAG : (column.days[code] ?? GEEN_DAG);
		if (dag !== GEEN_DAG && (first === GEEN_DAG || dag < first)) first = dag;
	}
	return first;
}

/** The first line of a candidate in a list, -1 when there is none; reads lines up to it. */
export function regelVan(dataset: Dataset, lijst: RecordLijst, kandidaat: number): number {
	const owners = dataset.records[lijst.groep]?.columns.get('kandidaat');
	if (owners?.kind !== 'row') return -1;
	return lijst.regels.findIndex((code) => code >= 0 && owners.rows[code] === kandidaat);
}

function inOrder(
	dataset: Dataset,
	kengetal: Kengetal,
	selection: Selection,
	sort: StoredSort
): Int32Array<ArrayBuffer> {
	const { groep, id } = kengetal;
	return ordered(dataset, groep, dataset.engine.records(groep, selection, id), sort);
}

function ordered(
	dataset: Dataset,
	groep: KengetalGroep,
	records: Uint32Array,
	sort: StoredSort
): Int32Array<ArrayBuffer> {
	const wanted = emptyBitset(dataset.records[groep]?.rows ?? 0);
	for (let i = 0; i < records.length; i++) addRow(wanted, records[i] ?? 0);
	const order = recordOrder(dataset, groep, sort);
	// One place more than there are, written always: a branch per record would be mispredicted.
	const result = new Int32Array(records.length + 1);
	let next = 0;
	for (let i = 0; i < order.length; i++) {
		const record = order[i] ?? 0;
		result[next] = record;
		next += rowBit(wanted, record);
	}
	return result.subarray(0, next);
}
