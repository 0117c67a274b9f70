const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** `2847` → `2.847`. */
export function formatCount(count: number): string {
	return whole.format(count);
}

/** Whole percentage without a space, half up: `62%`; `<1%` for a part that would round to nothing. */
export function formatShare(part: number, total: number): string {
	if (total <= 0) return '–';
	const share = Math.floor((part / total) * 100 + 0.5);
	return part > 0 && share === 0 ? '<1%' : `${share}%`;
}
