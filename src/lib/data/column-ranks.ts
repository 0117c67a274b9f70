import { NO_DAY, type Column } from '$lib/columns/column';
import { distinctTexts, gather } from '$lib/columns/distinct';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { dutchRanks } from '$lib/locale/dutch-ranks';
import { displayOrder } from './slicer-columns';
import { numberOrder } from './velden/getal-column';

/**
 * Rank of each row by a column, equal for equal values, -1 for a blank: known values in the order of the
 * catalogue, numbers by their size where all are, texts in Dutch order of what `key` makes of them, days by date. Sorts each different text once.
 */
export function ranksOf(
	column: Column | undefined,
	rows: number,
	known?: WaardeLijst,
	key: (text: string) => string = (text) => text
): Int32Array {
	switch (column?.kind) {
		case 'code': {
			const ranks = new Int32Array(column.values.length);
			const order = (known ? null : numberOrder(column)) ?? displayOrder(column.values, known);
			order.forEach((code, place) => {
				ranks[code] = column.values[code] === '' ? -1 : place;
			});
			return gather(column.codes, ranks);
		}
		case 'day':
			return dayRanks(column.days);
		case 'text': {
			const { codes, list } = distinctTexts(column);
			return gather(codes, dutchRanks(list.map(key)));
		}
		default:
			return new Int32Array(rows).fill(-1);
	}
}

/** Rank of each number, equal for equal ones, -1 for `Infinity`. Sorts each different number once. */
export function ranksOfNumbers(numbers: Float64Array): Int32Array {
	const rankOf = new Map<number, number>([[Infinity, -1]]);
	for (const number of Float64Array.from(new Set(numbers)).sort())
		if (number !== Infinity) rankOf.set(number, rankOf.size - 1);
	return Int32Array.from(numbers, (number) => rankOf.get(number) ?? -1);
}

function dayRanks(days: Int32Array): Int32Array {
	let first = 0;
	for (const day of days) if (day !== NO_DAY && day < first) first = day;
	return days.map((day) => (day === NO_DAY ? -1 : day - first));
}
