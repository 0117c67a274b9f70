/** What a cell says about a date. `dag` = days since 1970-01-01, without time zone. */
export type ReadDatum =
	| { readonly soort: 'dag'; readonly dag: number }
	/** Nothing, or a date with which a source says that there is none. */
	| { readonly soort: 'leeg' }
	/** Reads as a date, but the calendar has no such day. `amerikaans`: month first, it would exist. */
	| { readonly soort: 'bestaat-niet'; readonly amerikaans: boolean }
	/** Two digits for the year: the parts may stand in any order. */
	| { readonly soort: 'onduidelijk'; readonly delen: readonly [number, number, number] }
	| { readonly soort: 'onleesbaar' };

/** Which of the two numbers before a year is the month. */
export type DatumVolgorde = 'dag-maand' | 'maand-dag';

const MS_PER_DAY = 86_400_000;

const TIME = String.raw`(?:(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[+-]\d{2}:?\d{2})?|T00:00(?::00(?:\.0+)?)?Z)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})${TIME}$`);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const SHORT_YEAR = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})${TIME}$`);
/** Between a number and the name of a month. */
const BESIDE = String.raw`[.,]?\s*[-/]?\s*`;
/** With the name of the month, so that day and month can't change places: 21 nov 2026, nov 21, 2026, 2026-nov-21. */
const NAMED = [
	String.raw`(?<dag>\d{1,2})(?:(?:e|ste|de)\s)?${BESIDE}(?<maand>[a-z]{3,9})${BESIDE}'?(?<jaar>\d{4}|\d{2})`,
	String.raw`(?<maand>[a-z]{3,9})${BESIDE}(?<dag>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|-|/)'?(?<jaar>\d{4}|\d{2})`,
	String.raw`(?<jaar>\d{4})${BESIDE}(?<maand>[a-z]{3,9})${BESIDE}(?<dag>\d{1,2})`
].map((each) => new RegExp(`^${each}${TIME}$`, 'i'));
const DAY_NAME =
	/^(?:(?:maan|dins|woens|donder|vrij|zater|zon|mon|tues|wednes|thurs|fri|satur|sun)da[gy]|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)(?:\.?,?\s+)(?=[\da-z])/i;
const SERIAL = /^(\d{1,7})(?:[.,]\d+)?$/;

const LEEG: ReadDatum = { soort: 'leeg' };
const ONLEESBAAR: ReadDatum = { soort: 'onleesbaar' };

const NONE: ReadonlySet<number> = new Set(
	[Date.UTC(1900, 0, 1), Date.UTC(9999, 11, 31)].map((each) => each / MS_PER_DAY)
);

/** Names of the months in Dutch and English, with what they are shortened to. */
const MAANDEN: readonly (readonly string[])[] = [
	['januari', 'jan', 'january'],
	['februari', 'feb', 'febr', 'february'],
	['maart', 'mrt', 'mar', 'march'],
	['april', 'apr'],
	['mei', 'may'],
	['juni', 'jun', 'june'],
	['juli', 'jul', 'july'],
	['augustus', 'aug', 'august'],
	['september', 'sep', 'sept'],
	['oktober', 'okt', 'oct', 'october'],
	['november', 'nov'],
	['december', 'dec']
];
const MAAND = new Map(
	MAANDEN.flatMap((names, index) => names.map((name) => [name, index + 1] as const))
);

/** Excel's day 0 for dates after February 1900, as a day. */
const SERIAL_ZERO = -25_569;
/** Smallest serial that is read as a date (18-05-1927): below it a bare number is rather a year or a count. */
const SERIAL_FIRST = 10_000;
const SERIAL_LAST = 2_958_465;

/** Years of two digits from here are those of the last century. */
const CENTURY = 50;

/** A date without the name of the day in front: "za 21-11-2026". */
export function withoutDayName(text: string): string {
	return text.replace(DAY_NAME, '');
}

/**
 * Reads d-m-jjjj, d/m/jjjj, d.m.jjjj, jjjj-mm-dd, jjjj/mm/dd, jjjjmmdd, dates with a month in words (21-nov-2026, nov 21,
 * 2026) or an Excel serial; the name of the day in front and a time behind are dropped. The day comes before the month unless `volgorde` says otherwise; a year of two digits is read
 * only where somebody gave the `volgorde`: 00–49 as 20.., 50–99 as 19...
 */
export function parseDatum(text: string, volgorde?: DatumVolgorde): ReadDatum {
	const cell = withoutDayName(text.trim());
	if (cell === '') return LEEG;
	const dayFirst = DAY_FIRST.exec(cell);
	if (dayFirst)
		return ordered(Number(dayFirst[4]), Number(dayFirst[1]), Number(dayFirst[3]), volgorde);
	const yearFirst = YEAR_FIRST.exec(cell);
	if (yearFirst)
		return onCalendar(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
	const compact = COMPACT.exec(cell);
	if (compact) return onCalendar(Number(compact[1]), Number(compact[2]), Number(compact[3]));
	const short = SHORT_YEAR.exec(cell);
	if (short) {
		const delen = [Number(short[1]), Number(short[3]), Number(short[4])] as const;
		if (volgorde === undefined) return { soort: 'onduidelijk', delen };
		const [first, second, year] = delen;
		return ordered(fullYear(year), first, second, volgorde);
	}
	for (const notation of NAMED) {
		const named = notation.exec(cell)?.groups;
		if (named) return withName(named, volgorde);
	}
	const serial = SERIAL.exec(cell);
	return serial ? fromSerial(Number(serial[1])) : ONLEESBAAR;
}

function withName(
	{ dag, maand = '', jaar = '' }: Readonly<Record<string, string>>,
	volgorde?: DatumVolgorde
): ReadDatum {
	const month = MAAND.get(maand.toLowerCase());
	if (month === undefined) return ONLEESBAAR;
	const [day, year] = [Number(dag), Number(jaar)];
	if (jaar.length === 4) return onCalendar(year, month, day);
	return volgorde === undefined
		? { soort: 'onduidelijk', delen: [day, month, year] }
		: onCalendar(fullYear(year), month, day);
}

/** The year that two digits mean. */
function fullYear(year: number): number {
	return year + (year < CENTURY ? 2000 : 1900);
}

function ordered(year: number, first: number, second: number, volgorde?: DatumVolgorde): ReadDatum {
	if (volgorde === 'maand-dag') return onCalendar(year, first, second);
	const read = onCalendar(year, second, first);
	return read.soort === 'bestaat-niet' && dayOf(year, first, second) !== null
		? { soort: 'bestaat-niet', amerikaans: true }
		: read;
}

function onCalendar(year: number, month: number, day: number): ReadDatum {
	const found = dayOf(year, month, day);
	if (found === null) return { soort: 'bestaat-niet', amerikaans: false };
	return NONE.has(found) ? LEEG : { soort: 'dag', dag: found };
}

function fromSerial(serial: number): ReadDatum {
	if (serial <= 1 || serial === SERIAL_LAST) return LEEG;
	if (serial < SERIAL_FIRST || serial > SERIAL_LAST) return ONLEESBAAR;
	return { soort: 'dag', dag: serial + SERIAL_ZERO };
}

function dayOf(year: number, month: number, day: number): number | null {
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return null;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 ? date.getTime() / MS_PER_DAY : null;
}
