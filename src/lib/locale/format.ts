const MS_PER_DAY = 86_400_000;

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const tienden = new Intl.NumberFormat('nl-NL', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const maandnaam = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('nl-NL', {
	day: '2-digit',
	month: '2-digit',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit'
});

/** A number as Dutch text with at most two decimals: 1538 → "1.538", 12.5 → "12,5". */
export function formatGetal(value: number): string {
	return whole.format(value);
}

/** A day (days since 1970-01-01) as "21-11-2026"; '' where that is no calendar day, such as the mark of a blank. */
export function formatDatum(day: number): string {
	const date = new Date(day * MS_PER_DAY);
	if (Number.isNaN(date.getTime())) return '';
	return `${pad(date.getUTCDate(), 2)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCFullYear(), 4)}`;
}

/** A day of a month (1 to 12) in words: "6 januari". */
export function formatDagMaand(dag: number, maand: number): string {
	return `${dag} ${maandnaam.format(Date.UTC(2000, maand - 1, 1))}`;
}

/**
 * The share `part` of `total` as "59,8%", rounded half up and exact for whole numbers; a zero
 * decimal is left out ("60%"). '–' when there is no total.
 */
export function formatPercentage(part: number, total: number, decimals = 1): string {
	if (!(total > 0)) return '–';
	const scale = 10 ** decimals;
	const rounded = Math.floor((2 * part * 100 * scale + total) / (2 * total)) / scale;
	return `${whole.format(rounded)}%`;
}

/** A difference in percentage points with its sign: 2 → "+2,0", -1.44 → "−1,4", 0 → "0,0". */
export function formatPunt(value: number): string {
	const rounded = Math.round(value * 10) / 10;
	const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
	return `${sign}${tienden.format(Math.abs(rounded))}`;
}

/** A difference of counts with its sign: 14 → "+14", -3 → "−3", 0 → "0". */
export function formatVerschil(value: number): string {
	const sign = value > 0 ? '+' : value < 0 ? '−' : '';
	return `${sign}${whole.format(Math.abs(value))}`;
}

/** A moment (milliseconds since 1970) on this computer's clock as "18-11-2026 14:05". */
export function formatTijdstip(milliseconds: number): string {
	return moment.format(milliseconds).replace(/,\s*/, ' ');
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
