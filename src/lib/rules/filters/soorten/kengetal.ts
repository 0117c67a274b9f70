import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import * as v from 'valibot';
import { recordRegel, uitvoerendenVan } from '../../why/regels-record';
import type { FilterSoort } from '../filter-soort';

/** The picked tile: kandidaten with a record that it counts. The engine knows it by its id. */
export const soort: FilterSoort = {
	id: 'kengetal',
	plaats: 20,
	deelbaar: true,
	terug: null,
	vorm: v.nullable(v.string()),
	toQuery: ({ kengetal }) => (kengetal ? [['kengetal', kengetal]] : []),
	fromQuery: (params) => ({ kengetal: params.get('kengetal') }),
	known: ({ kengetal }, { kengetallen }) => ({
		kengetal: kengetallen.some(({ id }) => id === kengetal) ? kengetal : null
	}),
	verdwenen({ kengetal }, kept) {
		if (!kengetal || kept.kengetal) return [];
		return [`Kengetal: ${KENGETALLEN.find(({ id }) => id === kengetal)?.label ?? kengetal}`];
	},
	why(beeld, recordsVan) {
		const { dataset, filters } = beeld;
		const kengetal = dataset.kengetallen.find(({ id }) => id === filters.kengetal);
		if (!kengetal) return [];
		const uitvoerenden = uitvoerendenVan(beeld);
		const regel = recordRegel(dataset, kengetal, uitvoerenden, recordsVan);
		const hunne = uitvoerenden ? ' Alleen die van de gekozen uitvoerende tellen mee.' : '';
		return [{ ...regel, filter: 'kengetal', definitie: regel.definitie + hunne }];
	}
};
