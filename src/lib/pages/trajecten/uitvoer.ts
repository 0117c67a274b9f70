import type { Dashboard } from '$lib/app/dashboard.svelte';
import { exportColumns } from '$lib/lists/list-export';
import { tegelUitleg } from '$lib/app/uitvoer/tegel-uitvoer';
import { kandidatenVan } from '$lib/lists/record-list';
import type { TrajectBlad } from './traject-blad.svelte';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { VOLGT } from '$lib/rules/filters/volgt';
import { eigenToelichting, eigenUitvoer } from './eigen-tabel';
import { countKengetallen } from './kengetal-tabel';

/** The list of the page, every line of it, and the kengetallen as a table. */
export function trajectUitvoer(dashboard: Dashboard, blad: TrajectBlad): readonly UitvoerBron[] {
	const { dataset } = dashboard;
	const { lijst, tabel, kengetal, groepen, gekozenEigen } = blad;
	if (!dataset) return [];
	const tegels = groepen.flatMap(({ naam, tegels }) => tegels.map((tegel) => ({ naam, tegel })));
	const bronnen: UitvoerBron[] = [];
	if (lijst && tabel)
		bronnen.push({
			soort: 'lijst',
			titel: blad.kop,
			bestand: gekozenEigen
				? 'lijst-eigen-kengetal'
				: kengetal
					? `lijst-${kengetal.id}`
					: 'actieve-trajecten',
			rijen: tabel.rijen,
			kandidaten: kandidatenVan(dataset, lijst).length,
			kolommen: exportColumns(tabel),
			uitleg: gekozenEigen
				? eigenToelichting(dataset, [gekozenEigen])
				: tegelUitleg(
						dataset,
						tegels.map(({ tegel }) => tegel).filter((tegel) => tegel.kengetal === blad.onderwerp)
					)
		});
	return [
		...bronnen,
		{
			soort: 'telling',
			titel: 'Kengetallen',
			bestand: 'kengetallen',
			volgt: VOLGT.tegels,
			count: (keuze) => countKengetallen(groepen, keuze),
			uitleg: tegelUitleg(
				dataset,
				tegels.map(({ tegel }) => tegel)
			)
		},
		...eigenUitvoer(dataset, blad.eigen)
	];
}
