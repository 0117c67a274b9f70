import { isTeDoen, type ActieRegel, type Merk } from '$lib/domain/documenten/dossier';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import type { ActieVan } from './documenten/dossier.svelte';

/** From this many kandidaten on, marking them all at once would take too long. */
export const MEESTE_KANDIDATEN = 20_000;

/** One kind of action in a selection, with everybody who has it. */
export interface ActieSoort {
	readonly id: string;
	readonly label: string;
	readonly acties: readonly ActieVan[];
}

/** Id of the kind that holds all suggestions together. */
export const ALLE = 'alle';

/** The suggestions of rules in a selection by kind, and all of them; judges each kandidaat. */
export function actieSoorten(
	rows: ArrayLike<number>,
	regelsVan: (row: number) => readonly ActieRegel[]
): readonly ActieSoort[] {
	const alle = Array.from(rows, (row) =>
		regelsVan(row)
			.filter(({ soort }) => soort === 'regel')
			.map((regel): ActieVan => ({ row, regel }))
	).flat();
	const per = SIGNALEN.filter(({ soort }) => soort === 'actie').map(({ id, label }) => ({
		id,
		label,
		acties: alle.filter(({ regel }) => regel.id === id)
	}));
	const soorten = per.filter(({ acties }) => acties.length);
	return soorten.length > 1
		? [...soorten, { id: ALLE, label: 'Alle voorgestelde acties', acties: alle }]
		: soorten;
}

/** Those for which marking them so changes something; null = open again. */
export function teMerken(acties: readonly ActieVan[], merk: Merk | null): readonly ActieVan[] {
	if (merk === null) return acties.filter(({ regel }) => regel.stand !== 'open');
	if (merk === 'uitgesteld') return acties.filter(({ regel }) => regel.stand !== 'gereed');
	return acties.filter(({ regel }) =>
		merk === 'gereed' ? regel.stand !== 'gereed' : isTeDoen(regel) && regel.stand !== merk
	);
}
