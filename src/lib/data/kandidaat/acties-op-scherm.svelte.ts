import type { Dataset } from '../dataset';

/** What stands in the cell Acties of kandidaten about whom something is kept. */
export interface ActieTeksten {
	/** By row; others have what is suggested. */
	readonly perRij: ReadonlyMap<number, string>;
	/** Whether words of the user are among them, which can hold a name. */
	readonly eigen: boolean;
}

/** Where these come from; the dossier is one. */
export interface ActieBron {
	/** Null while nothing is kept, or about another dataset than the one in use. */
	actieTeksten(dataset: Dataset): ActieTeksten | null;
}

let bron = $state.raw<ActieBron | null>(null);

/** Tells lists, which have no app, of the dossier of the app. */
export function metActies(own: ActieBron): void {
	bron = own;
}

/** What the user did about actions, as far as it differs from what is suggested; null for nothing. */
export function actieTeksten(dataset: Dataset): ActieTeksten | null {
	return bron?.actieTeksten(dataset) ?? null;
}

/** What stands in the cell Acties of a kandidaat. */
export function actieOpScherm(dataset: Dataset, row: number): string {
	return actieTeksten(dataset)?.perRij.get(row) ?? dataset.actieAt(row);
}
