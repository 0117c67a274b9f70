import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

/** "12 dagen", "1 dag"; '' without a date. */
export function dagenTekst(dag: Dag, vanaf: Dag): string {
	if (dag === GEEN_DAG) return '';
	return hoeveel(dag - vanaf, 'dag', 'dagen');
}

/** A day as text; '' for none. */
export function dagTekst(dag: Dag): string {
	return dag === GEEN_DAG ? '' : formatDatum(dag);
}

/** "14-08-2026 t/m 10-01-2027", with words where a day is not filled in. */
export function periodeTekst(start: Dag, einde: Dag): string {
	return `${dagTekst(start) || 'start onbekend'} t/m ${dagTekst(einde) || 'open einde'}`;
}
