import type { Yield } from '$lib/engine/engine';
import { PERFORMERS } from '$lib/engine/star';
import type { ChipModel } from './slicer-model';

/** An active filter and the number of candidates that removing it would give. */
export interface WayOut {
	readonly chip: ChipModel;
	readonly count: number;
}

/** Facets and masks have the name of their chip. */
const CHIP_OF: Readonly<Record<string, string>> = {
	[PERFORMERS]: 'uitvoerende',
	measure: 'kengetal'
};

/** The yields of the filters that have a chip, the best first. */
export function waysOut(yields: readonly Yield[], chips: readonly ChipModel[]): readonly WayOut[] {
	return yields
		.flatMap(({ filter, count }) => {
			const chip = chips.find((each) => each.id === (CHIP_OF[filter] ?? filter));
			return chip ? [{ chip, count }] : [];
		})
		.sort((a, b) => b.count - a.count);
}
