import { veldVan } from '$lib/domain/velden';
import type { Dataset } from './dataset';
import { codesOf as chosenIn, NO_FILTERS, type FilterState } from './filter-state';
import { knownIn } from './known-filters';
import { moreFromQuery, moreToQuery } from './more-query';
import { FILTERVELDEN } from './slicer-columns';

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
		query.set('uitvoerende', filters.uitvoerende.map((code) => `~${code}`).join('.'));
	if (filters.kengetal) query.set('kengetal', filters.kengetal);
	if (filters.niet.length) query.set('niet', filters.niet.join('.'));
	for (const [name, token] of moreToQuery(filters)) query.append(name, token);
	if ([...query.values()].some((value) => value.includes('~'))) query.set('m', stamp(dataset));
	return query.toString();
}

/** The filters in a query; what this snapshot does not know is left out. */
export function filtersFromQuery(query: string, dataset: Dataset): FilterState {
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
	const kengetal = params.get('kengetal');
	const chosen: FilterState = {
		...NO_FILTERS,
		picks,
		uitvoerende: onceEach(uitvoerende),
		kengetal: dataset.kengetallen.some((each) => each.id === kengetal) ? kengetal : null
	};
	const niet = [...new Set(tokens(params, 'niet'))].filter((id) => chosenIn(chosen, id).length);
	return knownIn({ ...chosen, niet, ...moreFromQuery(params) }, dataset);
}

function onceEach(codes: readonly number[]): readonly number[] {
	return [...new Set(codes)].sort((a, b) => a - b);
}

function tokens(params: URLSearchParams, name: string): string[] {
	return params.get(name)?.split('.') ?? [];
}

function tokenOf(slicer: string, code: number, dataset: Dataset): string {
	const value = dataset.valuesOf(slicer)[code] ?? '';
	if (value === '') return '-';
	const known =
		veldVan('kandidaten', slicer).waarden?.findIndex((waarde) => waarde.code === value) ?? -1;
	return known >= 0 ? `${known + 1}` : `~${code}`;
}

function codeOf(
	slicer: string,
	token: string,
	dataset: Dataset,
	sameSnapshot: boolean
): readonly number[] {
	const values = dataset.valuesOf(slicer);
	if (token.startsWith('~')) return position(token, values.length, sameSnapshot);
	const value =
		token === '-' ? '' : veldVan('kandidaten', slicer).waarden?.[Number(token) - 1]?.code;
	const code = value === undefined ? -1 : values.indexOf(value);
	return code >= 0 ? [code] : [];
}

function position(token: string, length: number, sameSnapshot: boolean): readonly number[] {
	const code = /^~\d+$/.test(token) ? Number(token.slice(1)) : -1;
	return sameSnapshot && code >= 0 && code < length ? [code] : [];
}

/** Enough of the random snapshot id to tell snapshots apart. */
function stamp(dataset: Dataset): string {
	return dataset.meta.id.slice(0, 8);
}
