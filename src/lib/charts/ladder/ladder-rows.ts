import type { ChartPart } from '../part';

/** A line of the ladder's legend; a line without met/zonder has its one part in `zonder`. */
export interface LadderRow {
	readonly key: string;
	readonly label: string;
	/** Tone of the swatch. */
	readonly tone: string;
	readonly met: ChartPart | undefined;
	readonly zonder: ChartPart | undefined;
}

/** The legend of the ladder: trede 6 to 1 with met and zonder side by side, then every other value. */
export function ladderRows(parts: readonly ChartPart[]): readonly LadderRow[] {
	const byTone = new Map(parts.map((part) => [part.tone, part]));
	const treden = [6, 5, 4, 3, 2, 1].map((trede) => ({
		key: `trede-${trede}`,
		label: String(trede),
		tone: trede === 6 ? 't-6' : `t-${trede}-met`,
		met: byTone.get(`t-${trede}-met`),
		zonder: byTone.get(trede === 6 ? 't-6' : `t-${trede}-zonder`)
	}));
	const rest = parts
		.filter(({ tone }) => !/^t-\d/.test(tone))
		.map((part) => ({
			key: part.key,
			label: part.label,
			tone: part.tone,
			met: undefined,
			zonder: part
		}));
	return [...treden, ...rest];
}
