import type { Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { Dataset } from '$lib/data/dataset';
import { DRIEDELING_KENMERKEN } from '$lib/rules/kenmerken/kenmerken-driedeling.svelte';

/** How many kandidaten of a set have a judgement, or none; they add up to the set. */
export interface DriedelingTelling {
	/** Kenmerk that filters on it. */
	readonly id: string;
	readonly woord: string;
	readonly aantal: number;
}

/** The three judgements and those that nobody judged yet, counted in a set of kandidaten. */
export function driedelingTellingen(dataset: Dataset, pass: Bitset): readonly DriedelingTelling[] {
	return DRIEDELING_KENMERKEN.map(({ id, label, rijen }) => ({
		id,
		woord: label.replace('Driedeling: ', ''),
		aantal: popcountAnd(pass, rijen(dataset))
	}));
}
