import { LEEG } from '$lib/domain/velden/waarden';
import { hoeveel } from '$lib/locale/hoeveel';

/** Name of the last line: a total of our own gemeenten is not that of the region. */
export function totaalNaam({
	rijen
}: {
	readonly rijen: readonly { readonly gemeente: string }[];
}): string {
	const aantal = rijen.filter(({ gemeente }) => gemeente !== '').length;
	const leeg = aantal < rijen.length ? ` en ${LEEG}` : '';
	if (aantal === 0) return 'Totaal';
	return `Totaal van onze ${aantal === 1 ? 'gemeente' : hoeveel(aantal, 'gemeente', 'gemeenten')}${leeg}`;
}
