const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** `2847` → `2.847`. */
export function formatCount(count: number): string {
	return whole.format(count);
}

/** Whole percentage without a space, half up: `62%`; `<1%` for a part that would round to nothing. */
export function formatShare(part: number, total: number): string {
	if (total <= 0) return '–';
	// whole numbers only: (23 / 40) * 100 is a little under 57,5
	const share = Math.floor((200 * part + total) / (2 * total));
	return part > 0 && share === 0 ? '<1%' : `${share}%`;
}
