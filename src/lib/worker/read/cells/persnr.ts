import { fold } from '$lib/locale/fold';
import { readTekst, type GelezenCel } from './values';

/** Digits of a Pers. nr. */
export const PERSNR_CIJFERS = 5;

const ZERO = 48;
const NINE = 57;

/** Words that say in the place of a number that there is none, folded and without points. */
const GEEN_NUMMER: ReadonlySet<string> = new Set([
	...['nnb', 'nb', 'nvt', 'ntb', 'na', 'n/a', 'nan', 'none', 'tbd', 'unknown', 'onb'],
	...['onbekend', 'niet bekend', 'nog niet bekend', 'niet van toepassing', 'niet aanwezig'],
	...['geen', 'geen nr', 'geen nummer', 'zonder nummer', 'leeg', 'ontbreekt', 'volgt']
]);
/** Signs only, or a row of x's: filled in because something had to be. */
const OPVULLING = /^(?:[^\p{L}\p{N}]*|x+)$/iu;
const NULLEN = /^0+$/;
/** As it is typed in Excel to make text of a number. */
const APOSTROPHE = /^'(?=\d)/;

/** The number in a cell; '' where it says that there is none, in whatever way. */
export function readPersnr(cell: string): GelezenCel<string> {
	const tekst = readTekst(APOSTROPHE.test(cell) ? cell.slice(1) : cell);
	return isGeenNummer(tekst.waarde) ? { ...tekst, waarde: '' } : tekst;
}

function isGeenNummer(tekst: string): boolean {
	const code = tekst.charCodeAt(0);
	if (code >= 48 && code <= 57) return code === 48 && NULLEN.test(tekst);
	return OPVULLING.test(tekst) || GEEN_NUMMER.has(fold(tekst).replace(/\./g, '').trim());
}

/**
 * Whether numbers that are too short have lost their zeros: some have exactly five digits and none has more.
 * Decided over all sources together, so that a number is the same in each of them.
 */
export function lostZeros(numbers: Iterable<string>): boolean {
	let five = false;
	for (const number of numbers) {
		if (!isDigits(number)) continue;
		if (number.length > PERSNR_CIJFERS) return false;
		if (number.length === PERSNR_CIJFERS) five = true;
	}
	return five;
}

/** Whether it has digits only, but too few. */
export function isShort(number: string): boolean {
	return number.length < PERSNR_CIJFERS && isDigits(number);
}

/** With its zeros in front. */
export function withZeros(number: string): string {
	return isShort(number) ? number.padStart(PERSNR_CIJFERS, '0') : number;
}

/** The letters in a number; '' when it has none. */
export function lettersIn(number: string): string {
	return isDigits(number) ? '' : number.replace(/[^\p{L}]/gu, '');
}

/** Read a million times: not with an expression. */
function isDigits(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < ZERO || unit > NINE) return false;
	}
	return text !== '';
}
