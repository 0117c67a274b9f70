import { vensterVan } from '$lib/domain/velden/datum-filter';
import { formatGetal } from '$lib/locale/format';
import { searchTerms } from '$lib/locale/search';
import { datumFilterTekst, datumVeldNaam } from '../filters/datum-tekst';
import { datumVeld } from '../filters/datum-velden';
import { CHIP } from '../filters/filter-state';
import type { Beeld } from './beeld';
import type { FilterRegel, RecordsVan } from './filter-regels';
import { waardeUit } from './waarde-uit';

/** What was searched for; the text itself may be a name and is not said. */
export function zoekRegel({ dataset, filters }: Beeld): readonly FilterRegel[] {
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

/** The list of numbers that was pasted. */
export function nummersRegel({ dataset, filters: { nummers } }: Beeld): readonly FilterRegel[] {
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

/** The date fields with a window: of the kandidaat, or of one record at least. */
export function datumRegels(
	{ dataset, filters }: Beeld,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	return Object.entries(filters.datums).flatMap(([sleutel, filter]): FilterRegel[] => {
		const veld = datumVeld(dataset, sleutel);
		if (!veld) return [];
		const { tabel, id } = veld;
		return [
			{
				filter: CHIP.datum + sleutel,
				regel: `${datumVeldNaam(veld)}: ${datumFilterTekst(filter, dataset.peildatum)}`,
				definitie:
					tabel === 'kandidaten'
						? 'De datum ligt in deze periode.'
						: 'Ten minste één datum van de kandidaat ligt in deze periode.',
				toets: { soort: 'venster', veld: id, venster: vensterVan(filter, dataset.peildatum) },
				bewijzen: (kandidaat) =>
					tabel === 'kandidaten'
						? [[waardeUit(dataset, tabel, id, kandidaat)]]
						: recordsVan(tabel, kandidaat).map((record) => [
								waardeUit(dataset, tabel, 'soort', record),
								waardeUit(dataset, tabel, id, record)
							])
			}
		];
	});
}
