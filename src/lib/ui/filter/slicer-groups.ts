import type { SlicerOption } from './slicer-option';

/** Options that belong together under one box, or one that stands alone. */
export interface SlicerGroup {
	/** The box for all of them: chosen when all are. */
	readonly whole: SlicerOption;
	/** Whether some are chosen and some are not. */
	readonly mixed: boolean;
	readonly codes: readonly number[];
	/** Each of them; empty for one that stands alone. */
	readonly parts: readonly SlicerOption[];
}

/** Neighbours that are part of the same, together. */
export function groupOptions(options: readonly SlicerOption[]): readonly SlicerGroup[] {
	const groups: SlicerOption[][] = [];
	for (const option of options) {
		const last = groups.at(-1);
		if (option.part && last?.[0]?.part?.of === option.part.of) last.push(option);
		else groups.push([option]);
	}
	return groups.map(groupOf);
}

/** Codes chosen after a click on the box of a group: all of it, or none where all of it was chosen. */
export function toggleGroup(
	options: readonly SlicerOption[],
	{ codes, whole }: SlicerGroup
): readonly number[] {
	const own = new Set(codes);
	return options
		.filter(({ code, chosen }) => (own.has(code) ? !whole.chosen : chosen))
		.map(({ code }) => code);
}

function groupOf(options: readonly SlicerOption[]): SlicerGroup {
	const [first] = options;
	if (!first) throw new RangeError('a group has an option');
	const codes = options.map(({ code }) => code);
	if (!first.part) return { whole: first, mixed: false, codes, parts: [] };
	const chosen = options.filter((option) => option.chosen).length;
	return {
		whole: {
			code: first.code,
			label: first.part.of,
			count: options.reduce((sum, { count }) => sum + count, 0),
			chosen: chosen === options.length
		},
		mixed: chosen > 0 && chosen < options.length,
		codes,
		parts: options
	};
}
