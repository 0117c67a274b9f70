import { isPeildatum } from '$lib/domain/momentopname/peildatum';
import { formatDatum } from '$lib/locale/format';
import * as v from 'valibot';
import { DAG, dagToken, dayOf } from '../dag-vorm';
import type { FilterSoort } from '../filter-soort';

/** The day that everything is computed at. It leaves nobody out: the dataset is made anew. */
export const soort: FilterSoort = {
	id: 'peildatum',
	plaats: 90,
	deelbaar: true,
	terug: { rang: 1, bij: 'een andere peildatum' },
	vorm: v.nullable(DAG),
	chips({ dataset: { meta, peildatum }, filters }) {
		if (filters.peildatum === null) return [];
		const dag = formatDatum(filters.peildatum);
		const text =
			peildatum === filters.peildatum
				? `${dag} (bron: ${formatDatum(meta.peildatum)})`
				: `${dag} wordt berekend`;
		return [{ id: 'peildatum', name: 'Peildatum', text }];
	},
	toQuery: ({ peildatum }) => (peildatum === null ? [] : [['peildatum', dagToken(peildatum)]]),
	fromQuery: (params) => ({ peildatum: dayOf(params.get('peildatum') ?? '') }),
	known({ peildatum }, { meta }) {
		const bron = meta.peildatum;
		const isOther = peildatum !== null && peildatum !== bron && isPeildatum(peildatum, bron);
		return { peildatum: isOther ? peildatum : null };
	},
	// a day to look from belongs to one source
	carryOver: ({ peildatum }, from, to) => ({
		peildatum: from.meta.id === to.meta.id ? peildatum : null
	}),
	verdwenen({ peildatum }, kept, { meta }) {
		const isLost = peildatum !== null && kept.peildatum === null && peildatum !== meta.peildatum;
		return isLost ? ['Peildatum'] : [];
	}
};
