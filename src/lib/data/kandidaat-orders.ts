import { codeColumn, type CodeColumn, type ColumnTable } from '$lib/columns/column';
import { VELDEN } from '$lib/domain/velden/velden';
import { LADDER, type WaardeLijst } from '$lib/domain/velden/waarden';
import { finish, Part, type Steps } from '$lib/columns/steps';
import { actieTeksten } from './kandidaat/acties-op-scherm.svelte';
import { ranksOf } from './column-ranks';
import type { Dataset } from './dataset';
import { oudsteSignaal } from './oudste-signaal';
import { partKey } from './parts';
import { orderByRank, turned } from './rank-order';
import { DEFAULT_SORT, TableOrders, type Computed, type Sort } from './table-order';
import { werkprocesUit } from './tellingen/werkproces-uit.svelte';

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
	/** The suggested actions. */
	readonly acties: Part<CodeColumn>;
}

/** Columns that hang on the peildatum. */
const OF_PEILDATUM: ReadonlySet<string> = new Set(['acties', 'signaal']);

/** Lists show the highest trede first; sorting up begins with the lowest. */
const LADDER_UP: WaardeLijst = LADDER.toReversed();

/** The orders of a dataset; those of columns that don't hang on the peildatum are shared by all of its peildata. */
export function ordersOf(dataset: Dataset): KandidaatOrders {
	const of = ({ column }: Sort) =>
		OF_PEILDATUM.has(column) ? ofPeildatum(dataset).orders : columnOrders(dataset);
	return {
		order: (sort) => orderOnScreen(dataset, sort) ?? of(sort).order(sort),
		ahead: (sort) => of(sort).ahead(sort)
	};
}

/** The order of the actions where the user did something about some; null for what is suggested. */
function orderOnScreen(dataset: Dataset, sort: Sort): Uint32Array | null {
	const teksten = sort.column === 'acties' ? actieTeksten(dataset) : null;
	if (!teksten?.perRij.size) return null;
	const { kandidaten } = dataset;
	const up = columnOrders(dataset).order(DEFAULT_SORT);
	const ranks = ranksOf(
		withTexts(ofPeildatum(dataset).acties.value, teksten.perRij),
		kandidaten.rows
	);
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
		ordersWith(kandidaten, [['ladder', () => withoutHash(codeColumn(kandidaten, 'ladder'))]])
	);
}

function ofPeildatum(dataset: Dataset): OfPeildatum {
	return dataset.part(BY_PEILDATUM, () => ordersAt(dataset), werkprocesUit.regels.join());
}

function ordersAt(dataset: Dataset): OfPeildatum {
	const acties = new Part(() => dataset.actie());
	const orders = ordersWith(dataset.kandidaten, [
		['acties', () => acties.steps()],
		['signaal', () => oudsteSignaal(dataset)]
	]);
	return { orders, acties };
}

function ordersWith(
	kandidaten: ColumnTable,
	computed: readonly (readonly [string, Computed])[]
): TableOrders {
	const known = (column: string) =>
		column === 'ladder' ? LADDER_UP : VELDEN.kandidaten.find((veld) => veld.id === column)?.waarden;
	return new TableOrders(kandidaten, 'persnr', known, new Map(computed));
}

/** The ladder for sorting: `#` is no trede, so it stands with the blanks, last both ways. */
function withoutHash(ladder: CodeColumn): CodeColumn {
	return { ...ladder, values: ladder.values.map((value) => (value === '#' ? '' : value)) };
}
