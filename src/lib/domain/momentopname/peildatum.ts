import type { Dag } from '../velden/datum';

/** Days that the peildatum can be moved away from that of the source, either way: ten years. */
export const MEESTE_DAGEN = 3652;

/** Whether a source of that day can be looked at on `dag`. */
export function isPeildatum(dag: Dag, bron: Dag): boolean {
	return Number.isInteger(dag) && Math.abs(dag - bron) <= MEESTE_DAGEN;
}
