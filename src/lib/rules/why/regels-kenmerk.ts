import { CHIP } from '../filters/filter-state';
import { kenmerkVan } from '../kenmerken/kenmerken';
import type { Beeld } from './beeld';
import type { FilterRegel, RecordsVan } from './filter-regels';

/** The kenmerken that are chosen; one that the source can't tell lets everybody through. */
export function kenmerkRegels(
	{ dataset, filters }: Beeld,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	return filters.kenmerken.flatMap((id): FilterRegel[] => {
		const kenmerk = kenmerkVan(dataset, id);
		if (!kenmerk) return [];
		const { toets, waarden } = kenmerk.bewijs(dataset, recordsVan);
		return [
			{
				filter: CHIP.kenmerk + id,
				regel: `Bijzonderheid: ${kenmerk.label}`,
				definitie: kenmerk.uitleg,
				toets,
				bewijzen: (kandidaat) => [waarden(kandidaat)]
			}
		];
	});
}
