import { NO_DAY, type Column } from '$lib/columns/column';
import type { WaardeLijst } from '$lib/domain/waarden';
import { collator } from '$lib/locale/collate';
import { sortDutch } from '$lib/locale/sort-dutch';
import { displayOrder } from './slicer-columns';

/**
 * Rank of each row by a column, equal for equal values, -1 for a blank: known values in the order of the
 * catalogue, texts in Dutch order of what `key` makes of them, days by date. Sorts each different text once.
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
			displayOrder(column.values, known).forEach((code, place) => {
				ranks[code] = column.values[code] === '' ? -1 : place;
			});
			return gather(column.codes, ranks);
		}
		case 'day':
			return dayRanks(column.days);
		case 'text': {
			const numbers = new Map<string, number>();
			const codes = new Uint32Array(rows);
			for (let row = 0; row < rows; row++) {
				const text = column.at(row);
				let code = numbers.get(text);
				if (code === undefined) numbers.set(text, (code = numbers.size));
				codes[row] = code;
			}
			return gather(codes, textRanks([...numbers.keys()].map(key)));
		}
		default:
			return new Int32Array(rows).fill(-1);
	}
}

function dayRanks(days: Int32Array): Int32Array {
	let first = 0;
	for (const day of days) if (day !== NO_DAY && day < first) first = day;
	return days.map((day) => (day === NO_DAY ? -1 : day - first));
}

function textRanks(texts: readonly string[]): Int32Array {
	const ranks = new Map<string, number>();
	let rank = -1;
	let before: string | undefined;
	for (const text of sortDutch(texts)) {
		if (before === undefined || collator.compare(before, text) !== 0) rank++;
		before = text;
		ranks.set(text, text === '' ? -1 : rank);
	}
	return Int32Array.from(texts, (text) => ranks.get(text) ?? -1);
}

function gather(codes: Uint8Array | Uint16Array | Uint32Array, ranks: Int32Array): Int32Array {
	const result = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) result[row] = ranks[codes[row] ?? 0] ?? -1;
	return result;
}
