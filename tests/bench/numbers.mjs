/** The value below which a part of the values lies; the nearest one that was measured. */
export function percentile(values, part) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

export function median(values) {
	return percentile(values, 0.5);
}

/** Three significant digits. */
export function number(value) {
	if (!Number.isFinite(value)) return '–';
	return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

export function times(ratio) {
	return `${number(ratio)}×`;
}

export function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [
		line(head),
		line(head.map((_, i) => (i === 0 ? '---' : '---:'))),
		...rows.map((row) => line(row))
	].join('\n');
}
