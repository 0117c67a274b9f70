import { teksten } from '$lib/domain/documenten/document-lezen';
import * as v from 'valibot';
import { kenmerkLabel, kenmerkVan } from '../../kenmerken/kenmerken';
import { kenmerkRegels } from '../../why/regels-kenmerk';
import type { FilterPlek, FilterSoort } from '../filter-soort';
import { CHIP } from '../filter-state';

/** Named conditions that all apply; one more of them is an entry of `KENMERKEN`, or a kengetal that users make. */
export const soort: FilterSoort = {
	id: 'kenmerken',
	plaats: 70,
	deelbaar: true,
	terug: { rang: 5, bij: 'een filter op bijzonderheden' },
	vorm: v.array(v.string()),
	masks: (plek) =>
		chosen(plek).map(({ id, rijen }) => ({ filter: CHIP.kenmerk + id, rows: rijen(plek.dataset) })),
	chips: (plek) =>
		chosen(plek).map(({ id, label }) => ({
			id: CHIP.kenmerk + id,
			name: 'Bijzonderheid',
			text: label
		})),
	toQuery: ({ kenmerken }) => kenmerken.map((id) => ['kenmerk', id]),
	fromQuery: (params) => ({ kenmerken: [...new Set(params.getAll('kenmerk'))] }),
	fromDocument: ({ kenmerken }) => ({ kenmerken: teksten(kenmerken) }),
	known: ({ kenmerken }, dataset) => ({
		kenmerken: kenmerken.filter((id) => kenmerkVan(dataset, id))
	}),
	verdwenen: ({ kenmerken }, kept) =>
		kenmerken
			.filter((id) => !kept.kenmerken.includes(id))
			.map((id) => `Bijzonderheid: ${kenmerkLabel(id)}`),
	why: kenmerkRegels
};

function chosen({ dataset, filters }: FilterPlek) {
	return filters.kenmerken.flatMap((id) => kenmerkVan(dataset, id) ?? []);
}
