import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { groupCodes, type Grouping } from '$lib/engine/grouping';
import { Part, overRanges, type Steps } from '$lib/columns/steps';
import { linksByNumber } from '$lib/star/kengetal-members';
import { dayAt, rowAt, textAt } from './cell-text';
import type { Dataset } from './dataset';
import { ranksOf } from './column-ranks';
import { partKey } from './parts';
import { orderByRank } from './rank-order';

/** Modules by traject: by number, and by candidate for those that say no number; each by start. */
export interface ModuleLinks {
	readonly own: Grouping;
	readonly loose: Grouping;
	/** Row of the candidate of each traject. */
	readonly owners: Int32Array;
}

const LINKS = partKey<Part<ModuleLinks | null>>('bron');

/** Records of one candidate in a table by start, an unknown start last. Searches the table: about a millisecond for a million. */
export function recordsOfKandidaat(
	dataset: Dataset,
	groep: KengetalGroep,
	kandidaat: number
): readonly number[] {
	const table = dataset.records[groep];
	const owners = table?.columns.get('kandidaat');
	if (!table || owners?.kind !== 'row') return [];
	const found: number[] = [];
	for (
		let record = owners.rows.indexOf(kandidaat);
		record >= 0;
		record = owners.rows.indexOf(kandidaat, record + 1)
	)
		found.push(record);
	const start = (record: number) => {
		const day = dayAt(table, 'start', record);
		return day === NO_DAY ? Infinity : day;
	};
	return found.sort((a, b) => (start(a) === start(b) ? a - b : start(a) - start(b)));
}

/** All records of a table by start, unknown ones last. */
export function startOrder(table: ColumnTable): Steps<Uint32Array> {
	return orderByRank(ranksOf(table.columns.get('start'), table.rows), null);
}

/** How modules hang on trajecten; null without one of the two. Indexes the modules the first time. */
export function moduleLinks(dataset: Dataset): ModuleLinks | null {
	return linksPart(dataset).value;
}

/** Steps that make the links before they are asked for. */
export function moduleLinksAhead(dataset: Dataset): Steps<void> {
	return linksPart(dataset).ahead();
}

/** How many modules a traject has: those with its number and the loose ones of its candidate. */
export function countModules({ own, loose, owners }: ModuleLinks, traject: number): number {
	return countItems(own, traject) + countItems(loose, owners[traject] ?? -1);
}

/** Writes the modules of a traject as `~module` from place `at` on, the loose ones last; returns the place behind them. */
export function writeModules(
	{ own, loose, owners }: ModuleLinks,
	traject: number,
	into: Int32Array,
	at: number
): number {
	return writeItems(loose, owners[traject] ?? -1, into, writeItems(own, traject, into, at));
}

function countItems({ start }: Grouping, code: number): number {
	return code < 0 ? 0 : (start[code + 1] ?? 0) - (start[code] ?? 0);
}

function writeItems(
	{ start, items }: Grouping,
	code: number,
	into: Int32Array,
	at: number
): number {
	if (code < 0) return at;
	let next = at;
	for (let i = start[code] ?? 0; i < (start[code + 1] ?? 0); i++) into[next++] = ~(items[i] ?? 0);
	return next;
}

function linksPart(dataset: Dataset): Part<ModuleLinks | null> {
	return dataset.part(LINKS, () => new Part(() => linking(dataset)));
}

function* linking(dataset: Dataset): Steps<ModuleLinks | null> {
	const { trajecten, modules } = dataset.records;
	const owners = trajecten?.columns.get('kandidaat');
	if (!trajecten || !modules || owners?.kind !== 'row') return null;
	const byNumber = linksByNumber(dataset.records);
	const order = yield* startOrder(modules);
	return {
		own: yield* grouped(order, trajecten.rows, (record) => rowAt(modules, 'traject', record)),
		loose: yield* grouped(order, dataset.kandidaten.rows, (record) =>
			isLoose(modules, record, byNumber) ? rowAt(modules, 'kandidaat', record) : -1
		),
		owners: owners.rows
	};
}

/** Whether a module belongs to its candidate only, because nothing says which traject. */
function isLoose(modules: ColumnTable, record: number, byNumber: boolean): boolean {
	return (
		rowAt(modules, 'traject', record) < 0 &&
		(!byNumber || textAt(modules, 'trajectnr', record) === '')
	);
}

/** The records of an order by code, those with -1 left out. */
function* grouped(
	order: Uint32Array,
	size: number,
	codeOf: (record: number) => number
): Steps<Grouping> {
	const codes = new Uint32Array(order.length);
	yield* overRanges(order.length, (from, to) => {
		for (let place = from; place < to; place++) {
			const code = codeOf(order[place] ?? 0);
			codes[place] = code < 0 ? size : code;
		}
	});
	const all = yield* groupCodes(codes, size + 1);
	const start = all.start.subarray(0, size + 1);
	const items = all.items.slice(0, start[size]);
	yield* overRanges(items.length, (from, to) => {
		for (let i = from; i < to; i++) items[i] = order[items[i] ?? 0] ?? 0;
	});
	return { start, items };
}
