import { codeColumn, textColumn, type ColumnTable } from '$lib/columns/column';
import { distinctTexts } from '$lib/columns/distinct';
import { orderByKeys, sortByCodes } from '$lib/columns/row-order';
import { textKeys } from '$lib/columns/text-keys';

/**
 * Gemeente, begeleider, number as text: so that the first two slicers are ranges of rows; equal rows as they stand. Sorts
 * by counting where the numbers are short enough, as those of people are.
 */
export function kandidatenOrder(table: ColumnTable): Uint32Array {
	let order = numberOrder(table);
	for (const name of ['begeleider', 'gemeente']) {
		const { codes, values } = codeColumn(table, name);
		order = sortByCodes(order, codes, values.length);
	}
	return order;
}

function numberOrder(table: ColumnTable): Uint32Array {
	const { codes, texts } = distinctTexts(textColumn(table, 'persnr'));
	const keys = textKeys(texts);
	if (keys) return orderByKeys(Float64Array.from(codes, (code) => keys[code] ?? 0));
	const ordered = Uint32Array.from(texts.keys()).sort((a, b) => {
		const [one, other] = [texts[a] ?? '', texts[b] ?? ''];
		return one < other ? -1 : one > other ? 1 : 0;
	});
	const ranks = new Float64Array(texts.length);
	ordered.forEach((text, rank) => (ranks[text] = rank));
	return orderByKeys(Float64Array.from(codes, (code) => ranks[code] ?? 0));
}
