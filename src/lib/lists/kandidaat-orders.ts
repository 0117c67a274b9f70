import { codeColumn, type CodeColumn, type Column, type ColumnTable } from '$lib/columns/column';
import { finish, Part, type Steps } from '$lib/columns/steps';
import { VELDEN } from '$lib/domain/velden/velden';
import { ranksOf } from '$lib/data/column-ranks';
import type { Dataset } from '$lib/data/dataset';
import { DEFAULT_SORT, type Sort } from '$lib/data/lijst-volgorde';
import { partKey } from '$lib/data/parts';
import { orderByRank, turned } from '$lib/data/rank-order';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import { catalogued, KANDIDAAT_KOLOMMEN } from './kandidaat-kolommen';
import { TableOrders, type Computed } from './table-order';

/** The sorted orders of the candidates, each made once. */
export interface KandidaatOrders {
	order(sort: Sort): Uint32Array;
	/** Steps that make an order before it is asked for; keeps 4 bytes a row. */
	ahead(sort: Sort): Steps<void>;
}

const BY_COLUMNS = partKey<TableOrders>('bron');
/** Named by the rules of the work process that are off, which suggest no action. */
const BY_PEILDATUM = partKey<OfPeildatum>('peildatum');

interface OfPeildatum {
	readonly orders: TableOrders;
	/** By id of the column. */
	readonly columns: ReadonlyMap<string, Part<Column>>;
}

/** The orders of a dataset; those of columns that don't hang on the peildatum are shared by all of its peildata. */
export function ordersOf(dataset: Dataset): KandidaatOrders {
	const of = ({ column }: Sort) =>
		catalogued(column)?.berekend ? ofPeildatum(dataset).orders : columnOrders(dataset);
	return {
		order: (sort) => orderOnScreen(dataset, sort) ?? of(sort).order(sort),
		ahead: (sort) => of(sort).ahead(sort)
	};
}

/** The order where other texts stand on screen for some rows; null for what is made. */
function orderOnScreen(dataset: Dataset, sort: Sort): Uint32Array | null {
	const texts = catalogued(sort.column)?.berekend?.opScherm?.(dataset);
	if (!texts?.size) return null;
	const made = ofPeildatum(dataset).columns.get(sort.column)?.value;
	if (made?.kind !== 'code') return null;
	const { kandidaten } = dataset;
	const up = columnOrders(dataset).order(DEFAULT_SORT);
	const ranks = ranksOf(withTexts(made, texts), kandidaten.rows);
	const order = finish(orderByRank(ranks, up));
	return sort.direction === 'ascending' ? order : finish(turned(order, ranks));
}

/** The column with other texts for some rows. */
function withTexts(column: CodeColumn, texts: ReadonlyMap<number, string>): CodeColumn {
	const codeOf = new Map(column.values.map((value, code) => [value, code]));
	const codes = Uint32Array.from(column.codes);
	for (const [row, text] of texts) {
		const code = codeOf.get(text) ?? codeOf.size;
		codeOf.set(text, code);
		codes[row] = code;
	}
	return { kind: 'code', codes, values: [...codeOf.keys()] };
}

function columnOrders(dataset: Dataset): TableOrders {
	const { kandidaten } = dataset;
	return dataset.part(BY_COLUMNS, () =>
		ordersWith(
			kandidaten,
			KANDIDAAT_KOLOMMEN.flatMap(({ id, orde }) =>
				orde ? [[id, () => withBlank(codeColumn(kandidaten, id), orde.leeg)]] : []
			)
		)
	);
}

function ofPeildatum(dataset: Dataset): OfPeildatum {
	return dataset.part(BY_PEILDATUM, () => ordersAt(dataset), werkprocesUit.regels.join());
}

function ordersAt(dataset: Dataset): OfPeildatum {
	const columns = new Map(
		KANDIDAAT_KOLOMMEN.flatMap(({ id, berekend }) =>
			berekend ? [[id, new Part(() => stepsOf(berekend.column(dataset)))]] : []
		)
	);
	const computed = [...columns].map(([id, part]) => [id, () => part.steps()] as const);
	return { orders: ordersWith(dataset.kandidaten, computed), columns };
}

function* stepsOf(made: Column | Steps<Column>): Steps<Column> {
	return 'next' in made ? yield* made : made;
}

function ordersWith(
	kandidaten: ColumnTable,
	computed: readonly (readonly [string, Computed])[]
): TableOrders {
	const known = (column: string) =>
		catalogued(column)?.orde?.waarden ??
		VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	return new TableOrders(kandidaten, ['persnr'], known, new Map(computed));
}

/** A column for sorting in which a value stands with the blanks, last both ways. */
function withBlank(column: CodeColumn, leeg: string): CodeColumn {
	return { ...column, values: column.values.map((value) => (value === leeg ? '' : value)) };
}
