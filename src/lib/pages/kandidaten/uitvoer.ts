import type { App } from '$lib/app/app.svelte';
import { kandidaatKolom, kolomUitleg } from '$lib/lists/kandidaat-uitvoer';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { kolommenVan } from './kandidaat-kolommen';

/** The list of the page with the columns that are on screen, every row of the selection. */
export function kandidatenUitvoer({ dashboard, preferences }: App): readonly UitvoerBron[] {
	const { dataset, rows, sort } = dashboard;
	if (!dataset) return [];
	const kolommen = kolommenVan(dataset).filter(
		({ id }) => preferences.isColumnOn(id) || sort?.column === id
	);
	return [
		{
			soort: 'lijst',
			titel: 'Kandidaten',
			bestand: 'kandidaten',
			rijen: rows.length,
			kandidaten: rows.length,
			kolommen: kolommen.map((kolom) =>
				kandidaatKolom(dataset, kolom, rows.length, (index) => rows[index] ?? -1)
			),
			uitleg: kolomUitleg(kolommen.map(({ id }) => id))
		}
	];
}
