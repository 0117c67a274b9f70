import { GEEN_DAG, type Dag } from '../velden/datum';
import type { RecordStand } from './kengetallen';

/** Later than any day: the last day of a module without an end. */
export const ALTIJD: Dag = 2147483647;

/** The last day on which a module runs, or begins; `GEEN_DAG` for one that is closed or has no start. */
export function laatsteDag({
	start,
	einde,
	gesloten
}: Pick<RecordStand, 'start' | 'einde' | 'gesloten'>): Dag {
	if (start === GEEN_DAG || gesloten) return GEEN_DAG;
	return einde === GEEN_DAG ? ALTIJD : Math.max(start, einde);
}
