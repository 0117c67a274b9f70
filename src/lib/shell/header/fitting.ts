/**
 * Which tabs fit beside each other, by their places. The one in use is always among them; where not all fit there must
 * be room for the menu of the others.
 */
export function fitting(
	widths: readonly number[],
	room: number,
	more: number,
	current: number
): ReadonlySet<number> {
	const all = new Set(widths.keys());
	const total = widths.reduce((sum, width) => sum + width, 0);
	if (total <= room) return all;
	const shown = new Set(current >= 0 ? [current] : []);
	let left = room - more - (widths[current] ?? 0);
	for (const [index, width] of widths.entries()) {
		if (index === current) continue;
		if (width > left) break;
		shown.add(index);
		left -= width;
	}
	return shown;
}
