import { codeColumn, textColumn, type ColumnTable, type TextColumn } from '$lib/columns/column';
import { distinctTexts } from '$lib/columns/distinct';
import { orderByKeys, sortByCodes } from '$lib/columns/row-order';
import { textKeys } from '$lib/columns/text-keys';

/**
 * Gemeente, begeleider, number as text: so that the first two slicers are ranges of rows; equal rows as they stand. Sorts
 * by counting where the numbers are short enough, as those of people are.
 */
export function kandidatenOrder(table: ColumnTable): Uint32Array {
	let order = numberOrder(textColumn(table, 'persnr'));
	for (const name of ['begeleider', 'gemeente']) {
		const { codes, values } = codeColumn(table, name);
		order = sortByCodes(order, codes, values.length);
	}
	return order;
}

function numberOrder(persnr: TextColumn): Uint32Array {
	const { codes, list } = persnr.coded ?? distinctTexts(persnr);
	const keys = textKeys(list) ?? textRanks(list);
	const own = new Float64Array(codes.length);
	for (let row = 0; row < own.length; row++) own[row] = keys[codes[row] ?? 0] ?? 0;
	return orderByKeys(own);
}

/** Place of each text in the order of code units, equal for equal texts: for texts that are too long for a key. */
function textRanks(list: readonly string[]): Float64Array {
	const ranks = new Float64Array(list.length);
	let rank = 0;
	let before: string | undefined;
	const order = Uint32Array.from(list.keys()).sort((a, b) => {
		const [one, other] = [list[a] ?? '', list[b] ?? ''];
		return one < other ? -1 : one > other ? 1 : 0;
	});
	for (const place of order) {
		const text = list[place];
		if (text !== before) rank++;
		before = text;
		ranks[place] = rank;
	}
	return ranks;
}
