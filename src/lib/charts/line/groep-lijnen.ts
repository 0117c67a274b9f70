/** A share of a group at a moment. */
export interface LijnPunt {
	/** Place of the moment among all. */
	readonly at: number;
	/** In percents. */
	readonly value: number;
	/** In words: "Epe, 3e 2026: 43,8%". */
	readonly text: string;
}

/** One group over the moments. */
export interface GroepLijn {
	readonly naam: string;
	/** Its last share: "44,9%". */
	readonly deel: string;
	/** Since the moment before: "+1,1"; null where that is not known. */
	readonly verschil: string | null;
	readonly punten: readonly LijnPunt[];
}

/** Measurements from which a line is drawn; between fewer it would tell a course that nobody measured. */
export const MIN_VOOR_LIJN = 4;

/** Where the axis of shares begins, unless a share is below it. */
const LAAGST = 30;
const STREEPJES = [0, 20, 40, 60, 80, 100];

export interface Kader {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * Where moments and shares stand within a frame; the axis ends at 100% and says where it begins. `nauw`: it ends where
 * the shares do, by tens.
 */
export function lijnSchaal(
	values: readonly number[],
	moments: number,
	{ left, right, top, bottom }: Kader,
	nauw = false
): { x(at: number): number; y(value: number): number; readonly streepjes: readonly number[] } {
	const tens = values.map((value) => Math.floor(value / 10) * 10);
	const low = nauw ? Math.max(0, Math.min(90, ...tens)) : Math.min(LAAGST, ...tens);
	const most = nauw ? Math.ceil(Math.max(...values) / 10) * 10 : 100;
	const high = Math.min(100, Math.max(most, low + 10));
	const round = (value: number) => Math.round(value * 10) / 10;
	const step = high - low > 50 ? 20 : high - low > 10 ? 10 : 5;
	return {
		x: (at) => round(left + (at / Math.max(1, moments - 1)) * (right - left)),
		y: (value) => round(bottom - ((value - low) / (high - low)) * (bottom - top)),
		streepjes: nauw
			? Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step)
			: STREEPJES.filter((each) => each >= low)
	};
}

/** Points without a moment between them that is missing: a line goes no further than it was measured. */
export function measuredRuns<P extends Pick<LijnPunt, 'at'>>(
	punten: readonly P[]
): readonly (readonly P[])[] {
	const runs: P[][] = [];
	for (const punt of punten) {
		const run = runs.at(-1);
		if (run && run.at(-1)?.at === punt.at - 1) run.push(punt);
		else runs.push([punt]);
	}
	return runs;
}

/** What chance makes of a line at a moment, in percents: what it mostly does, and what it hardly ever does. */
export interface LijnBand {
	readonly at: number;
	readonly twee: readonly [onder: number, boven: number];
	readonly drie: readonly [onder: number, boven: number];
}

/** Heights for labels near these ones, in the same order, no two closer than `gap`, all at or above `bottom`. */
export function spreadLabels(
	wanted: readonly number[],
	gap: number,
	bottom: number
): readonly number[] {
	const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
	const placed = [...wanted];
	let above = -Infinity;
	for (const at of order) {
		above = Math.max(placed[at] ?? 0, above + gap);
		placed[at] = above;
	}
	let below = bottom + gap;
	for (const at of order.toReversed()) {
		below = Math.min(placed[at] ?? 0, below - gap);
		placed[at] = below;
	}
	return placed;
}

/** Forms of the points around the origin, a group each, so that colour is never alone. */
const VORMEN = [
	'M-4-4h8v8h-8z',
	'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z',
	'M0-5 5 4h-10z',
	'M0-5.4 5.4 0 0 5.4-5.4 0z',
	'M0 5 5-4h-10z',
	'M-1.8-5h3.6v3.2h3.2v3.6h-3.2v3.2h-3.6v-3.2h-3.2v-3.6h3.2z'
];

/** The form of a group by its place; groups beyond the forms begin again. */
export function vormVan(at: number): string {
	return VORMEN[at % VORMEN.length] ?? '';
}

/** Groups that can be told apart in one chart. */
export const MEESTE_LIJNEN = VORMEN.length;
