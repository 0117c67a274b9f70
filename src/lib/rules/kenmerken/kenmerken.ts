import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerk';
import { BOTSING_KENMERKEN } from './kenmerken-botsing';
import { DOSSIER_KENMERKEN } from './kenmerken-dossier.svelte';
import { DRIEDELING_KENMERKEN } from './kenmerken-driedeling.svelte';
import { eigenKenmerk, eigenKenmerken } from './kenmerken-eigen.svelte';
import { SIGNAAL_KENMERKEN } from './kenmerken-signalen';
import { TRAJECT_KENMERKEN } from './kenmerken-traject';
import { WERKPROCES_KENMERKEN } from './kenmerken-werkproces';

/** Every kenmerk of the app itself, in the order in which they are offered. */
export const KENMERKEN: readonly Kenmerk[] = [
	...SIGNAAL_KENMERKEN,
	...BOTSING_KENMERKEN,
	...TRAJECT_KENMERKEN,
	...WERKPROCES_KENMERKEN,
	...DOSSIER_KENMERKEN,
	...DRIEDELING_KENMERKEN
];

/** Every kenmerk that can be filtered on: those of the app, and those of own kengetallen. */
export function alleKenmerken(): readonly Kenmerk[] {
	return [...KENMERKEN, ...eigenKenmerken()];
}

/** The kenmerk with that id; null when there is none, or the source can't tell. */
export function kenmerkVan(dataset: Dataset, id: string): Kenmerk | null {
	const kenmerk = KENMERKEN.find((each) => each.id === id) ?? eigenKenmerk(id);
	return kenmerk?.isBekend(dataset) ? kenmerk : null;
}

/** What it is called, also where the source can't tell; the id of one that is not there. */
export function kenmerkLabel(id: string): string {
	return (KENMERKEN.find((each) => each.id === id) ?? eigenKenmerk(id))?.label ?? id;
}
