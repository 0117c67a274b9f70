import type { Drempel } from '$lib/domain/drempel';
import type { Uitvoer } from '$lib/domain/uitvoer';
import type { Dashboard } from './dashboard.svelte';
import { inPieces } from './pieces';
import { lijstTabel, type UitvoerBron } from './uitvoer-bron';
import { toelichtingVan } from './uitvoer-toelichting';
import { schrijfWeergave } from './weergave-tekst';

/** What the user decided about an export. */
export interface UitvoerKeuze {
	readonly zonderNamen: boolean;
	readonly drempel: Drempel;
}

/** Everything that goes into the file, made piece by piece; null when other data came on screen meanwhile. */
export async function maakUitvoer(
	dashboard: Dashboard,
	route: string,
	bron: UitvoerBron,
	keuze: UitvoerKeuze
): Promise<Uitvoer | null> {
	const { dataset, filters, sort } = dashboard;
	if (!dataset) return null;
	const { zonderNamen, drempel } = keuze;
	const rest = {
		bestand: bron.bestand,
		peildatum: dataset.peildatum,
		toelichting: toelichtingVan(dashboard, bron, keuze),
		weergave: schrijfWeergave(dataset, route, filters, sort, zonderNamen)
	};
	if (bron.soort === 'telling') return { ...rest, tabellen: bron.tabellen(drempel) };
	const isStale = () => dashboard.dataset !== dataset;
	const tabel = await inPieces(lijstTabel(bron, zonderNamen), isStale);
	return tabel && { ...rest, tabellen: [tabel] };
}
