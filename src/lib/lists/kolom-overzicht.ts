import type { Dataset } from '$lib/data/dataset';
import { textAt } from '$lib/data/cell-text';
import { assen, asWaarden, type As } from '$lib/data/velden/assen';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import type { Kolom } from './column';
import { isStored } from './kandidaat-kolommen';

/** A value of a column with how many rows have it. */
export interface WaardeTelling {
	/** As its axis has it. */
	readonly waarde: string;
	readonly woord: string;
	readonly aantal: number;
}

/** Where the numbers or days of a column lie; days as their number. */
export interface Spreiding {
	readonly laagste: number;
	/** A quarter is not above it. */
	readonly kwart: number;
	/** Of an even number of values halfway between the two in the middle. */
	readonly mediaan: number;
	/** A quarter is not below it. */
	readonly driekwart: number;
	readonly hoogste: number;
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

/** The axis that the values of a stored column are counted by; null for names, numbers of people and free text. */
export function asOf(dataset: Dataset, id: string): As | null {
	if (!isStored(dataset, id)) return null;
	return (
		assen(dataset, 'kandidaten').find(
			({ veld, indeling }) => veld.id === id && (indeling === 'waarde' || indeling === 'jaar')
		) ?? null
	);
}

/** Whether its values can be told to be high or low. */
export function isMeasurable({ waarde }: Pick<Kolom<number>, 'waarde'>): boolean {
	return waarde.soort === 'getal' || waarde.soort === 'dag';
}

/** The number or day of a row; null for a blank and for a column of another kind. */
export function measureAt({ waarde }: Pick<Kolom<number>, 'waarde'>, row: number): number | null {
	if (waarde.soort === 'getal') return waarde.at(row);
	if (waarde.soort !== 'dag') return null;
	const dag = waarde.at(row);
	return dag === GEEN_DAG ? null : dag;
}

/** Where the numbers or days of these rows lie; null without any. Sorts them. */
export function spreadOf(
	kolom: Pick<Kolom<number>, 'waarde'>,
	rows: Uint32Array
): Spreiding | null {
	if (!isMeasurable(kolom)) return null;
	const all = new Float64Array(rows.length);
	let found = 0;
	for (const row of rows) {
		const value = measureAt(kolom, row);
		if (value !== null) all[found++] = value;
	}
	if (found === 0) return null;
	const values = all.subarray(0, found).sort();
	const at = (place: number) => values[place] ?? 0;
	const middle = (found - 1) / 2;
	return {
		laagste: at(0),
		kwart: at(Math.ceil(found / 4) - 1),
		mediaan: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
		driekwart: at(found - Math.ceil(found / 4)),
		hoogste: at(found - 1)
	};
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
