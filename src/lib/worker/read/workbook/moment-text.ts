const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
const [HOUR, MINUTE] = [3600, 60];
/** Text, escaped signs, filling, and what stands between brackets but counts no time (colour, country, condition). */
const DECORATION = /"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const COUNTS_ON = /\[([hms])+\]/i;

/** Days since the day before the first of a calendar, as a cell of a workbook counts them, and the day that it is. */
export interface Moment {
	readonly dagen: number;
	/** Milliseconds since 1970, UTC. */
	readonly tijd: number;
	/** Number format of the cell, as Excel writes it. */
	readonly opmaak: string;
}

/**
 * A day as dd-mm-jjjj, a time or duration as uu:mm (uu:mm:ss where its format shows seconds that there are). Less than
 * one day is never a date, whatever the format says: a time, or nothing for zero, with which Excel fills in that there is no date.
 */
export function momentText({ dagen, tijd, opmaak }: Moment): string {
	const seconds = Math.round(dagen * SECONDS_PER_DAY);
	if (!Number.isFinite(seconds)) return '';
	if (isTime(opmaak)) return timeText(seconds, opmaak);
	if (seconds === 0) return '';
	if (seconds >= SECONDS_PER_DAY) return dayText(tijd);
	if (seconds > 0) return timeText(seconds, 'hh:mm:ss');
	// Text of a date that counts from 30-12-1899 ends up in the day before the first.
	const isBefore = seconds > -SECONDS_PER_DAY;
	return isBefore ? timeText(seconds + SECONDS_PER_DAY, 'hh:mm:ss') : numberText(dagen);
}

/** The calendar day; half a second is added because a number just below midnight is a rounding error. */
export function dayText(tijd: number): string {
	const date = new Date(Math.floor((tijd + 500) / MS_PER_DAY) * MS_PER_DAY);
	if (Number.isNaN(date.getTime())) return '';
	const day = String(date.getUTCDate()).padStart(2, '0');
	const month = String(date.getUTCMonth() + 1).padStart(2, '0');
	return `${day}-${month}-${String(date.getUTCFullYear()).padStart(4, '0')}`;
}

/** The format that was looked at last, and what it is: a column has one for all of its cells. */
let last = { opmaak: '', isTime: false };

/** Hours, minutes or seconds only: the format names no day or year. */
export function isTime(opmaak: string): boolean {
	if (opmaak !== last.opmaak) {
		const bare = bareFormat(opmaak);
		const counts = /[hs]/i.test(bare) || COUNTS_ON.test(bare);
		last = { opmaak, isTime: counts && !/[dyj]/i.test(bare) };
	}
	return last.isTime;
}

/** A time as the format shows it: of the day, or counted on where it has brackets, as in [h]:mm. */
export function timeText(seconds: number, opmaak: string): string {
	const bare = bareFormat(opmaak);
	const onwards = COUNTS_ON.exec(bare)?.[1]?.toLowerCase();
	const shows = (letter: string) => bare.toLowerCase().includes(letter);
	const minus = seconds < 0 ? '-' : '';
	let rest = Math.abs(seconds);
	if (!shows('s')) rest = Math.round(rest / MINUTE) * MINUTE;
	if (onwards === undefined) rest %= SECONDS_PER_DAY;
	if (onwards === 's') return `${minus}${rest}`;
	if (onwards === 'm') {
		const minutes = Math.floor(rest / MINUTE);
		return minus + (shows('s') ? `${two(minutes)}:${two(rest % MINUTE)}` : String(minutes));
	}
	const hours = Math.floor(rest / HOUR);
	const parts = [hours, Math.floor((rest % HOUR) / MINUTE), rest % MINUTE];
	if (!shows('h') && hours === 0) parts.shift();
	else if (parts[2] === 0) parts.pop();
	return minus + parts.map(two).join(':');
}

/** Fifteen digits, as Excel keeps them, without thousands dots or exponent; its error for what is no number. */
export function numberText(value: number): string {
	if (!Number.isFinite(value)) return '#GETAL!';
	const exact = Number(value.toPrecision(15));
	const text =
		Math.abs(exact) >= 1e21 || (exact !== 0 && Math.abs(exact) < 1e-6)
			? exact.toFixed(15).replace(/\.?0+$/, '')
			: String(exact);
	return text.replace('.', ',');
}

/** The part of a format that shows time, else its first, without what is no unit. */
function bareFormat(opmaak: string): string {
	const parts = opmaak.replace(DECORATION, '').split(';');
	return parts.find((part) => /[hms]/i.test(part)) ?? parts[0] ?? '';
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
