import type { Meting } from '$lib/domain/doelen/prognose';
import { formatGetal } from '$lib/locale/format';

/** "↑ 3,2 punt" between the last two metingen; null with fewer. */
export function verandering(
	metingen: readonly Meting[]
): { readonly tekst: string; readonly richting: 'op' | 'neer' | 'gelijk' } | null {
	const [voor, nu] = metingen.slice(-2);
	if (!voor || !nu) return null;
	const punt =
		Math.round(((nu.klaar / nu.totaal) * 100 - (voor.klaar / voor.totaal) * 100) * 10) / 10;
	if (punt === 0) return { tekst: 'gelijk', richting: 'gelijk' };
	return {
		tekst: `${punt > 0 ? '↑' : '↓'} ${formatGetal(Math.abs(punt))} punt`,
		richting: punt > 0 ? 'op' : 'neer'
	};
}
