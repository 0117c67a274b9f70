import { eigenKop } from '$lib/domain/velden/eigen-kolom';
import { VELDEN } from '$lib/domain/velden/velden';
import { sleutelsVan, type Sort } from '$lib/data/lijst-volgorde';
import { columnName, type Kolom } from './column';

/** "Gesorteerd op gemeente, oplopend, dan op pers. nr., laagste eerst"; also about a field of the kandidaten that is no column of the list. */
export function sortText<Rij>(
	sort: Sort,
	kolommen: readonly Pick<Kolom<Rij>, 'id' | 'label' | 'eerst'>[]
): string {
	return `Gesorteerd op ${sleutelsVan(sort)
		.map((sleutel) => keyText(sleutel, kolommen))
		.join(', dan op ')}`;
}

function keyText<Rij>(
	{ column, direction }: Sort,
	kolommen: readonly Pick<Kolom<Rij>, 'id' | 'label' | 'eerst'>[]
): string {
	const kolom = kolommen.find(({ id }) => id === column);
	const label =
		kolom?.label ?? VELDEN.kandidaten.find((veld) => veld.id === column)?.naam ?? eigenKop(column);
	const first = kolom?.eerst ?? ['oplopend', 'aflopend'];
	return `${columnName(label)}, ${first[direction === 'ascending' ? 0 : 1]}`;
}
