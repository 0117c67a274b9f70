import { teksten } from '$lib/domain/documenten/document-lezen';
import * as v from 'valibot';
import type { FilterSoort } from '../filter-soort';
import { codesOf, type FilterState } from '../filter-state';

/** The slicers in which what is chosen is left out; `keuzes` writes and explains them with what is chosen. */
export const soort: FilterSoort = {
	id: 'niet',
	plaats: 30,
	deelbaar: true,
	terug: {
		rang: 7,
		bij: 'het weglaten van uitvoerenden',
		geldt: ({ niet }) => niet.includes('uitvoerende')
	},
	vorm: v.array(v.string()),
	toQuery: ({ niet }) => (niet.length ? [['niet', niet.join('.')]] : []),
	fromQuery: (params, _dataset, before) => ({
		niet: chosenOf(before, [...new Set(params.get('niet')?.split('.'))])
	}),
	fromDocument: ({ niet }, _dataset, before) => ({ niet: chosenOf(before, teksten(niet)) }),
	carryOver: (filters) => ({ niet: chosenOf(filters, filters.niet) })
};

/** Of these slicers the ones in which something is chosen. */
function chosenOf(filters: FilterState, slicers: readonly string[]): readonly string[] {
	return slicers.filter((slicer) => codesOf(filters, slicer).length);
}
