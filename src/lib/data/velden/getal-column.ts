import type { CodeColumn, Column } from '$lib/columns/column';
import { parseGetal } from '$lib/locale/parse-getal';

/** The number of a stored text; null for a blank and for a code with zeros in front ("007"), which is none. */
export function numberOf(text: string): number | null {
	return /^[+-]?0\d/.test(text) ? null : parseGetal(text, 'nl');
}

/** The number of each code, NaN for a blank; null where a value is no number, or there are none. */
export function numbersOfCodes({ values }: CodeColumn): Float64Array | null {
	const numbers = Float64Array.from(values, (value) => numberOf(value) ?? NaN);
	const isAll = values.every((value, code) => value === '' || !Number.isNaN(numbers[code]));
	return isAll && numbers.some((number) => !Number.isNaN(number)) ? numbers : null;
}

/** The codes in the order of their numbers, the blank last; null for what is no column of numbers. */
export function numberOrder(column: Column | undefined): readonly number[] | null {
	const numbers = column?.kind === 'code' ? numbersOfCodes(column) : null;
	if (!numbers) return null;
	const place = (code: number) => {
		const number = numbers[code] ?? NaN;
		return Number.isNaN(number) ? Infinity : number;
	};
	return [...numbers.keys()].sort((a, b) => place(a) - place(b));
}
