import { drempelLegenda, type Drempel } from '$lib/domain/drempel';
import { FILTERS_TERM, type Toelichting } from '$lib/domain/uitvoer';
import { VELDEN } from '$lib/domain/velden';
import { formatDatum, formatGetal, formatTijdstip } from '$lib/locale/format';
import type { Dashboard } from './dashboard.svelte';
import type { UitvoerBron } from './uitvoer-bron';

const WEG = '(weggelaten)';

/** Filters that may hold a name. */
export const PERSOONLIJK: ReadonlySet<string> = new Set([
	'zoek',
	'uitvoerende',
	...VELDEN.kandidaten.filter(({ persoonlijk }) => persoonlijk).map(({ id }) => id)
]);

/** Everything that a reader has to know of an export, from what is on screen. */
export function toelichtingVan(
	dashboard: Dashboard,
	bron: UitvoerBron,
	{ zonderNamen, drempel }: { readonly zonderNamen: boolean; readonly drempel: Drempel }
): readonly Toelichting[] {
	const { dataset, count, total } = dashboard;
	if (!dataset) return [];
	const { meta, peildatum } = dataset;
	const bestanden = meta.bronnen.map(
		({ bestand, rijen }) => `${bestand} (${formatGetal(rijen)} rijen)`
	);
	const lijst: readonly Toelichting[] =
		bron.soort === 'lijst' ? [['Rijen', formatGetal(bron.rijen)]] : [];
	const klein: readonly Toelichting[] =
		bron.soort === 'telling' && drempel !== null ? [['Drempel', drempelLegenda(drempel)]] : [];
	return [
		['Lijst', bron.titel],
		...lijst,
		...(bron.soort === 'lijst' && bron.los
			? [[FILTERS_TERM, 'geen: deze lijst volgt de filters niet'] as const]
			: [
					['Selectie', `${formatGetal(count)} van ${formatGetal(total)} kandidaten`] as const,
					[FILTERS_TERM, filterZin(dashboard, zonderNamen)] as const
				]),
		['Peildatum', formatDatum(peildatum)],
		...(peildatum === meta.peildatum
			? []
			: [['Peildatum van de bron', formatDatum(meta.peildatum)] as const]),
		['Ingelezen', formatTijdstip(Date.parse(meta.ingelezen))],
		['Bron', zonderNamen ? `${bestanden.length} bestanden` : bestanden.join('; ')],
		...(zonderNamen ? [['Namen', 'Weggelaten, met nummers en eigen kolommen'] as const] : []),
		...klein,
		...bron.uitleg
	];
}

/** The active filters in words, all values written out. */
export function filterZin({ chips, slicers }: Dashboard, zonderNamen: boolean): string {
	if (chips.length === 0) return 'geen';
	return chips
		.map(({ id, name, text }) => {
			if (zonderNamen && PERSOONLIJK.has(id)) return `${name}: ${WEG}`;
			const slicer = slicers.find((each) => each.id === id);
			if (!slicer) return `${name}: ${text}`;
			return `${name}: ${slicer.niet ? 'niet ' : ''}${slicer.chosen.join(', ')}`;
		})
		.join('; ');
}
