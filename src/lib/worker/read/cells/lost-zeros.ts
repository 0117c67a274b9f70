import { TextIds } from '$lib/columns/text-ids';
import type { ColumnTable } from '$lib/columns/column';
import { isShort, withZeros } from './persnr';

/**
 * How many of the numbers a list in use has with zeros in front, where most numbers that are too short are such; 0 where
 * they are known as they stand, or not at all. For a file in which nothing shows that zeros went missing.
 */
export function zerosLostSince(numbers: Iterable<string>, inUse: ColumnTable | undefined): number {
	const column = inUse?.columns.get('persnr');
	if (column?.kind !== 'text') return 0;
	const seen = new TextIds();
	const short: string[] = [];
	for (const number of numbers)
		if (isShort(number) && seen.add(number) === short.length) short.push(number);
	if (short.length === 0) return 0;
	const known = new TextIds();
	for (let row = 0; row < column.length; row++) known.add(column.at(row));
	let lost = 0;
	let asTheyStand = 0;
	for (const number of short) {
		if (known.get(number) >= 0) asTheyStand++;
		else if (known.get(withZeros(number)) >= 0) lost++;
	}
	return lost > asTheyStand && lost * 2 >= short.length ? lost : 0;
}
