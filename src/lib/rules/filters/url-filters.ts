import { veldVan } from '$lib/domain/velden/velden';
import type { Dataset } from '$lib/data/dataset';
import { codesOf as chosenIn, NO_FILTERS, type FilterState } from './filter-state';
import { knownIn } from './known-filters';
import { moreFromQuery, moreToQuery } from './more-query';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { codeVoor, ELDERS, isWeg, waardeVoor, wegCode } from './weg';

/** A value that the snapshot does not have: an address holds no names. */
const WEG = '~weg';

/**
 * The filters as a query for the URL hash: ids and codes only. Catalogue values stand as their code, open
 * lists (which may be names) as positions that hold for one snapshot; search text and numbers never go in.
 */
export function filtersToQuery(filters: FilterState, dataset: Dataset): string {
	const query = new URLSearchParams();
	for (const [slicer, codes] of Object.entries(filters.picks)) {
		if (codes.length)
			query.set(slicer, codes.map((code) => tokenOf(slicer, code, dataset)).join('.'));
	}
	if (filters.uitvoerende.length)
		query.set(
			'uitvoerende',
			filters.uitvoerende.map((code) => (isWeg(code) ? WEG : `~${code}`)).join('.')
		);
	if (filters.kengetal) query.set('kengetal', filters.kengetal);
	if (filters.niet.length) query.set('niet', filters.niet.join('.'));
	for (const [name, token] of moreToQuery(filters)) query.append(name, token);
	if ([...query.values()].some((value) => value.includes('~'))) query.set('m', stamp(dataset));
	return query.toString();
}

/** The filters in a query that this snapshot can answer; a choice of another snapshot stays, and selects nobody. */
export function filtersFromQuery(query: string, dataset: Dataset): FilterState {
	const wanted = filtersInQuery(query, dataset);
	const isKnown = dataset.kengetallen.some((each) => each.id === wanted.kengetal);
	return knownIn({ ...wanted, kengetal: isKnown ? wanted.kengetal : null }, dataset);
}

/** The filters in a query, also those that this snapshot cannot answer. */
export function filtersInQuery(query: string, dataset: Dataset): FilterState {
	const params = new URLSearchParams(query);
	const sameSnapshot = params.get('m') === stamp(dataset);
	const picks: Record<string, readonly number[]> = {};
	for (const { id: slicer } of FILTERVELDEN) {
		const codes = tokens(params, slicer).flatMap((token) =>
			codeOf(slicer, token, dataset, sameSnapshot)
		);
		if (codes.length) picks[slicer] = onceEach(codes);
	}
	const uitvoerende = tokens(params, 'uitvoerende').flatMap((token) =>
		position(token, dataset.uitvoerenden.length, sameSnapshot)
	);
	const chosen: FilterState = {
		...NO_FILTERS,
		picks,
		uitvoerende: onceEach(uitvoerende),
		kengetal: params.get('kengetal')
	};
	const niet = [...new Set(tokens(params, 'niet'))].filter((id) => chosenIn(chosen, id).length);
	return { ...chosen, niet, ...moreFromQuery(params) };
}

function onceEach(codes: readonly number[]): readonly number[] {
	return [...new Set(codes)].sort((a, b) => a - b);
}

function tokens(params: URLSearchParams, name: string): string[] {
	return params.get(name)?.split('.') ?? [];
}

function tokenOf(slicer: string, code: number, dataset: Dataset): string {
	const value = waardeVoor(dataset, slicer, code) ?? '';
	if (value === '') return '-';
	const known =
		veldVan('kandidaten', slicer).waarden?.findIndex((waarde) => waarde.code === value) ?? -1;
	if (known >= 0) return `${known + 1}`;
	return isWeg(code) ? WEG : `~${code}`;
}

function codeOf(
	slicer: string,
	token: string,
	dataset: Dataset,
	sameSnapshot: boolean
): readonly number[] {
	if (token.startsWith('~')) return position(token, dataset.valuesOf(slicer).length, sameSnapshot);
	const value =
		token === '-' ? '' : veldVan('kandidaten', slicer).waarden?.[Number(token) - 1]?.code;
	return value === undefined ? elders(token) : [codeVoor(dataset, slicer, value)];
}

function position(token: string, length: number, sameSnapshot: boolean): readonly number[] {
	const code = /^~\d+$/.test(token) ? Number(token.slice(1)) : -1;
	return sameSnapshot && code >= 0 && code < length ? [code] : elders(token);
}

/** Something was chosen, and nobody can tell what: it selects nobody, rather than everybody. */
function elders(token: string): readonly number[] {
	return token === '' ? [] : [wegCode(ELDERS)];
}

/** Enough of the random snapshot id to tell snapshots apart. */
function stamp(dataset: Dataset): string {
	return dataset.meta.id.slice(0, 8);
}
