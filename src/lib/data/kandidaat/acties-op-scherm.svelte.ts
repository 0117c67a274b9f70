import type { Dataset } from '../dataset';
import { mostUrgent, suggestedRegels, teDoenTekst, type Taak } from './te-doen';

/** What there is to do for kandidaten about whom something is kept; the others have what is suggested. */
export interface TakenOpScherm {
	/** Place among all by row, `Infinity` for nothing to do. */
	readonly urgenties: ReadonlyMap<number, number>;
	/** Whether words of the user are among them, which can hold a name. */
	readonly eigen: boolean;
	/** The most urgent one of a row that is in `urgenties`; null for none. */
	taak(row: number): Taak | null;
}

/** Where these come from; the dossier is one. */
export interface ActieBron {
	/** Null while nothing is kept, or about another dataset than the one in use. */
	taken(dataset: Dataset): TakenOpScherm | null;
}

let bron = $state.raw<ActieBron | null>(null);

/** Tells lists, which have no app, of the dossier of the app. */
export function metActies(own: ActieBron): void {
	bron = own;
}

/** What the user did about actions, as far as it differs from what is suggested; null for nothing. */
export function takenOpScherm(dataset: Dataset): TakenOpScherm | null {
	return bron?.taken(dataset) ?? null;
}

/** The most urgent thing to do for a kandidaat; null for none. */
export function nuTeDoen(dataset: Dataset, row: number): Taak | null {
	const kept = takenOpScherm(dataset);
	if (kept?.urgenties.has(row)) return kept.taak(row);
	return mostUrgent(dataset, row, suggestedRegels(dataset, row), 0);
}

/** What stands in the cell Nu te doen of a kandidaat. */
export function actieOpScherm(dataset: Dataset, row: number): string {
	const taak = nuTeDoen(dataset, row);
	return taak ? teDoenTekst(taak) : '';
}
