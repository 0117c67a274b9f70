import type { Dataset } from '$lib/data/dataset';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import type { FilterState } from '../filter-state';
import { getalUit, type GetalVoorwaarde } from './sleutel';

/** The conditions of numbers that the dataset can tell, by their keys: what it can't selects and explains nothing. */
export function knownVoorwaarden(
	{ getal }: Pick<FilterState, 'getal'>,
	dataset: Dataset
): readonly (readonly [sleutel: string, GetalVoorwaarde])[] {
	return (getal ?? []).flatMap((sleutel) => {
		const voorwaarde = getalUit(sleutel);
		return voorwaarde && isKnown(voorwaarde, dataset) ? [[sleutel, voorwaarde] as const] : [];
	});
}

function isKnown(voorwaarde: GetalVoorwaarde, { meta, kengetallen }: Dataset): boolean {
	switch (voorwaarde.soort) {
		case 'veld':
			return meta.velden.kandidaten?.includes(voorwaarde.veld) ?? false;
		case 'regel':
			return [...WERKPROCES, ...BOTSINGEN].some(({ id }) => id === voorwaarde.id);
		case 'record':
			return kengetallen.some(({ id }) => id === voorwaarde.kengetal);
		default:
			return true;
	}
}
