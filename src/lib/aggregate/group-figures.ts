import { op, table } from 'arquero';
import { groupingColumn } from './arquero-table';

/** What can be computed of the numbers of a group. */
export type Figure = 'som' | 'gemiddelde' | 'mediaan' | 'laagste' | 'hoogste';

const ROLLUP = {
	som: () => op.sum('value'),
	gemiddelde: () => op.mean('value'),
	mediaan: () => op.median('value'),
	laagste: () => op.min('value'),
	hoogste: () => op.max('value')
} as const;

/**
 * That figure of the numbers of each of `size` groups; NaN for a group without any. `groups` and `values` are of the same
 * records; a NaN is no number and left out. Reads each once, a median sorts those of its group.
 */
export function groupFigures(
	groups: Uint32Array,
	size: number,
	values: Float64Array,
	figure: Figure
): Float64Array {
	const kept = numbersIn(groups, values);
	const figures = new Float64Array(size).fill(NaN);
	if (kept.values.length === 0) return figures;
	const rolled = table({ group: groupingColumn(kept.groups, size), value: kept.values })
		.groupby('group')
		.rollup({ figure: ROLLUP[figure]() });
	for (let i = 0; i < rolled.numRows(); i++)
		figures[rolled.get('group', i)] = rolled.get('figure', i);
	return figures;
}

function numbersIn(groups: Uint32Array, values: Float64Array) {
	let found = 0;
	for (const value of values) if (!Number.isNaN(value)) found++;
	if (found === values.length) return { groups, values };
	const of = { groups: new Uint32Array(found), values: new Float64Array(found) };
	let next = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		if (Number.isNaN(value)) continue;
		of.groups[next] = groups[i] ?? 0;
		of.values[next++] = value;
	}
	return of;
}
