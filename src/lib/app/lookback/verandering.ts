import type { Dag } from '$lib/domain/velden/datum';
import { formatDatum, formatGetal } from '$lib/locale/format';
import type { Punt, Terugblik } from './terugblik.svelte';

/** The change of a number since the momentopname before, as a chart takes it. */
export interface VeranderingSinds {
	readonly direction: 'up' | 'down' | 'same' | 'new';
	/** Beside an arrow: "14"; "gelijk", "nieuw". */
	readonly text: string;
	/** "14 meer dan op 04-11-2026 (1.524)." */
	readonly sentence: string;
}

/** No import before this one. */
const EERSTE: VeranderingSinds = {
	direction: 'new',
	text: 'nieuw',
	sentence: 'Er is nog geen eerdere momentopname om mee te vergelijken.'
};

/** The change from a point to the value now. */
export function veranderingSinds({ dag, waarde }: Punt, nu: number): VeranderingSinds {
	const text = formatGetal(Math.abs(nu - waarde));
	const toen = `op ${formatDatum(dag)}`;
	if (nu === waarde)
		return { direction: 'same', text: 'gelijk', sentence: `Gelijk aan het aantal ${toen}.` };
	return nu > waarde
		? { direction: 'up', text, sentence: `${text} meer dan ${toen} (${formatGetal(waarde)}).` }
		: { direction: 'down', text, sentence: `${text} minder dan ${toen} (${formatGetal(waarde)}).` };
}

/** The change of a value from the earlier ones to now; null where it is not known (yet). */
export function verandering(
	terugblik: Terugblik,
	eerder: readonly Punt[],
	nu: number | null
): VeranderingSinds | null {
	if (nu === null) return null;
	if (terugblik.eerste) return EERSTE;
	const last = eerder.at(-1);
	return last && last.dag === terugblik.vorige?.peildatum ? veranderingSinds(last, nu) : null;
}

/** The earlier values and the one of now, as a chart takes them; none where there is nothing earlier. */
export function verloop(
	eerder: readonly Punt[],
	dag: Dag,
	nu: number | null
): readonly { readonly at: number; readonly value: number }[] {
	if (nu === null || eerder.length === 0) return [];
	return [...eerder, { dag, waarde: nu }].map((punt) => ({ at: punt.dag, value: punt.waarde }));
}

/** "21-10-2026: 98, 04-11-2026: 104"; the earlier values in words. */
export function verloopTekst(eerder: readonly Punt[]): string {
	return eerder.map(({ dag, waarde }) => `${formatDatum(dag)}: ${formatGetal(waarde)}`).join(', ');
}
