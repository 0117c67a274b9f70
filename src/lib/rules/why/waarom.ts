import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';
import type { Beeld } from './beeld';
import { kenmerkVan } from '../kenmerken/kenmerken';
import { filterRegels, recordsIn, explainFilter } from './filter-regels';
import { explainPlek, type Plek } from './verklaar-plek';
import { explainBotsingen } from './verklaar-botsing';
import { explainSignalen } from './verklaar-signaal';
import { explainWerkproces } from './verklaar-werkproces';
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
	const vanPlek = plek ? explainPlek(dataset, plek, kandidaat, recordsVan) : [];
	const alGezegd = vanPlek.map(({ toets }) => (toets.soort === 'werkproces' ? toets.id : ''));
	const vanFilters = filterRegels(beeld, recordsVan).flatMap((regel) =>
		explainFilter(regel, kandidaat)
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
			verklaringen: explainSignalen(dataset, kandidaat, recordsVan).filter(
				({ uitkomst, toets }) =>
					uitkomst === 'ja' &&
					toets.soort === 'signaal' &&
					kenmerkVan(dataset, `signaal.${toets.id}`) !== null
			),
			geen: 'Geen enkele regel geeft een actie of een signaal.'
		},
		{
			kop: 'Botst met elkaar',
			verklaringen: explainBotsingen(dataset, kandidaat).filter(
				({ toets, uitkomst }) =>
					['ja', 'controleer'].includes(uitkomst) &&
					toets.soort === 'botsing' &&
					!werkprocesUit.has(toets.id)
			),
			geen: 'Bij deze kandidaat botst niets met elkaar.'
		},
		{
			kop: 'Werkproces',
			verklaringen: explainWerkproces(dataset, kandidaat).filter(
				({ toets }) => toets.soort !== 'werkproces' || !alGezegd.includes(toets.id)
			),
			geen: 'De bron heeft de gegevens voor deze regels niet.'
		}
	];
}
