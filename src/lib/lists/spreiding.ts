import { GEEN_DAG } from '$lib/domain/velden/datum';
import type { Kolom } from './column';

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
