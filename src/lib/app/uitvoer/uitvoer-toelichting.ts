import { drempelLegenda } from '$lib/domain/afscherming/drempel';
import {
	FILTERS_TERM,
	PEILDATUM_BRON_TERM,
	PEILDATUM_TERM,
	type Toelichting
} from '$lib/domain/momentopname/uitvoer';
import { bronDagenTekst } from '$lib/data/bron-dagen';
import { formatDatum, formatGetal, formatTijdstip } from '$lib/locale/format';
import type { Dashboard } from '../dashboard.svelte';
import type { UitvoerKeuze } from './maak-uitvoer';
import {
	bronZin,
	filterZin,
	metGekozen,
	terzijdeZin,
	uitgangVan
} from '$lib/rules/filters/uitgaand';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';

/**
 * Everything that a reader has to know of an export, from what is on screen; `selectie` says how many kandidaten it is
 * of, as far as that may be told, null where it follows no selection.
 */
export function toelichtingVan(
	dashboard: Dashboard,
	bron: UitvoerBron,
	{ zonderNamen, drempel }: UitvoerKeuze,
	selectie: string | null
): readonly Toelichting[] {
	const { dataset } = dashboard;
	if (!dataset) return [];
	const { meta, peildatum } = dataset;
	const dagen = bronDagenTekst(meta);
	const uitgang = uitgangVan(bron.soort, zonderNamen);
	const lijst: readonly Toelichting[] =
		bron.soort === 'lijst' ? [['Rijen', formatGetal(bron.rijen)]] : [];
	const klein: readonly Toelichting[] =
		bron.soort === 'telling' && drempel !== null ? [['Drempel', drempelLegenda(drempel)]] : [];
	const volgt = bron.soort === 'telling' ? bron.volgt : undefined;
	const opScherm = metGekozen(dashboard, bron.soort === 'lijst' ? bron.gekozen : []);
	const filters =
		bron.soort === 'lijst' && bron.los
			? 'geen: deze lijst volgt de filters niet'
			: filterZin(opScherm, uitgang, volgt);
	const terzijde = terzijdeZin(dashboard, volgt);
	return [
		['Lijst', bron.titel],
		...lijst,
		...(selectie === null ? [] : [['Selectie', selectie] as const]),
		[FILTERS_TERM, filters],
		...(terzijde ? [['Telt hier niet mee', terzijde] as const] : []),
		[PEILDATUM_TERM, formatDatum(peildatum)],
		...(peildatum === meta.peildatum
			? []
			: [[PEILDATUM_BRON_TERM, formatDatum(meta.peildatum)] as const]),
		...(dagen ? [['Dag van elke bron', dagen] as const] : []),
		['Ingelezen', formatTijdstip(Date.parse(meta.ingelezen))],
		['Bron', bronZin(meta.bronnen, uitgang)],
		...namen(bron, zonderNamen),
		...klein,
		...bron.uitleg
	];
}

function namen(bron: UitvoerBron, zonderNamen: boolean): readonly Toelichting[] {
	if (bron.soort === 'telling') {
		if (!bron.per) return [];
		return [['Namen', zonderNamen ? `Van elke ${bron.per} weggelaten` : `Van elke ${bron.per}`]];
	}
	return zonderNamen ? [['Namen', 'Weggelaten, met nummers en eigen kolommen']] : [];
}
