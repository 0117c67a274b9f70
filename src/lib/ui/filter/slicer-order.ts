import type { SlicerOption } from './slicer-option';

/** Whether a label is what somebody looks for; made once for what is typed. */
export type Search = (query: string) => (label: string) => boolean;

/** Options whose label is found; all for an empty query. O(options). */
export function matchOptions(
	options: readonly SlicerOption[],
	query: string,
	search: Search
): readonly SlicerOption[] {
	const isFound = search(query);
	return options.filter(({ label }) => isFound(label));
}

/** The pinned options first, also those that do not match, then the other matches in their order. */
export function orderOptions(
	options: readonly SlicerOption[],
	matches: readonly SlicerOption[],
	pinned: ReadonlySet<number>
): readonly SlicerOption[] {
	if (pinned.size === 0) return matches;
	return [
		...options.filter(({ code }) => pinned.has(code)),
		...matches.filter(({ code }) => !pinned.has(code))
	];
}

/** Codes chosen after toggling one option, in the order of the options. */
export function toggleCode(options: readonly SlicerOption[], code: number): readonly number[] {
	return options.filter((o) => (o.code === code ? !o.chosen : o.chosen)).map((o) => o.code);
}

/** Codes chosen after adding every match to the choice. */
export function addMatches(
	options: readonly SlicerOption[],
	matches: readonly SlicerOption[]
): readonly number[] {
	const added = new Set(matches.map(({ code }) => code));
	return options.filter((o) => o.chosen || added.has(o.code)).map((o) => o.code);
}

/** What the closed slicer says of the labels that are chosen, or left out: the one by name, else how many. */
export function summarise(chosen: readonly string[], except = false): string | null {
	if (chosen.length === 0) return null;
	const [only] = chosen;
	const text = chosen.length === 1 && only ? only : `${chosen.length} gekozen`;
	return except ? `niet ${text}` : text;
}
