import { codeColumn, textColumn } from '$lib/columns/column';
import { rijenPerSleutel } from '$lib/domain/kandidaat/kandidaat-sleutel';
import type { Momentopname } from './verschil';

/** Those of these keys whose kandidaat stands in the list. Reads each number of it once. */
export function standsIn({ tables }: Momentopname, sleutels: readonly string[]): readonly string[] {
	const { kandidaten } = tables;
	if (!kandidaten) return [];
	const persnr = textColumn(kandidaten, 'persnr');
	const { codes, values } = codeColumn(kandidaten, 'gemeente');
	const perNummer = new Map<string, { row: number; gemeente: string }[]>();
	for (let row = 0; row < kandidaten.rows; row++) {
		const found = { row, gemeente: values[codes[row] ?? 0] ?? '' };
		const same = perNummer.get(persnr.at(row));
		if (same) same.push(found);
		else perNummer.set(persnr.at(row), [found]);
	}
	const rijen = rijenPerSleutel(sleutels, (nummer) => perNummer.get(nummer) ?? []);
	return sleutels.filter((sleutel) => rijen.get(sleutel)?.length);
}
