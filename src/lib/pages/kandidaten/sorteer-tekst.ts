import type { Sort } from '$lib/data/table-order';
import { VELDEN } from '$lib/domain/velden/velden';

/** "Gesorteerd op pers. nr., laagste eerst"; also about a column that is not on screen. */
export function sorteerTekst(
	sort: Sort | null,
	kolommen: readonly { readonly id: string; readonly label: string }[]
): string {
	const { column, direction } = sort ?? { column: 'persnr', direction: 'ascending' };
	const label =
		kolommen.find((kolom) => kolom.id === column)?.label ??
		VELDEN.kandidaten.find((veld) => veld.id === column)?.naam ??
		column.replace(/^extra:/, '');
	const isAbbreviation = /^\p{Lu}{2}/u.test(label);
	const name = isAbbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1);
	const first =
		column === 'persnr' || column === 'ladder'
			? ['laagste eerst', 'hoogste eerst']
			: ['oplopend', 'aflopend'];
	return `Gesorteerd op ${name}, ${first[direction === 'ascending' ? 0 : 1]}`;
}
