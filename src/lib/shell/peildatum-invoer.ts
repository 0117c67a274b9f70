import type { Dag } from '$lib/domain/velden/datum';
import { isPeildatum } from '$lib/domain/momentopname/peildatum';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

/** Days that the slider goes back and ahead from the source: a year. */
export const SCHUIF_DAGEN = 365;

/** Why a day can't be the peildatum, Dutch; '' when it can. */
export function bezwaarTegen(dag: Dag, bron: Dag): string {
	return isPeildatum(dag, bron) ? '' : 'Kies een dag binnen 10 jaar van de peildatum van de bron.';
}

/** How far a day is from that of the source: "30 dagen na de bron, 18-12-2026". */
export function schuifTekst(dag: Dag, bron: Dag): string {
	const dagen = Math.abs(dag - bron);
	if (dagen === 0) return `De peildatum van de bron, ${formatDatum(bron)}`;
	return `${hoeveel(dagen, 'dag', 'dagen')} ${dag > bron ? 'na' : 'vóór'} de bron, ${formatDatum(dag)}`;
}
