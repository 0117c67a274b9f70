import { teksten } from '$lib/domain/documenten/document-lezen';
import { formatGetal } from '$lib/locale/format';
import * as v from 'valibot';
import { waardeUit } from '../../why/waarde-uit';
import type { FilterSoort } from '../filter-soort';
import { nummerRijen } from '../nummers';

/** A list of Pers. nrs. that was pasted; it never stands in an address. */
export const soort: FilterSoort = {
	id: 'nummers',
	plaats: 60,
	deelbaar: false,
	terug: { rang: 3, bij: 'een lijst met nummers' },
	vorm: v.array(v.string()),
	masks({ dataset, filters: { nummers } }) {
		if (nummers.length === 0) return [];
		return [{ filter: 'nummers', rows: nummerRijen(nummers, dataset.kandidaten).rows }];
	},
	chips({ dataset, filters: { nummers } }) {
		if (nummers.length === 0) return [];
		const { found } = nummerRijen(nummers, dataset.kandidaten);
		const text =
			found === nummers.length ? formatGetal(found) : `${found} van ${nummers.length} gevonden`;
		return [{ id: 'nummers', name: 'Nummers', text }];
	},
	fromDocument: ({ nummers }) => ({ nummers: teksten(nummers) }),
	verdwenen({ nummers }, _kept, { kandidaten }, mee) {
		// a list that came along says on its chip how many it found
		const missed = mee ? 0 : nummers.length - nummerRijen(nummers, kandidaten).found;
		return missed > 0 ? [`Nummers: ${missed}`] : [];
	},
	why({ dataset, filters: { nummers } }) {
		if (nummers.length === 0) return [];
		return [
			{
				filter: 'nummers',
				regel: `Pers. nrs.: lijst van ${formatGetal(nummers.length)}`,
				definitie: 'Het nummer staat in de lijst die u hebt geplakt.',
				toets: { soort: 'een-van', veld: 'persnr', waarden: nummers },
				bewijzen: (row) => [[waardeUit(dataset, 'kandidaten', 'persnr', row)]]
			}
		];
	}
};
