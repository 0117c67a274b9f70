import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import type { NatelOpdracht } from './telbron';
import type { VeelPapier } from './uitvoer/print-page';

/** The windows that can be opened from anywhere, with what each is given. */
export interface VensterProps {
	hulp: object;
	/** Handing over a caseload. */
	overdragen: object;
	/** Opening one; `file` was chosen or dropped already. */
	overdracht: { readonly file: File | null };
	/** The report, a page for each of this field. */
	verslag: { readonly veld: GroepVeld };
	/** What is counted again. */
	natellen: { readonly opdracht: NatelOpdracht };
	/** Whether so much has to be printed. */
	afdrukken: VeelPapier;
}

export type VensterId = keyof VensterProps;

export interface VensterOpScherm {
	readonly id: VensterId;
	readonly props: VensterProps[VensterId];
}

/** The windows on screen, the latest last. `routes/vensters.ts` knows what each of them is. */
export class Vensters {
	alle = $state.raw<readonly VensterOpScherm[]>([]);

	isOpen(id: VensterId): boolean {
		return this.alle.some((venster) => venster.id === id);
	}

	/** Opens a window, in place of one of the same kind. */
	open<Id extends VensterId>(id: Id, props: VensterProps[Id]): void {
		this.alle = [...this.alle.filter((venster) => venster.id !== id), { id, props }];
	}

	close(id: VensterId): void {
		this.alle = this.alle.filter((venster) => venster.id !== id);
	}

	closeAll(): void {
		this.alle = [];
	}
}
