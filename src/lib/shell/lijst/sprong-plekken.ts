import type { Kolom } from '$lib/lists/column';
import type { Lijst } from '$lib/lists/list';
import { delenVan, GEEN_DAG } from '$lib/domain/velden/datum';
import { LEEG } from '$lib/domain/velden/waarden';

/** A place in a long list to jump to: a letter, a year. */
export interface SprongPlek {
	readonly label: string;
	/** The first row of it. */
	readonly index: number;
}

/** The letters or years in the order of the list, each with its first row. */
export function sprongPlekken<Rij>(lijst: Lijst<Rij>, kolom: Kolom<Rij>): readonly SprongPlek[] {
	const first = new Map<string, number>();
	for (let index = 0; index < lijst.rijen; index++) {
		const label = beginOf(kolom, lijst.rijAt(index));
		if (!first.has(label)) first.set(label, index);
	}
	return Array.from(first, ([label, index]) => ({ label, index }));
}

/** What a list has to be sorted by to be jumped in: the day that it is sorted by, or else the name. */
export function sprongKolom<Rij>(
	kolommen: readonly Kolom<Rij>[],
	sorted: string | undefined
): Kolom<Rij> | undefined {
	const now = kolommen.find(({ id }) => id === sorted);
	return now?.waarde.soort === 'dag' ? now : kolommen.find(({ mark }) => mark === 'naam');
}

function beginOf<Rij>({ waarde }: Kolom<Rij>, rij: Rij): string {
	if (waarde.soort === 'dag') {
		const dag = waarde.at(rij);
		return dag === GEEN_DAG ? LEEG : String(delenVan(dag).jaar);
	}
	const text = waarde.soort === 'tekst' ? waarde.at(rij) : '';
	const letter = text.normalize('NFD').charAt(0).toUpperCase();
	return /\p{Lu}/u.test(letter) ? letter : LEEG;
}
