import { searchTerms } from '$lib/locale/search';
import * as v from 'valibot';
import { waardeUit } from '../../why/waarde-uit';
import type { FilterSoort } from '../filter-soort';

/** The search by name and number. Its text may be a name: it stands in no address and in no explanation. */
export const soort: FilterSoort = {
	id: 'zoek',
	plaats: 40,
	deelbaar: false,
	terug: { rang: 2, bij: 'zoeken op naam of nummer' },
	vorm: v.string(),
	toDocument: ({ zoek }) => ({ zoek: zoek.trim() }),
	why({ dataset, filters }) {
		const termen = searchTerms(filters.zoek);
		if (termen.length === 0) return [];
		return [
			{
				filter: 'zoek',
				regel: 'Zoeken',
				definitie:
					'Elk woord dat u zoekt staat in de naam of het nummer. De volgorde, hoofdletters en accenten tellen niet mee.',
				toets: { soort: 'bevat', termen },
				bewijzen: (row) => [
					[
						waardeUit(dataset, 'kandidaten', 'naam', row),
						waardeUit(dataset, 'kandidaten', 'persnr', row)
					]
				]
			}
		];
	}
};
