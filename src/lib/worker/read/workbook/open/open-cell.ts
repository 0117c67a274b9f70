import { foutText } from '../cell-text';
import { dayText, isTime, momentText, numberText, timeText } from '../moment-text';
import type { Attributes } from '../xml-tags';

/** A cell of an OpenDocument spreadsheet as its file has it. */
export interface OpenCel {
	readonly attributes: Attributes;
	/** Its text as it was shown; '' where the file has none. */
	readonly getoond: string;
	/** Its number format. */
	readonly opmaak: string;
	/** Day 0 of the spreadsheet, in milliseconds since 1970. */
	readonly nul: number;
}

/** What a cell says. `vraagt`: a formula without a result, or a value that is not what it says to be. */
export interface OpenWaarde {
	readonly tekst: string;
	readonly isGetal?: boolean;
	readonly vraagt?: 'formule' | 'onleesbaar';
}

const MS_PER_DAY = 86_400_000;
/** The days before the first of the calendars, on which programs put a time without a date. */
const ZEROS: ReadonlySet<number> = new Set([-25_569, -25_568]);
/** In seconds; from 1927 on, it is a day. */
const LONGEST_DURATION = 10_000 * 86_400;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOMENT =
	/^(\d{4,6})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?Z?)?$/;
const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;
const CLOCK = /^(-?)()(\d+):(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?$/;
/** Any that a cell without a type may have its value in. */
const VALUES = [
	['value', 'float'],
	['date-value', 'date'],
	['time-value', 'time'],
	['boolean-value', 'boolean'],
	['string-value', 'string']
] as const;

/** Reads a cell. Its value counts, also where no text stands in it; its text where the value cannot be read. */
export function readOpenCell(cel: OpenCel): OpenWaarde {
	const { attributes, getoond } = cel;
	const isError = attributes.get('calcext:value-type') === 'error' || isFout(getoond);
	if (isError) return { tekst: foutText(getoond) || '#N/B' };
	const said = valueOf(cel, 'value-type') ?? '';
	const type = said === '' && getoond === '' ? typeOf(cel) : said;
	const [attribute] = VALUES.find(([, each]) => each === kind(type)) ?? [];
	const value = attribute && valueOf(cel, attribute);
	if (type === '' || kind(type) === 'string') return textOf(cel, value);
	if (value === undefined) {
		if (getoond !== '') return { tekst: getoond, vraagt: 'onleesbaar' };
		if (attribute) return withoutValue(cel);
	}
	const read = value === undefined ? null : readAs(kind(type), value.trim(), cel);
	return read ?? { tekst: getoond || (value ?? anyValue(cel)), vraagt: 'onleesbaar' };
}

function textOf(cel: OpenCel, value: string | undefined): OpenWaarde {
	const tekst = value ?? cel.getoond;
	return tekst === '' && value === undefined ? withoutValue(cel) : { tekst };
}

function withoutValue({ attributes }: OpenCel): OpenWaarde {
	return attributes.has('table:formula') ? { tekst: '', vraagt: 'formule' } : { tekst: '' };
}

function readAs(type: string, value: string, cel: OpenCel): OpenWaarde | null {
	switch (type) {
		case 'float':
			return NUMBER.test(value) ? numberOf(Number(value), cel) : null;
		case 'date':
			return dateOf(value, cel);
		case 'time':
			return timeOf(value, cel);
		case 'boolean':
			return /^(?:true|1)$/i.test(value)
				? { tekst: 'Ja' }
				: /^(?:false|0)$/i.test(value)
					? { tekst: 'Nee' }
					: null;
		default:
			return null;
	}
}

/** Zeros in front are meant where they are shown, or where the format asks for them. */
function numberOf(value: number, { getoond, opmaak, nul }: OpenCel): OpenWaarde {
	if (/[dyhms]/.test(opmaak))
		return { tekst: momentText({ dagen: value, tijd: nul + value * MS_PER_DAY, opmaak }) };
	if (/^0\d+$/.test(getoond) && Number(getoond) === value) return { tekst: getoond };
	const digits = /^00+$/.test(opmaak) && value >= 0 ? String(Math.round(value)) : '';
	if (digits !== '' && digits.length < opmaak.length)
		return { tekst: digits.padStart(opmaak.length, '0') };
	return { tekst: numberText(value), isGetal: true };
}

function dateOf(value: string, { opmaak, nul }: OpenCel): OpenWaarde | null {
	const found = MOMENT.exec(value);
	if (!found) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
		.slice(1)
		.map((part) => Number((part as string | undefined)?.replace(',', '.') ?? 0));
	const midnight = Date.UTC(year, month - 1, day);
	const date = new Date(midnight);
	// A day that does not exist is said as it stands: SheetJS would make the next one of it.
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
		return { tekst: [day, month, year].map((part) => String(part).padStart(2, '0')).join('-') };
	const seconds = hour * 3600 + minute * 60 + second;
	const isTimeOnly = ZEROS.has(midnight / MS_PER_DAY) || midnight === nul;
	if (isTimeOnly) return { tekst: momentText({ dagen: seconds / 86_400, tijd: 0, opmaak }) };
	if (isTime(opmaak)) return { tekst: timeText(seconds, opmaak) };
	return { tekst: dayText(midnight + seconds * 1000) };
}

function timeOf(value: string, { opmaak, nul }: OpenCel): OpenWaarde | null {
	const found = DURATION.exec(value) ?? CLOCK.exec(value);
	if (!found) return null;
	const [minus, ...parts] = found.slice(1) as (string | undefined)[];
	const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
		Number((part || '0').replace(',', '.'))
	);
	const all = Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
	if (isTime(opmaak)) return { tekst: timeText(minus ? -all : all, opmaak) };
	// Programs write a moment so too, counted from the first day.
	if (!minus && all >= LONGEST_DURATION) return { tekst: dayText(nul + all * 1000) };
	return { tekst: timeText(minus ? -all : all, '[h]:mm:ss') };
}

/** Percentages and amounts are numbers. */
function kind(type: string): string {
	if (type === 'percentage' || type === 'currency') return 'float';
	return type === 'text' ? 'string' : type;
}

/** The type of a cell that has a value and does not say of which type; '' where it has none. */
function typeOf(cel: OpenCel): string {
	return VALUES.find(([attribute]) => valueOf(cel, attribute) !== undefined)?.[1] ?? '';
}

function anyValue(cel: OpenCel): string {
	return VALUES.map(([attribute]) => valueOf(cel, attribute)).find(Boolean) ?? '';
}

/** OpenOffice 1 has them as attributes of the table. */
function valueOf({ attributes }: OpenCel, name: string): string | undefined {
	return attributes.get(`office:${name}`) ?? attributes.get(`table:${name}`);
}

/** Excel gives an error as zero, with its name as text. */
function isFout(getoond: string): boolean {
	return getoond.startsWith('#') && foutText(getoond) !== getoond;
}
