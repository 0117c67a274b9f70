import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import type { Beeld } from './beeld';
import { kenmerkVan } from '../kenmerken/kenmerken';
import { filterRegels, recordsIn, verklaarFilter } from './filter-regels';
import { verklaarPlek, type Plek } from './verklaar-plek';
import { verklaarBotsingen } from './verklaar-botsing';
import { verklaarSignalen } from './verklaar-signaal';
import { verklaarWerkproces } from './verklaar-werkproces';
import type { Verklaring } from './verklaring';

/** Explanations of one kind. */
export interface WaaromDeel {
	readonly kop: string;
	readonly verklaringen: readonly Verklaring[];
	/** What to say when there are none. */
	readonly geen: string;
}

/** Why a kandidaat stands where it stands: the list it was opened from, the filters, and what the rules say. */
export function waaromHier(
	beeld: Beeld,
	kandidaat: number,
	plek: Plek | null
): readonly WaaromDeel[] {
	const { dataset } = beeld;
	const recordsVan = recordsIn(dataset);
	const vanPlek = plek ? verklaarPlek(dataset, plek, kandidaat, recordsVan) : [];
	const alGezegd = vanPlek.map(({ toets }) => (toets.soort === 'werkproces' ? toets.id : ''));
	const vanFilters = filterRegels(beeld, recordsVan).flatMap((regel) =>
		verklaarFilter(regel, kandidaat)
	);
	return [
		...(plek
			? [
					{
						kop: 'Deze lijst',
						verklaringen: vanPlek,
						geen: 'Deze lijst heeft geen eigen regel.'
					}
				]
			: []),
		{
			kop: 'Filters',
			verklaringen: vanFilters,
			geen: 'Er staat geen filter aan. Alle kandidaten uit de bron staan in beeld.'
		},
		{
			kop: 'Acties en signalen',
			verklaringen: verklaarSignalen(dataset, kandidaat, recordsVan).filter(
				({ uitkomst, toets }) =>
					uitkomst === 'ja' &&
					toets.soort === 'signaal' &&
					kenmerkVan(dataset, `signaal.${toets.id}`) !== null
			),
			geen: 'Geen enkele regel geeft een actie of een signaal.'
		},
		{
			kop: 'Botst met elkaar',
			verklaringen: verklaarBotsingen(dataset, kandidaat).filter(
				({ toets, uitkomst }) =>
					['ja', 'controleer'].includes(uitkomst) &&
					toets.soort === 'botsing' &&
					!werkprocesUit.has(toets.id)
			),
			geen: 'Bij deze kandidaat botst niets met elkaar.'
		},
		{
			kop: 'Werkproces',
			verklaringen: verklaarWerkproces(dataset, kandidaat).filter(
				({ toets }) => toets.soort !== 'werkproces' || !alGezegd.includes(toets.id)
			),
			geen: 'De bron heeft de gegevens voor deze regels niet.'
		}
	];
}
