import type { Aandeel, Grenzen } from './aandeel';
import { isTeKlein } from './klein';

/**
 * A control chart of a share (p-chart): around the mean of all moments the limits by how many were counted then. W. A.
 * Shewhart, "Economic control of quality of manufactured product" (1931); the two rules are those of the Western
 * Electric handbook (1956): a point beyond three standard deviations, and eight in a row on one side of the middle.
 */
export interface Regelkaart {
	/** The mean of all moments, as a part of one. */
	readonly midden: number;
	/** Per moment, in their order. */
	readonly punten: readonly RegelPunt[];
	/** What is more than chance; null while everything can be. */
	readonly teken: RegelTeken | null;
}

export interface RegelPunt extends Aandeel {
	/** Two and three standard deviations on both sides. */
	readonly twee: Grenzen;
	readonly drie: Grenzen;
}

export type RegelTeken =
	/** The moment at this place lies beyond the limits. */
	| { readonly soort: 'buiten'; readonly at: number; readonly kant: 'boven' | 'onder' }
	/** The moments up to this place lie all on one side. */
	| { readonly soort: 'reeks'; readonly at: number; readonly kant: 'boven' | 'onder' };

/** Moments from which there are limits: from fewer the mean is that of the points themselves. */
export const MIN_VOOR_KAART = 4;
/** Moments in a row on one side that chance seldom makes. */
export const REEKS = 8;

/** The chart of these moments, the earliest first; null where there are too few, or one of them is too small. */
export function regelkaart(momenten: readonly Aandeel[]): Regelkaart | null {
	if (momenten.length < MIN_VOOR_KAART || momenten.some(({ noemer }) => isTeKlein(noemer)))
		return null;
	const sum = (of: (each: Aandeel) => number) => momenten.reduce((all, each) => all + of(each), 0);
	const midden = sum(({ teller }) => teller) / sum(({ noemer }) => noemer);
	const punten = momenten.map(({ teller, noemer }): RegelPunt => {
		const sigma = Math.sqrt((midden * (1 - midden)) / noemer);
		return { teller, noemer, twee: around(midden, 2 * sigma), drie: around(midden, 3 * sigma) };
	});
	return { midden, punten, teken: tekenIn(punten, midden) };
}

function around(midden: number, marge: number): Grenzen {
	return { onder: Math.max(0, midden - marge), boven: Math.min(1, midden + marge) };
}

/** The latest that chance seldom makes: a point beyond the limits before a row on one side. */
function tekenIn(punten: readonly RegelPunt[], midden: number): RegelTeken | null {
	const buiten = punten.findLastIndex(({ teller, noemer, drie }) => {
		const deel = teller / noemer;
		return deel > drie.boven || deel < drie.onder;
	});
	const kantVan = (at: number) => {
		const { teller = 0, noemer = 1 } = punten[at] ?? {};
		return Math.sign(teller / noemer - midden);
	};
	if (buiten >= 0)
		return { soort: 'buiten', at: buiten, kant: kantVan(buiten) > 0 ? 'boven' : 'onder' };
	for (let at = punten.length - 1; at >= REEKS - 1; at--) {
		const kant = kantVan(at);
		const isReeks = Array.from({ length: REEKS }, (_, back) => kantVan(at - back)).every(
			(each) => each === kant
		);
		if (kant !== 0 && isReeks) return { soort: 'reeks', at, kant: kant > 0 ? 'boven' : 'onder' };
	}
	return null;
}

/** The verdict in a sentence; `naam` names a moment by its place. */
export function regelkaartZin({ teken }: Regelkaart, naam: (at: number) => string): string {
	if (!teken) return 'Dit verschil kan toeval zijn.';
	return teken.soort === 'buiten'
		? `Dit is meer dan toeval: ${naam(teken.at)} ligt ${BUITEN[teken.kant]}.`
		: `Dit is meer dan toeval: ${REEKS} keer op rij ${teken.kant} het midden.`;
}

const BUITEN = { boven: 'boven de bovengrens', onder: 'onder de ondergrens' } as const;
