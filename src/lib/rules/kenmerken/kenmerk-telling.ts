import type { Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerk';
import { alleKenmerken } from './kenmerken';
import { inPieces } from '$lib/data/pieces';

/** The kenmerken of a dataset, ready to be counted, and those that its source can't tell. */
export interface Kenmerken {
	readonly bekend: readonly Kenmerk[];
	readonly onbekend: readonly Kenmerk[];
}

/** Makes the sets of all kenmerken, piece by piece; null once `isStale`. */
export async function kenmerkenVan(
	dataset: Dataset,
	isStale: () => boolean
): Promise<Kenmerken | null> {
	const all = alleKenmerken();
	const bekend = all.filter((each) => each.isBekend(dataset));
	const onbekend = all.filter((each) => !bekend.includes(each));
	return inPieces(made(dataset, { bekend, onbekend }), isStale);
}

/**
 * Kandidaten that would be left with a kenmerk besides the filters that let these pass; for one that is chosen
 * these are all.
 */
export function aantalMet(dataset: Dataset, kenmerk: Kenmerk, pass: Bitset): number {
	return popcountAnd(pass, kenmerk.rijen(dataset));
}

function* made(dataset: Dataset, kenmerken: Kenmerken): Generator<unknown, Kenmerken> {
	for (const kenmerk of kenmerken.bekend) {
		if (kenmerk.vooraf) yield* kenmerk.vooraf(dataset);
		kenmerk.rijen(dataset);
		yield;
	}
	return kenmerken;
}
