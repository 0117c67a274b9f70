import type { App } from '$lib/app/app.svelte';
import { kandidaatKolommen, kandidatenLijst } from '$lib/lists/kandidaat-kolommen';
import { kolomUitleg } from '$lib/lists/kandidaat-uitleg';
import { exportColumns } from '$lib/lists/list-export';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';

/** The list of the page with the columns that are on screen, every row of the selection. */
export function kandidatenUitvoer({ dashboard, preferences }: App): readonly UitvoerBron[] {
	const { dataset, rows, sort } = dashboard;
	if (!dataset) return [];
	const kolommen = kandidaatKolommen(dataset).filter(
		({ id }) => preferences.isColumnOn(id) || sort?.column === id || sort?.dan?.column === id
	);
	return [
		{
			soort: 'lijst',
			titel: 'Kandidaten',
			bestand: 'kandidaten',
			rijen: rows.length,
			kandidaten: rows.length,
			kolommen: exportColumns(kandidatenLijst(dataset, rows, kolommen)),
			uitleg: kolomUitleg(kolommen)
		}
	];
}
