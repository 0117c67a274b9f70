import type { App } from '$lib/app/app.svelte';
import { kandidaatKolommen, kandidatenLijst } from '$lib/lists/kandidaat-kolommen';
import { groepAs, grouped, withGroep } from '$lib/lists/groepen';
import { inVolgorde } from '$lib/lists/kolom-volgorde';
import { kolomUitleg } from '$lib/lists/kandidaat-uitleg';
import { exportColumns } from '$lib/lists/list-export';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';

/** The list of the page with the columns that are on screen, every row of the selection. */
export function kandidatenUitvoer({ dashboard, preferences }: App): readonly UitvoerBron[] {
	const { dataset, rows, sort } = dashboard;
	if (!dataset) return [];
	const alle = inVolgorde(kandidaatKolommen(dataset), preferences.lijst.volgorde);
	const kolommen = alle.filter(
		({ id }) => preferences.isColumnOn(id) || sort?.column === id || sort?.dan?.column === id
	);
	const as = groepAs(dataset, preferences.lijst.groep);
	return [
		{
			soort: 'lijst',
			titel: 'Kandidaten',
			bestand: 'kandidaten',
			rijen: rows.length,
			kandidaten: rows.length,
			kolommen: exportColumns(
				kandidatenLijst(
					dataset,
					as ? grouped(dataset, as, rows).rows : rows,
					withGroep(dataset, kolommen, as)
				)
			),
			uitleg: kolomUitleg(kolommen)
		}
	];
}
