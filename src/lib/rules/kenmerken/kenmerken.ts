import type { Bitset } from '$lib/columns/bitset';
import type { Steps } from '$lib/columns/steps';
import type { Dataset } from '$lib/data/dataset';
import { BOTSING_KENMERKEN } from './kenmerken-botsing';
import { DOSSIER_KENMERKEN } from './kenmerken-dossier.svelte';
import { DRIEDELING_KENMERKEN } from './kenmerken-driedeling.svelte';
import { SIGNAAL_KENMERKEN } from './kenmerken-signalen';
import { TRAJECT_KENMERKEN } from './kenmerken-traject';
import { WERKPROCES_KENMERKEN } from './kenmerken-werkproces';

/** A named yes-or-no condition on kandidaten that can be filtered on. */
export interface Kenmerk {
	/** Unique; safe in a URL. */
	readonly id: string;
	/** Short Dutch text, on its chip. */
	readonly label: string;
	/** What is counted, in one or two Dutch sentences. */
	readonly uitleg: string;
	/** Whether the source has what it takes to tell; without it nobody is counted and nobody may think 0. */
	isBekend(dataset: Dataset): boolean;
	/** Kandidaten that have it, made once per dataset, those of the dossier once per change of it; don't change the set. */
	rijen(dataset: Dataset): Bitset;
	/** Steps that make `rijen` before it is asked for. */
	vooraf?(dataset: Dataset): Steps<void>;
	/** Why a kandidaat has it: the values and dates, Dutch, without a name. */
	waarom?(dataset: Dataset, row: number): string;
}

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
