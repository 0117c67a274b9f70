import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen';
import { groupByCode, itemsOf, type Grouping } from '$lib/engine/grouping';
import { rowAt, textAt } from './cell-text';
import type { Dataset } from './dataset';
import { linksByNumber } from './measures';
import { startOrder } from './record-order';

const NONE = new Uint32Array();

const madeFor = new WeakMap<Dataset, Map<string, Grouping>>();

/** Records of one candidate in a table by start, an unknown start last. Indexes the table the first time. */
export function recordsOfKandidaat(
	dataset: Dataset,
	groep: KengetalGroep,
	kandidaat: number
): readonly number[] {
	const table = dataset.records[groep];
	if (!table) return [];
	const grouping = grouped(dataset, groep, 'kandidaat', dataset.kandidaten.rows, (record) =>
		rowAt(table, 'kandidaat', record)
	);
	return Array.from(itemsOf(grouping, kandidaat));
}

/**
 * Modules of a traject by start: those with its number, and those of its candidate that say no number,
 * the same way as Zonder actieve module is judged. Indexes the modules the first time.
 */
export function modulesOfTraject(dataset: Dataset, traject: number): Uint32Array {
	const { trajecten, modules } = dataset.records;
	if (!trajecten || !modules) return NONE;
	const byNumber = linksByNumber(dataset.records);
	const own = grouped(dataset, 'modules', 'traject', trajecten.rows, (record) =>
		rowAt(modules, 'traject', record)
	);
	const loose = grouped(dataset, 'modules', 'los', dataset.kandidaten.rows, (record) =>
		isLoose(modules, record, byNumber) ? rowAt(modules, 'kandidaat', record) : -1
	);
	const numbered = itemsOf(own, traject);
	const others = itemsOf(loose, rowAt(trajecten, 'kandidaat', traject));
	if (!others.length) return numbered;
	return numbered.length ? Uint32Array.of(...numbered, ...others) : others;
}

/** Whether a module belongs to its candidate only, because nothing says which traject. */
function isLoose(modules: ColumnTable, record: number, byNumber: boolean): boolean {
	return (
		rowAt(modules, 'traject', record) < 0 &&
		(!byNumber || textAt(modules, 'trajectnr', record) === '')
	);
}

function grouped(
	dataset: Dataset,
	groep: KengetalGroep,
	by: string,
	size: number,
	codeOf: (record: number) => number
): Grouping {
	let made = madeFor.get(dataset);
	if (!made) madeFor.set(dataset, (made = new Map()));
	const key = `${groep} ${by}`;
	const known = made.get(key);
	if (known) return known;
	const table = dataset.records[groep];
	const byStart = table ? startOrder(table) : NONE;
	const places = groupByCode(byStart.length, size, (place) => codeOf(byStart[place] ?? 0));
	const grouping = { start: places.start, items: places.items.map((place) => byStart[place] ?? 0) };
	made.set(key, grouping);
	return grouping;
}
