/** One part of a whole in a chart. */
export interface ChartPart {
	readonly code: number;
	/** Stable and unique within its chart. */
	readonly key: string;
	readonly label: string;
	readonly count: number;
	/** How many of `count` belong to the marked group. */
	readonly marked?: number;
	/** Count without any filter; drawn as a ghost behind the bar. */
	readonly whole?: number;
	/** How the count changed: "+14", and that in a sentence. */
	readonly change?: { readonly text: string; readonly sentence: string };
	/** CSS class from `tones.css`: `kp-J`, `t-5-zonder`, `t-leeg`, `overig-0`, … */
	readonly tone: string;
	/** Letter on a slice that is wide enough. */
	readonly letter?: string;
}

/** Sum of the counts. */
export function sumParts(parts: readonly ChartPart[]): number {
	return parts.reduce((sum, part) => sum + part.count, 0);
}

/** How a tone is filled: `L` and blanks are dotted, `zonder` is hatched, so that colour is never alone. */
export function textureOf(tone: string): 'solid' | 'hatch' | 'dots' {
	if (tone.endsWith('-zonder')) return 'hatch';
	return tone === 'kp-L' || tone === 't-leeg' ? 'dots' : 'solid';
}

/** Whether the fill alone is too faint against the surface and gets an outline. */
export function isOutlined(tone: string): boolean {
	return textureOf(tone) !== 'solid' || /^t-[123]-/.test(tone) || tone === 'kp-leeg';
}
