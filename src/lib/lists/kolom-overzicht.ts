import type { Dataset } from '$lib/data/dataset';
import { textAt } from '$lib/data/cell-text';
import { assen, asWaarden, type As } from '$lib/data/velden/assen';
import type { Kolom } from './column';
import { catalogued } from './kandidaat-kolommen';
import { measureAt, spreadOf, type Spreiding } from './spreiding';

/** A value of a column with how many rows have it. */
export interface WaardeTelling {
	/** As its axis has it. */
	readonly waarde: string;
	readonly woord: string;
	readonly aantal: number;
}

/** What a column says of some rows together. */
export interface KolomOverzicht {
	readonly gevuld: number;
	/** With `gevuld` all rows. */
	readonly leeg: number;
	/** Different values, of days different days. */
	readonly verschillend: number;
	/** What its values are counted by, of days their year; null where each row has its own, or it is not stored. */
	readonly as: As | null;
	/** The values that most rows have, at most `MEESTE_WAARDEN`, the largest first. */
	readonly grootste: readonly WaardeTelling[];
	/** Null for what is no column of numbers or days, and where none is filled. */
	readonly spreiding: Spreiding | null;
}

export const MEESTE_WAARDEN = 6;

/** What the column says of these rows of the kandidaten. Reads each row twice; sorts its numbers or days. */
export function overviewOf(
	dataset: Dataset,
	kolom: Kolom<number>,
	rows: Uint32Array
): KolomOverzicht {
	const known = new Set<string | number>();
	const read = reader(dataset, kolom);
	let leeg = 0;
	for (const row of rows) {
		const value = read(row);
		if (value === null) leeg++;
		else known.add(value);
	}
	const as = asOf(dataset, kolom.id);
	return {
		gevuld: rows.length - leeg,
		leeg,
		verschillend: known.size,
		as,
		grootste: as ? largest(dataset, as, rows) : [],
		spreiding: spreadOf(kolom, rows)
	};
}

/** Whether a column is a stored field: the others follow from the peildatum. */
export function isStored({ kandidaten }: Dataset, id: string): boolean {
	return kandidaten.columns.has(id) && catalogued(id)?.berekend === undefined;
}

/** The axis that the values of a stored column are counted by; null for names, numbers of people and free text. */
export function asOf(dataset: Dataset, id: string): As | null {
	if (!isStored(dataset, id)) return null;
	return (
		assen(dataset, 'kandidaten').find(
			({ veld, indeling }) => veld.id === id && (indeling === 'waarde' || indeling === 'jaar')
		) ?? null
	);
}

/** What tells values of a column apart, by row; null for a blank. Of what is stored the stored text: also of a hidden name. */
function reader(
	dataset: Dataset,
	{ id, waarde }: Kolom<number>
): (row: number) => string | number | null {
	switch (waarde.soort) {
		case 'code':
			return (row) => waarde.values[waarde.at(row)] || null;
		case 'tekst':
			return isStored(dataset, id)
				? (row) => textAt(dataset.kandidaten, id, row) || null
				: (row) => waarde.at(row) || null;
		case 'dag':
		case 'getal':
			return (row) => measureAt({ waarde }, row);
	}
}

function largest(dataset: Dataset, as: As, rows: Uint32Array): readonly WaardeTelling[] {
	const { column, woord } = asWaarden(dataset, 'kandidaten', as);
	const counts = new Uint32Array(column.values.length);
	for (const row of rows) {
		const code = column.codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return [...counts.keys()]
		.filter((code) => counts[code] && column.values[code] !== '')
		.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
		.slice(0, MEESTE_WAARDEN)
		.map((code) => ({
			waarde: column.values[code] ?? '',
			woord: woord(code),
			aantal: counts[code] ?? 0
		}));
}
