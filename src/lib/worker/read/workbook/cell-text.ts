import { SSF, type CellObject } from '@e965/xlsx';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
/** Day 0 of Excel as SheetJS gives it, in both of its calendars, and the day from which the first is one off. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = Date.UTC(1900, 2, 1);
/** How LibreOffice names an error that Excel does not have. */
const LIBRE_FOUT = /^(?:Err|Fout):\d{3}$/;
/** Text, escaped signs and country or currency in a number format. */
const DECORATION = /"[^"]*"|\\.|\[\$[^\]]*\]/g;

/** Excel's error values as a Dutch Excel writes them, by their number in the file. */
const FOUTEN: Readonly<Record<number, string>> = {
	0x00: '#LEEG!',
	0x07: '#DEEL/0!',
	0x0f: '#WAARDE!',
	0x17: '#VERW!',
	0x1d: '#NAAM?',
	0x24: '#GETAL!',
	0x2a: '#N/B'
};

/**
 * What a cell says as text: a day as dd-mm-jjjj, a time as uu:mm, a number in plain Dutch notation, yes and no as Ja
 * and Nee. `is1904` when the workbook counts its days from 1904.
 */
export function cellText(cell: CellObject, is1904: boolean): string {
	const { v: value } = cell;
	if (value === undefined || value === null) return '';
	if (value instanceof Date) return isTime(cell) ? timeText(value, cell, is1904) : dateText(value);
	if (cell.t === 'e') return FOUTEN[Number(value)] ?? '#N/B';
	if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
	if (typeof value === 'number') return padded(cell, value) ?? numberText(value);
	return value.length <= 8 && LIBRE_FOUT.test(value) ? '#WAARDE!' : value;
}

/** Whether it is a number that may have lost its zeros. */
export function isNumber(cell: CellObject): boolean {
	return cell.t === 'n' && typeof cell.v === 'number' && padded(cell, cell.v) === null;
}

/** A number that its format shows with leading zeros, such as 07974 with format 00000: that text is meant. */
function padded({ z: format }: CellObject, value: number): string | null {
	if (typeof format !== 'string' || !format.includes('00')) return null;
	try {
		// SheetJS takes a country without a currency for a dollar.
		const shown: string = SSF.format(format.replace(/\[\$-[^\]]*\]/g, ''), value);
		return /^0\d+$/.test(shown) ? shown : null;
	} catch {
		return null;
	}
}

/** Fifteen digits, as Excel keeps them, without thousands dots or exponent. */
function numberText(value: number): string {
	const exact = Number(value.toPrecision(15));
	const text =
		Math.abs(exact) >= 1e21 || (exact !== 0 && Math.abs(exact) < 1e-6)
			? exact.toFixed(15).replace(/\.?0+$/, '')
			: String(exact);
	return text.replace('.', ',');
}

/** Hours and minutes only: the format names no day or year. */
function isTime({ z: format }: CellObject): boolean {
	if (typeof format !== 'string') return false;
	const bare = format.replace(DECORATION, '');
	return /[hs]/i.test(bare) && !/[dyj]/i.test(bare);
}

/** The calendar day; half a second is added because a serial just below midnight is a rounding error. */
function dateText(value: Date): string {
	const date = new Date(Math.floor((value.getTime() + 500) / MS_PER_DAY) * MS_PER_DAY);
	if (Number.isNaN(date.getTime())) return '';
	const day = String(date.getUTCDate()).padStart(2, '0');
	const month = String(date.getUTCMonth() + 1).padStart(2, '0');
	return `${day}-${month}-${String(date.getUTCFullYear()).padStart(4, '0')}`;
}

/** Hours and minutes; more than a day where the format counts on, as in [h]:mm. */
function timeText(value: Date, { z: format }: CellObject, is1904: boolean): string {
	const zero = is1904 ? DAY_ZERO_1904 : DAY_ZERO;
	const leap = !is1904 && value.getTime() >= MARCH_1900 ? MINUTES_PER_DAY : 0;
	const all = Math.round((value.getTime() - zero) / MS_PER_MINUTE) + leap;
	const minutes = /\[h/i.test(String(format)) ? all : all % MINUTES_PER_DAY;
	if (Number.isNaN(minutes)) return '';
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
