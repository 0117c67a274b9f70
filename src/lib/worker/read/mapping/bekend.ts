import type { Dag } from '$lib/domain/velden/datum';
import { VELDEN } from '$lib/domain/velden/velden';
import type { Tables } from '../tables/build-tables';

/** Beyond this a list of values says little of a column, and costs much to look in. */
const MOST_VALUES = 5_000;

/** What the list in use knows that helps to read the next one. */
export interface Bekend {
	/** Its peildatum. */
	readonly dag: Dag;
	readonly kandidaten: number;
	/** By field: the values that it has, as they are stored; open lists only, of which the catalogue can't tell. */
	readonly waarden: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The begeleiders, gemeenten, uitvoerenden and so on of these tables. Reads their dictionaries, no rows. */
export function bekendIn(tables: Tables, dag: Dag): Bekend {
	const waarden = new Map<string, Set<string>>();
	const { kandidaten, ...records } = tables;
	for (const table of [kandidaten, ...Object.values(records)]) {
		for (const id of OPEN) {
			const column = table?.columns.get(id);
			if (column?.kind !== 'code' || column.values.length > MOST_VALUES) continue;
			const known = waarden.get(id) ?? new Set();
			for (const value of column.values) if (value !== '') known.add(value);
			if (known.size) waarden.set(id, known);
		}
	}
	return { dag, kandidaten: kandidaten?.rows ?? 0, waarden };
}

/** Fields by which the same means the same in every table. */
const OPEN: readonly string[] = [
	...VELDEN.kandidaten.filter(({ soort, waarden }) => soort === 'code' && !waarden),
	...VELDEN.trajecten.filter(({ id }) => id === 'uitvoerende')
].map(({ id }) => id);
