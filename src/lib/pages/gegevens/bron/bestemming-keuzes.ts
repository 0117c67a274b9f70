import type { Bestemming } from '$lib/domain/momentopname/inlezen';
import { TABELLEN, TABEL_NAAM, VELDEN, type TabelId } from '$lib/domain/velden/velden';

/** One option of a select. */
export interface BestemmingKeuze {
	readonly waarde: string;
	readonly label: string;
}

const EXTRA: BestemmingKeuze = { waarde: 'extra', label: 'Extra kolom (bewaren)' };
const GEEN: BestemmingKeuze = { waarde: 'geen', label: 'Niet gebruiken' };
const VELD = 'veld:';

/** Where a column of a source with that table can go. */
export function bestemmingKeuzes(tabel: TabelId): readonly BestemmingKeuze[] {
	const velden = VELDEN[tabel].map((veld) => ({ waarde: VELD + veld.id, label: veld.label }));
	return [...velden, EXTRA, GEEN];
}

/** The option that stands for a destination. */
export function keuzeVan(bestemming: Bestemming): string {
	return bestemming.soort === 'veld' ? VELD + bestemming.veld : bestemming.soort;
}

/** The destination that an option stands for. */
export function bestemmingVan(keuze: string): Bestemming {
	if (keuze.startsWith(VELD)) return { soort: 'veld', veld: keuze.slice(VELD.length) };
	return { soort: keuze === 'extra' ? 'extra' : 'geen' };
}

/** What a source can be. */
export const TABEL_KEUZES: readonly BestemmingKeuze[] = [
	...TABELLEN.map((tabel) => ({ waarde: tabel, label: TABEL_NAAM[tabel] })),
	{ waarde: 'geen', label: 'Niet inlezen' }
];

/** The table that an option stands for; null when none was chosen yet. */
export function tabelVan(keuze: string): TabelId | 'geen' | null {
	return keuze === 'geen' ? 'geen' : (TABELLEN.find((tabel) => tabel === keuze) ?? null);
}
