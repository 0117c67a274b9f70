import type { Trede } from '../kandidaat/ladder';
import { Z95 } from '../vergelijken/aandeel';

/**
 * How a stay ended: into another trede, not yet, or out of sight, where the kandidaat is in the list no more or has no known
 * trede any more. Only the first is an end; of the others is known that they lasted so long at least.
 */
export type VerblijfEinde = 'verder' | 'nog' | 'uit-beeld';

/** Stays in a trede whose begin was seen, of the same length and end. */
export interface Verblijf {
	readonly dagen: number;
	readonly einde: VerblijfEinde;
	readonly aantal: number;
}

/** The stays in one trede. */
export interface TredeVerblijf {
	readonly trede: Trede;
	readonly verblijven: readonly Verblijf[];
	/** Kandidaten who are in it now and whose begin was not seen: of them is not known how long. */
	readonly zonderBegin: number;
}

/**
 * The stays that can be seen in lists of several days; counts only. A stay begins in the list in which somebody who had
 * another trede is first seen in it, and ends in the list in which yet another is seen: both are found late by at most the
 * time between two lists. Who is in a trede in the first list that has them, or had no known trede before, may have been in
 * it for years: their stay is not counted, as no source has the day of a trede.
 */
export interface Verblijven {
	/** Lists in which was looked, and the days from the first to the last. */
	readonly lijsten: number;
	readonly dagen: number;
	/** Highest trede first. */
	readonly treden: readonly TredeVerblijf[];
}

/** A day on which somebody went on, with the share that stays longer. */
export interface Overleving {
	readonly dagen: number;
	/** Who had stayed so long and could still be seen. */
	readonly inBeeld: number;
	readonly verder: number;
	readonly deel: number;
	/** Between these the share is for 95%; null where nobody stays longer. */
	readonly interval: readonly [number, number] | null;
}

/** Half stays longer than this. */
export interface Mediaan {
	readonly dagen: number;
	readonly van: number;
	/** Null = not to be said yet. */
	readonly tot: number | null;
}

/** With fewer stays nothing is said of how long. */
export const MINST_VERBLIJVEN = 10;

const HELFT = 0.5;
/** Shares are products of fractions. */
const BIJNA = 1e-9;

/** The product-limit estimate (Kaplan–Meier), with Greenwood's variance on the log(−log) scale. */
export function overlevingVan(verblijven: readonly Verblijf[]): readonly Overleving[] {
	const lengths = [...new Set(verblijven.map(({ dagen }) => dagen))].sort((a, b) => a - b);
	let inBeeld = countOf(verblijven);
	let deel = 1;
	let greenwood = 0;
	const found: Overleving[] = [];
	for (const dagen of lengths) {
		const those = verblijven.filter((each) => each.dagen === dagen);
		const verder = countOf(those.filter(({ einde }) => einde === 'verder'));
		if (verder > 0) {
			deel *= 1 - verder / inBeeld;
			greenwood += verder / (inBeeld * (inBeeld - verder));
			found.push({ dagen, inBeeld, verder, deel, interval: intervalOf(deel, greenwood) });
		}
		inBeeld -= countOf(those);
	}
	return found;
}

/** Half stays longer; null where more than half has not gone on yet. */
export function mediaanVan(stappen: readonly Overleving[]): Mediaan | null {
	const firstBelow = (share: (stap: Overleving) => number) =>
		stappen.find((stap) => share(stap) <= HELFT + BIJNA)?.dagen ?? null;
	const dagen = firstBelow(({ deel }) => deel);
	if (dagen === null) return null;
	const van = firstBelow(({ interval, deel }) => interval?.[0] ?? deel) ?? dagen;
	return { dagen, van, tot: firstBelow(({ interval }) => interval?.[1] ?? 1) };
}

/** What can be said of a trede: its median is null with too few stays, or while most are still in it. */
export interface Verblijfsduur {
	readonly trede: Trede;
	/** Stays that were seen from their begin: these three together. */
	readonly gezien: number;
	readonly verder: number;
	readonly nog: number;
	readonly uitBeeld: number;
	readonly zonderBegin: number;
	readonly mediaan: Mediaan | null;
	/** Without a median what can be said: the share that is still in it after so many days; null with too few stays. */
	readonly tussenstand: Pick<Overleving, 'dagen' | 'deel'> | null;
}

/** How long kandidaten stay in a trede. */
export function verblijfsduurVan({ trede, verblijven, zonderBegin }: TredeVerblijf): Verblijfsduur {
	const ended = (how: VerblijfEinde) => countOf(verblijven.filter(({ einde }) => einde === how));
	const gezien = countOf(verblijven);
	const stappen = gezien < MINST_VERBLIJVEN ? [] : overlevingVan(verblijven);
	const mediaan = mediaanVan(stappen);
	return {
		trede,
		gezien,
		verder: ended('verder'),
		nog: ended('nog'),
		uitBeeld: ended('uit-beeld'),
		zonderBegin,
		mediaan,
		tussenstand: mediaan ? null : tussenstandVan(verblijven, stappen)
	};
}

/** The share at the longest stay that enough of them reach, as of the few behind it nothing can be said. */
function tussenstandVan(
	verblijven: readonly Verblijf[],
	stappen: readonly Overleving[]
): Verblijfsduur['tussenstand'] {
	const reached = (dagen: number) => countOf(verblijven.filter((each) => each.dagen >= dagen));
	const dagen = Math.max(
		0,
		...verblijven.map((each) => each.dagen).filter((each) => reached(each) >= MINST_VERBLIJVEN)
	);
	if (dagen === 0) return null;
	return { dagen, deel: stappen.findLast((stap) => stap.dagen <= dagen)?.deel ?? 1 };
}

/** Null where nobody is left: this scale has no variance there. */
function intervalOf(deel: number, greenwood: number): readonly [number, number] | null {
	if (deel <= BIJNA) return null;
	const width = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(deel));
	return [deel ** Math.exp(width), deel ** Math.exp(-width)];
}

function countOf(verblijven: readonly Verblijf[]): number {
	return verblijven.reduce((sum, { aantal }) => sum + aantal, 0);
}
