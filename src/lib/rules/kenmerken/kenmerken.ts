import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerk';
import { BOTSING_KENMERKEN } from './kenmerken-botsing';
import { DOSSIER_KENMERKEN } from './kenmerken-dossier.svelte';
import { DRIEDELING_KENMERKEN } from './kenmerken-driedeling.svelte';
import { SIGNAAL_KENMERKEN } from './kenmerken-signalen';
import { TRAJECT_KENMERKEN } from './kenmerken-traject';
import { WERKPROCES_KENMERKEN } from './kenmerken-werkproces';

/** Every kenmerk, in the order in which they are offered. */
export const KENMERKEN: readonly Kenmerk[] = [
	...SIGNAAL_KENMERKEN,
	...BOTSING_KENMERKEN,
	...TRAJECT_KENMERKEN,
	...WERKPROCES_KENMERKEN,
	...DOSSIER_KENMERKEN,
	...DRIEDELING_KENMERKEN
];

/** The kenmerk with that id; null when there is none, or the source can't tell. */
export function kenmerkVan(dataset: Dataset, id: string): Kenmerk | null {
	return KENMERKEN.find((each) => each.id === id && each.isBekend(dataset)) ?? null;
}
