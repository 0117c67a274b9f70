import { SSF, type CellObject } from '@e965/xlsx';
import { isTime, momentText, numberText, type Moment } from './moment-text';

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel as SheetJS gives it, in both of its calendars, and the day from which the first is one off. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = Date.UTC(1900, 2, 1);
/** Numbers that SheetJS leaves as they are: the day that Excel's calendar has and no other, 29-02-1900. */
const [LEAP_DAY, DAY_AFTER] = [60, 61];
/** How LibreOffice names an error that Excel does not have. */
const LIBRE_FOUT = /^(?:Err|Fout):\d{3}$/;
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

const ENGELS: Readonly<Record<string, string>> = {
	'#NULL!': '#LEEG!',
	'#DIV/0!': '#DEEL/0!',
	'#VALUE!': '#WAARDE!',
	'#REF!': '#VERW!',
	'#NAME?': '#NAAM?',
	'#NUM!': '#GETAL!',
	'#N/A': '#N/B'
};

/**
 * What a cell says as text: a day as dd-mm-jjjj, a time as uu:mm, a number in plain Dutch notation, yes and no as Ja
 * and Nee. `is1904` when the workbook counts its days from 1904.
 */
export function cellText(cell: CellObject, is1904: boolean): string {
	const { v: value } = cell;
	if (value === undefined || value === null) return '';
	if (value instanceof Date) return momentText(momentOf(value, cell, is1904));
	if (cell.t === 'e') return FOUTEN[Number(value)] ?? '#N/B';
	if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
	if (typeof value === 'number')
		return durationText(cell, value) ?? padded(cell, value) ?? numberText(value);
	return value.length <= 8 && LIBRE_FOUT.test(value) ? foutText(value) : value;
}

/** An error as a program names it in its own language, as a Dutch Excel writes it; what it does not know stays. */
export function foutText(shown: string): string {
	return ENGELS[shown] ?? (LIBRE_FOUT.test(shown) ? '#WAARDE!' : shown);
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

/** What SheetJS made a date of, as the number of days that the workbook has. */
function momentOf(value: Date, { z: format }: CellObject, is1904: boolean): Moment {
	const tijd = value.getTime();
	const zero = is1904 ? DAY_ZERO_1904 : DAY_ZERO;
	const leap = !is1904 && tijd >= MARCH_1900 ? 1 : 0;
	const opmaak = typeof format === 'string' ? format : '';
	return { dagen: (tijd - zero) / MS_PER_DAY + leap, tijd, opmaak };
}

/** A duration of sixty days, of which SheetJS makes no date. */
function durationText({ z: format }: CellObject, value: number): string | null {
	if (value < LEAP_DAY || value >= DAY_AFTER || typeof format !== 'string' || !isTime(format))
		return null;
	return momentText({ dagen: value, tijd: Number.NaN, opmaak: format });
}
