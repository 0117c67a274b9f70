import { formatDatum, formatGetal, formatPercentage } from '$lib/locale/format';
import type { Maat, Toon } from '$lib/tables/draaitabel/vraag';

/** Shown where there is nothing to compute. */
const NIETS = '–';

/** What a cell says; of a field of days the days themselves. */
export function celTekst(waarde: number | null, maat: Maat, toon: Toon, isDag: boolean): string {
	if (waarde === null) return NIETS;
	if (toon === 'rij' || toon === 'kolom' || toon === 'totaal') return formatPercentage(waarde, 1);
	if (maat.soort === 'aandeel' && toon === 'aantal') return formatPercentage(waarde, 1);
	return maat.soort === 'rekent' && toon === 'aantal' && isDag
		? formatDatum(Math.round(waarde))
		: formatGetal(waarde);
}
