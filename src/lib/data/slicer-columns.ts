import type { CodeColumn } from '$lib/columns/column';
import { SLICERS, veldVan, type Veld } from '$lib/domain/velden/velden';
import { woordVoor, type WaardeLijst } from '$lib/domain/velden/waarden';
import { compareDutch } from '$lib/locale/collate';

/** Fields of a candidate that can be filtered on: the slicers, and LKS, which only a mark in the rings filters on. */
export const FILTERVELDEN: readonly Veld[] = [...SLICERS, veldVan('kandidaten', 'lks')];

/** Lists this short are always shown whole, also the values that nobody has. */
const SHORT_LIST = 4;

/** The column with the values a slicer must always offer added to its dictionary; codes stay as they are. */
export function withOffered(column: CodeColumn, known: WaardeLijst | undefined): CodeColumn {
	const offered = [
		...(known && known.length <= SHORT_LIST ? known.map((waarde) => waarde.code) : []),
		''
	];
	const missing = offered.filter((value) => !column.values.includes(value));
	const values = [...column.values, ...missing];
	if (!missing.length) return column;
	const codes =
		values.length > 256 && column.codes instanceof Uint8Array
			? Uint16Array.from(column.codes)
			: column.codes;
	return { kind: 'code', codes, values };
}

/** Codes in the order they are shown: the catalogue's order, then unknown values in Dutch order, the blank last. */
export function displayOrder(
	values: readonly string[],
	known: WaardeLijst | undefined
): readonly number[] {
	const place = new Map(known?.map((waarde, index) => [waarde.code, index]));
	const rank = (value: string) =>
		value === '' ? Number.MAX_SAFE_INTEGER : (place.get(value) ?? place.size);
	return values
		.map((value, code) => ({ value, code }))
		.sort((a, b) => rank(a.value) - rank(b.value) || compareDutch(a.value, b.value))
		.map(({ code }) => code);
}

/** The word per code. */
export function wordsFor(
	values: readonly string[],
	known: WaardeLijst | undefined
): readonly string[] {
	return values.map((value) => woordVoor(known, value));
}
