import type { Drempel } from '$lib/domain/drempel';
import type { Uitvoer } from '$lib/domain/uitvoer';
import { inPieces } from './pieces';
import { lijstTabel, type UitvoerBron } from './uitvoer-bron';
import { PERSOONLIJK, toelichtingVan } from './uitvoer-toelichting';
import { weergaveOpScherm, type Toonplek } from './weergave-op-scherm';
import { schrijfWeergave, weergaveZonder } from './weergave-tekst';

/** What the user decided about an export. */
export interface UitvoerKeuze {
	readonly zonderNamen: boolean;
	readonly drempel: Drempel;
}

/** Everything that goes into the file, made piece by piece; null when other data came on screen meanwhile. */
export async function maakUitvoer(
	plek: Pick<Toonplek, 'dashboard' | 'preferences' | 'pagina'>,
	bron: UitvoerBron,
	keuze: UitvoerKeuze
): Promise<Uitvoer | null> {
	const { dashboard } = plek;
	const { dataset } = dashboard;
	const weergave = weergaveOpScherm(plek);
	if (!dataset || !weergave) return null;
	const { zonderNamen, drempel } = keuze;
	const blijft = new Set(zonderNamen ? [...PERSOONLIJK, 'nummers'] : []);
	const rest = {
		bestand: bron.bestand,
		peildatum: dataset.peildatum,
		toelichting: toelichtingVan(dashboard, bron, keuze),
		weergave: schrijfWeergave(weergaveZonder(weergave, blijft, dashboard.chips))
	};
	if (bron.soort === 'telling') return { ...rest, tabellen: bron.tabellen(drempel) };
	const isStale = () => dashboard.dataset !== dataset;
	const tabel = await inPieces(lijstTabel(bron, zonderNamen), isStale);
	return tabel && { ...rest, tabellen: [tabel] };
}
