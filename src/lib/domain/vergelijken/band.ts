import type { Grenzen } from './aandeel';

/** Parts of all outcomes that a band holds when groups differ by chance only. */
export const BAND = 0.95;
export const RUIME_BAND = 0.998;

/**
 * Limits of a funnel plot for a share: where the shares of groups of `noemer` lie when all have the true share `doel`.
 * Exact binomial, interpolated as in D. J. Spiegelhalter, "Funnel plots for comparing institutional performance",
 * Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1. The upper limit is the lower one seen from the other side
 * (`1 − onder(1 − doel)`), so that a group lies beyond either with at most half of the rest.
 */
export function bandVoor(noemer: number, doel: number, deel = BAND): Grenzen {
	if (noemer <= 0 || doel <= 0 || doel >= 1) return { onder: doel, boven: doel };
	const staart = (1 - deel) / 2;
	return {
		onder: onderGrens(noemer, doel, staart),
		boven: 1 - onderGrens(noemer, 1 - doel, staart)
	};
}

/** A band at one size of group, as it is drawn. */
export interface BandPunt extends Grenzen {
	readonly noemer: number;
}

/** The band from the smallest size to the largest: closer together where it bends most. */
export function bandLijn(
	van: number,
	tot: number,
	doel: number,
	deel = BAND,
	punten = 72
): readonly BandPunt[] {
	const [first, last] = [Math.max(1, van), Math.max(1, van, tot)];
	const sizes = Array.from({ length: punten }, (_, at) =>
		Math.round(first * (last / first) ** (at / (punten - 1)))
	);
	return [...new Set(sizes)].map((noemer) => ({ noemer, ...bandVoor(noemer, doel, deel) }));
}

/** Standard deviations below the mean where a chance is nothing that a sum would show. */
const NIETS = 12;

/** The share below which lies no more than `staart` of what `noemer` draws give. */
function onderGrens(noemer: number, doel: number, staart: number): number {
	const begin = Math.max(
		0,
		Math.floor(noemer * doel - NIETS * Math.sqrt(noemer * doel * (1 - doel)) - NIETS)
	);
	let kans = Math.exp(logKans(begin, noemer, doel));
	let som = kans;
	let aantal = begin;
	while (som < staart && aantal < noemer) {
		kans *= ((noemer - aantal) / (aantal + 1)) * (doel / (1 - doel));
		aantal++;
		som += kans;
	}
	// `aantal` is the first with at least the tail below it: how far into its own chance that tail reaches
	return Math.max(0, (aantal - (som - staart) / kans) / noemer);
}

/** The logarithm of the chance of exactly `aantal` of `noemer`. */
function logKans(aantal: number, noemer: number, doel: number): number {
	return (
		logFaculteit(noemer) -
		logFaculteit(aantal) -
		logFaculteit(noemer - aantal) +
		aantal * Math.log(doel) +
		(noemer - aantal) * Math.log1p(-doel)
	);
}

/** The logarithm of n!: a sum where that is short, else the series of Stirling. */
function logFaculteit(n: number): number {
	if (n < 32) {
		let som = 0;
		for (let each = 2; each <= n; each++) som += Math.log(each);
		return som;
	}
	return (
		(n + 0.5) * Math.log(n) -
		n +
		0.5 * Math.log(2 * Math.PI) +
		1 / (12 * n) -
		1 / (360 * n ** 3) +
		1 / (1260 * n ** 5)
	);
}
