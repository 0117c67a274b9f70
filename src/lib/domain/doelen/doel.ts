import { dagVan, delenVan, type Dag } from '../velden/datum';
import type { Doel } from './prognose';

/** The share that is aimed at until somebody agrees on another, in percents. */
const STANDAARD_PROCENT = 85;

/** The last day of the quarter in which a day lies. */
export function kwartaalEinde(d: Dag): Dag {
	const { jaar, maand } = delenVan(d);
	const eerste = Math.floor((maand - 1) / 3) * 3 + 4;
	const volgend = eerste > 12 ? dagVan(jaar + 1, 1, 1) : dagVan(jaar, eerste, 1);
	return volgend === null ? d : volgend - 1;
}

/** The goal until another is agreed on: 85% by the end of the quarter of the peildatum. */
export function standaardDoel(d: Dag): Doel {
	return { procent: STANDAARD_PROCENT, dag: kwartaalEinde(d) };
}

/** Whether a goal can be worked with: a whole percentage from 1 to 100 and a day that exists. */
export function isDoel(value: unknown): value is Doel {
	if (typeof value !== 'object' || value === null) return false;
	const { procent, dag } = value as Partial<Doel>;
	return (
		Number.isInteger(procent) &&
		Number.isInteger(dag) &&
		Number(procent) >= 1 &&
		Number(procent) <= 100 &&
		Math.abs(Number(dag)) < 3_000_000
	);
}
