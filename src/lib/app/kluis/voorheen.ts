import type { Verlopen } from '$lib/domain/momentopname/bewaartermijn';
import type { DocumentenInhoud } from '$lib/domain/documenten/document';
import { dossierVan } from '$lib/domain/documenten/dossier';
import type { Bewaring } from '$lib/domain/kluis/kluis';
import { hasDatabases } from '$lib/platform/persistence';
import { readPreference } from '$lib/platform/preferences';

/** What is known of data that were here, for a screen without any. */
export interface Voorheen {
	/** The last list that the app removed because its term was over. */
	readonly verlopen: Verlopen | null;
	/** About how many kandidaten something is still kept. */
	readonly aantekeningen: number;
	/** The ISO day on which real data were last seen in this browser; null for never, or removed on purpose. */
	readonly gezien: string | null;
}

interface VoorheenBrug {
	call(name: 'info', input: null): Promise<Bewaring>;
	call(
		name: 'documenten',
		input: { readonly soort: 'bron'; readonly ids: readonly ['dossier'] }
	): Promise<DocumentenInhoud>;
}

/**
 * Asks the storage and the browser's memory; what cannot be read is as if it were not there. A first visit does not
 * load what keeps things.
 */
export async function lookBefore(brug: VoorheenBrug): Promise<Voorheen> {
	const gezien = readPreference('gegevens-hier') || null;
	if (!(await hasDatabases())) return { verlopen: null, aantekeningen: 0, gezien };
	const bewaring = await brug.call('info', null).catch(() => null);
	const input = { soort: 'bron', ids: ['dossier'] } as const;
	const documenten = await brug.call('documenten', input).catch(() => null);
	const { kandidaten } = dossierVan(documenten?.gelezen.dossier?.inhoud ?? {});
	return {
		verlopen: bewaring?.verlopen.at(-1) ?? null,
		aantekeningen: Object.keys(kandidaten ?? {}).length,
		gezien
	};
}
