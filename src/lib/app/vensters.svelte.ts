import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import type { NieuwKengetal } from '$lib/rules/eigen-kengetal/vorm';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import type { Dossier } from './documenten/dossier.svelte';
import type { NatelOpdracht } from './telbron';
import type { VeelPapier } from './uitvoer/print-page';

/** What a page adds to the menu of a number. */
export interface GetalActie {
	readonly id: string;
	readonly label: string;
	onpick(): void;
}

/** The windows that can be opened from anywhere, with what each is given. */
export interface VensterProps {
	hulp: object;
	/** Which slicers stand in the pane. */
	filtersKiezen: object;
	/** Handing over a caseload. */
	overdragen: object;
	/** Opening one; `file` was chosen or dropped already. */
	overdracht: { readonly file: File | null };
	/** The report, a page for each of this field. */
	verslag: { readonly veld: GroepVeld };
	/** What is counted again. */
	natellen: { readonly opdracht: NatelOpdracht };
	/** The menu of a number, beside its element. */
	getal: {
		readonly getal: EigenGetal;
		readonly anker: HTMLElement;
		readonly acties: readonly GetalActie[];
	};
	/** A number over the values of a field. */
	verdeling: { readonly getal: EigenGetal; readonly veld: string };
	/** Actions for these kandidaten. */
	acties: { readonly dossier: Dossier; readonly rows: Uint32Array };
	/** An own kengetal that is made or changed: what it begins with, and its id where it is kept already. */
	eigenKengetal: { readonly begin?: NieuwKengetal; readonly id?: string };
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

	/** The number whose menu is open. */
	get getal(): VensterProps['getal'] | undefined {
		return this.alle.find(({ id }) => id === 'getal')?.props as VensterProps['getal'] | undefined;
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
