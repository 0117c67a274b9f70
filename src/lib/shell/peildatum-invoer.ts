import type { Dag } from '$lib/domain/velden/datum';
import { isPeildatum } from '$lib/domain/momentopname/peildatum';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { parseDatum } from '$lib/locale/parse-datum';

/** Days that the slider goes back and ahead from the source: a year. */
export const SCHUIF_DAGEN = 365;

/** The day that somebody typed, as d-m-jjjj; null when that is no day, or too far from the source. */
export function peildatumVan(tekst: string, bron: Dag): Dag | null {
	const gelezen = parseDatum(tekst, 'dag-maand');
	return gelezen.soort === 'dag' && isPeildatum(gelezen.dag, bron) ? gelezen.dag : null;
}

/** What is wrong with what somebody typed, Dutch; '' for nothing. */
export function bezwaarTegen(tekst: string, bron: Dag): string {
	const gelezen = parseDatum(tekst, 'dag-maand');
	if (gelezen.soort === 'bestaat-niet') return 'Die dag bestaat niet.';
	if (gelezen.soort !== 'dag') return 'Vul een datum in als 21-11-2026.';
	return isPeildatum(gelezen.dag, bron)
		? ''
		: 'Kies een dag binnen 10 jaar van de peildatum van de bron.';
}

/** How far a day is from that of the source: "30 dagen na de bron, 18-12-2026". */
export function schuifTekst(dag: Dag, bron: Dag): string {
	const dagen = Math.abs(dag - bron);
	if (dagen === 0) return `De peildatum van de bron, ${formatDatum(bron)}`;
	return `${hoeveel(dagen, 'dag', 'dagen')} ${dag > bron ? 'na' : 'vóór'} de bron, ${formatDatum(dag)}`;
}
