import {
	anderGedeeld,
	gedeeldSleutel,
	gedeeldUit,
	rememberOperaties,
	type EerderGedeeld
} from '$lib/domain/documenten/gedeeld';
import type { App } from '../app.svelte';
import type { Volgt } from '$lib/rules/filters/volgt';

/** What of the screen is about to be shared, under a threshold. */
export interface TeDelen {
	/** A name of `GEDEELD_WOORD`. */
	readonly wat: string;
	readonly drempel: number;
	/** Kandidaten that it is of; absent = the selection. */
	readonly kandidaten?: number;
	/** What it is of besides the selection, where that can be chosen. */
	readonly keuze?: string;
	/** Which filters it follows; absent = all of them. */
	readonly volgt?: Volgt;
}

type Plek = Pick<App, 'documenten' | 'snapshots' | 'dashboard'>;

/**
 * Of whom this tab shared something, by momentopname and key. In memory only: kept are counts, by which two selections
 * of the same size cannot be told apart. Then they count as different.
 */
const hier = new Map<string, { readonly wie: string; readonly gedeeld: EerderGedeeld }>();

/** What was shared of the momentopname in use and differs from this; the latest first. */
export function eerderGedeeld(plek: Plek, wat: TeDelen): readonly EerderGedeeld[] {
	const nu = gedeeldVan(plek, wat);
	const { dataset, total } = plek.dashboard;
	if (!nu || !dataset) return [];
	const id = dataset.meta.id;
	const eigen = [...hier].flatMap(([sleutel, { gedeeld }]) =>
		sleutel.startsWith(`${id} `) ? [gedeeld] : []
	);
	const bewaard = gedeeldUit(plek.documenten?.inhoud('gedeeld') ?? null, id);
	const bekend = new Set(bewaard.map(gedeeldSleutel));
	const alle = [...eigen.filter((each) => !bekend.has(gedeeldSleutel(each))), ...bewaard];
	return anderGedeeld(
		alle,
		{ ...nu, totaal: total },
		(sleutel) => hier.get(`${id} ${sleutel}`)?.wie === wieVan(plek, wat)
	);
}

/** Remembers that it was shared. */
export async function rememberGedeeld(plek: Plek, wat: TeDelen): Promise<void> {
	const nu = gedeeldVan(plek, wat);
	const id = plek.dashboard.dataset?.meta.id;
	if (!nu || id === undefined) return;
	const gedeeld = { ...nu, moment: Date.now() };
	const sleutel = `${id} ${gedeeldSleutel(nu)}`;
	const wie = wieVan(plek, wat);
	const eerder = hier.get(sleutel)?.wie;
	// two of the same key and of others: from now on neither is the same as what comes
	hier.set(sleutel, { wie: eerder === undefined || eerder === wie ? wie : '', gedeeld });
	const inhoud = plek.documenten?.inhoud('gedeeld');
	if (!inhoud) return;
	const bekend = plek.snapshots.map((each) => each.id);
	await plek.documenten?.derive('gedeeld', rememberOperaties(inhoud, id, gedeeld, bekend));
}

function gedeeldVan({ dashboard }: Plek, { wat, drempel, kandidaten, volgt }: TeDelen) {
	const { dataset } = dashboard;
	const aantal = kandidaten ?? dashboard.under(volgt)?.count ?? 0;
	return dataset && { wat, drempel, kandidaten: aantal, peildatum: dataset.peildatum };
}

function wieVan({ dashboard }: Plek, { keuze = '', volgt }: TeDelen): string {
	return `${keuze} ${dashboard.under(volgt)?.pass.join(' ') ?? ''}`;
}
