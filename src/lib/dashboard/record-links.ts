import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen';
import { groupByCode, itemsOf, type Grouping } from '$lib/engine/grouping';
import { rowAt, textAt } from './cell-text';
import type { Dataset } from './dataset';
import { linksByNumber } from './measures';
import { startOrder } from './record-order';

/** Modules by traject: by number, and by candidate for those that say no number; each by start. */
export interface ModuleLinks {
	readonly own: Grouping;
	readonly loose: Grouping;
	/** Row of the candidate of each traject. */
	readonly owners: Int32Array;
}

const perKandidaat = new WeakMap<ColumnTable, Grouping>();
const perTraject = new WeakMap<Dataset, ModuleLinks>();

/** Records of one candidate in a table by start, an unknown start last. Indexes the table the first time. */
export function recordsOfKandidaat(
	dataset: Dataset,
	groep: KengetalGroep,
	kandidaat: number
): readonly number[] {
	const table = dataset.records[groep];
	if (!table) return [];
	let grouping = perKandidaat.get(table);
	if (!grouping) {
		grouping = byStart(table, dataset.kandidaten.rows, (record) =>
			rowAt(table, 'kandidaat', record)
		);
		perKandidaat.set(table, grouping);
	}
	return Array.from(itemsOf(grouping, kandidaat));
}

/** How modules hang on trajecten; null without one of the two. Indexes the modules the first time. */
export function moduleLinks(dataset: Dataset): ModuleLinks | null {
	const { trajecten, modules } = dataset.records;
	const owners = trajecten?.columns.get('kandidaat');
	if (!trajecten || !modules || owners?.kind !== 'row') return null;
	const known = perTraject.get(dataset);
	if (known) return known;
	const byNumber = linksByNumber(dataset.records);
	const links = {
		own: byStart(modules, trajecten.rows, (record) => rowAt(modules, 'traject', record)),
		loose: byStart(modules, dataset.kandidaten.rows, (record) =>
			isLoose(modules, record, byNumber) ? rowAt(modules, 'kandidaat', record) : -1
		),
		owners: owners.rows
	};
	perTraject.set(dataset, links);
	return links;
}

/** Calls `visit` for each module of a traject: those with its number, then the loose ones of its candidate. */
export function forEachModule(
	{ own, loose, owners }: ModuleLinks,
	traject: number,
	visit: (module: number) => void
): void {
	visitItems(own, traject, visit);
	const kandidaat = owners[traject] ?? -1;
	if (kandidaat >= 0) visitItems(loose, kandidaat, visit);
}

function visitItems({ start, items }: Grouping, code: number, visit: (item: number) => void): void {
	for (let at = start[code] ?? 0; at < (start[code + 1] ?? 0); at++) visit(items[at] ?? 0);
}

/** Whether a module belongs to its candidate only, because nothing says which traject. */
function isLoose(modules: ColumnTable, record: number, byNumber: boolean): boolean {
	return (
		rowAt(modules, 'traject', record) < 0 &&
		(!byNumber || textAt(modules, 'trajectnr', record) === '')
	);
}

function byStart(table: ColumnTable, size: number, codeOf: (record: number) => number): Grouping {
	const order = startOrder(table);
	const { start, items } = groupByCode(order.length, size, (place) => codeOf(order[place] ?? 0));
	return { start, items: items.map((place) => order[place] ?? 0) };
}
