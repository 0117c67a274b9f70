import type { Sort } from '$lib/dashboard/table-order';

/** "Gesorteerd op pers. nr., laagste eerst". */
export function sorteerTekst(
	sort: Sort | null,
	kolommen: readonly { readonly id: string; readonly label: string }[]
): string {
	const { column, direction } = sort ?? { column: 'persnr', direction: 'ascending' };
	const label = kolommen.find((kolom) => kolom.id === column)?.label ?? column;
	const name =
		label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
	const first =
		column === 'persnr' || column === 'ladder'
			? ['laagste eerst', 'hoogste eerst']
			: ['oplopend', 'aflopend'];
	return `Gesorteerd op ${name}, ${first[direction === 'ascending' ? 0 : 1]}`;
}
