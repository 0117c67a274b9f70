import { codesOf, NO_FILTERS, type FilterState } from './filter-state';
import type { Dataset } from './dataset';
import type { Sort } from './table-order';
import { FILTERVELDEN } from './slicer-columns';
import { filtersFromQuery, filtersToQuery } from './url-filters';
import { PERSOONLIJK } from './uitvoer-toelichting';

const VERSIE = 1;

/** A page with its filters and order, as an export keeps it. */
export interface Weergave {
	readonly route: string;
	/** The filters as in an address: ids, codes, days. */
	readonly query: string;
	/** Chosen values of lists that differ from one source to the next, by slicer. */
	readonly waarden: Readonly<Record<string, readonly string[]>>;
	readonly zoek: string;
	readonly nummers: readonly string[];
	readonly sort: Sort | null;
}

/** The view as text; `zonderNamen` keeps of names and numbers only that they were filtered on. */
export function schrijfWeergave(
	dataset: Dataset,
	route: string,
	filters: FilterState,
	sort: Sort | null,
	zonderNamen: boolean
): string {
	const slicers = [...FILTERVELDEN.map(({ id }) => id), 'uitvoerende'];
	const waarden = Object.fromEntries(
		slicers
			.filter((id) => codesOf(filters, id).length && !(zonderNamen && PERSOONLIJK.has(id)))
			.map((id) => [id, codesOf(filters, id).map((code) => dataset.valuesOf(id)[code] ?? '')])
	);
	const weergave: Weergave = {
		route,
		query: filtersToQuery(filters, dataset),
		waarden,
		zoek: zonderNamen ? '' : filters.zoek,
		nummers: zonderNamen ? [] : filters.nummers,
		sort
	};
	return JSON.stringify({ v: VERSIE, ...weergave });
}

/** The view in a text; null where it holds none. */
export function leesWeergave(text: string): Weergave | null {
	try {
		const found: unknown = JSON.parse(text);
		if (!isRecord(found) || found.v !== VERSIE || !isRoute(found.route)) return null;
		const waarden = isRecord(found.waarden) ? Object.entries(found.waarden) : [];
		return {
			route: found.route,
			query: typeof found.query === 'string' ? found.query : '',
			waarden: Object.fromEntries(waarden.map(([id, values]) => [id, textsIn(values)])),
			zoek: typeof found.zoek === 'string' ? found.zoek : '',
			nummers: textsIn(found.nummers),
			sort: sortIn(found.sort)
		};
	} catch {
		return null;
	}
}

/** Its filters in a dataset, and the chosen values that this one does not have. */
export function filtersVan(
	{ query, waarden, zoek, nummers }: Weergave,
	dataset: Dataset
): { readonly filters: FilterState; readonly weg: readonly string[] } {
	const found = filtersFromQuery(query, dataset);
	const named = new Map(Object.entries(found.picks));
	let { uitvoerende } = found;
	const weg: string[] = [];
	for (const [slicer, wanted] of Object.entries(waarden)) {
		const values = dataset.valuesOf(slicer);
		const codes = wanted.map((value) => values.indexOf(value));
		weg.push(...wanted.filter((_, index) => codes[index] === -1));
		const known = codes.filter((code) => code >= 0).sort((a, b) => a - b);
		if (slicer === 'uitvoerende') uitvoerende = known;
		else if (known.length) named.set(slicer, known);
		else named.delete(slicer);
	}
	const picks = Object.fromEntries(named);
	const isNiet = new URLSearchParams(query).get('niet')?.split('.') ?? [];
	const niet = isNiet.filter((id) => (id === 'uitvoerende' ? uitvoerende : picks[id])?.length);
	return { filters: { ...NO_FILTERS, ...found, picks, uitvoerende, niet, zoek, nummers }, weg };
}

function isRoute(value: unknown): value is string {
	return typeof value === 'string' && /^\/[a-z]*$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function sortIn(value: unknown): Sort | null {
	if (!isRecord(value) || typeof value.column !== 'string') return null;
	const { column, direction } = value;
	return direction === 'ascending' || direction === 'descending' ? { column, direction } : null;
}
