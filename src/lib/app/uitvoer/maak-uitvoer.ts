import type { Drempel } from '$lib/domain/afscherming/drempel';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import { formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { inPieces } from '$lib/data/pieces';
import { uitgangVan } from '$lib/rules/filters/uitgaand';
import { uitgaandeWeergave } from '$lib/rules/filters/uitgaande-weergave';
import { lijstTabel, type UitvoerBron } from '$lib/lists/uitvoer-bron';
import { toelichtingVan } from './uitvoer-toelichting';
import { weergaveOpScherm, type Toonplek } from './weergave-op-scherm';
import { writeWeergave } from './weergave-tekst';

/** What the user decided about an export. */
export interface UitvoerKeuze {
	readonly zonderNamen: boolean;
	readonly drempel: Drempel;
	/** Without explanation below the tables of a CSV. */
	readonly kaal?: boolean;
}

/** Everything that goes into the file, made piece by piece; null when other data came on screen meanwhile. */
export async function makeUitvoer(
	plek: Pick<Toonplek, 'dashboard' | 'preferences' | 'pagina'>,
	bron: UitvoerBron,
	keuze: UitvoerKeuze
): Promise<Uitvoer | null> {
	const { dashboard } = plek;
	const { dataset, chips, count, total } = dashboard;
	const weergave = weergaveOpScherm(plek);
	if (!dataset || !weergave) return null;
	const { zonderNamen, kaal = false } = keuze;
	const uitgang = uitgangVan(bron.soort, zonderNamen);
	const rest = {
		bestand: bron.bestand,
		peildatum: dataset.peildatum,
		...(kaal && { kaal }),
		weergave: writeWeergave(uitgaandeWeergave(weergave, chips, uitgang))
	};
	if (bron.soort === 'telling') {
		const aantal = dashboard.under(bron.volgt)?.count ?? count;
		const geteld = bron.count({ ...keuze, selectie: { aantal, totaal: total } });
		const toelichting = toelichtingVan(dashboard, bron, keuze, geteld.selectie);
		return { ...rest, tabellen: geteld.tabellen, toelichting };
	}
	const aantal = bron.gekozen?.length ? bron.kandidaten : count;
	const selectie = `${formatGetal(aantal)} van ${hoeveel(total, 'kandidaat', 'kandidaten')}`;
	const toelichting = toelichtingVan(dashboard, bron, keuze, bron.los ? null : selectie);
	const isStale = () => dashboard.dataset !== dataset;
	const tabel = await inPieces(lijstTabel(bron, zonderNamen), isStale);
	return tabel && { ...rest, tabellen: [tabel], toelichting };
}
