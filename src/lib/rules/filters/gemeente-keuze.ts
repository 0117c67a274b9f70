import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import type { Dataset } from '$lib/data/dataset';
import type { FilterState } from './filter-state';
import { waardenVoor } from './weg';

/** Whether a gemeente, as the source has it, is shown under the filter on gemeente; other filters don't matter. */
export function gemeenteKeuze(
	dataset: Dataset,
	{ picks, niet }: FilterState
): (gemeente: string) => boolean {
	const codes = picks.gemeente ?? [];
	if (codes.length === 0) return () => true;
	// one that these data don't have is nobody's here, and means itself in other data
	const chosen = waardenVoor(dataset, 'gemeente', codes).map(schrijfwijzeSleutel);
	const wanted = !niet.includes('gemeente');
	return (gemeente) => chosen.includes(schrijfwijzeSleutel(gemeente)) === wanted;
}
