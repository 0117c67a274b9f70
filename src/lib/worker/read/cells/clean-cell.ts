import { withFormula } from '$lib/locale/spreadsheet-text';
import { WINDOWS_1252 } from '../bytes/single-byte';

const APOSTROPHE = 39;
const EQUALS = 61;
const SPACE = 32;

/** Characters of Windows-1252 by their number in another encoding: no text has a use for what has that number. */
const OLD = /[\u0080-\u009f]/g;
/** What nobody sees, but for the ends of lines and what joins the parts of a picture. */
const INVISIBLE =
	/(?![\t-\r])(?!(?<=\p{ExtPict}\p{EMod}?\uFE0F?)[\u200D\uFE0F])[\p{DI}\p{Cc}\uFFF9-\uFFFB]/gu;
/** Spaces by other names: of no break, of another width, a tab. */
const ODD_SPACE = /[\t\v\f\u2028\u2029\u2800]|(?! )\p{Zs}/gu;
const SPACES = / {2,}/g;
const BOM = '\uFEFF';
const MESSY = new RegExp(`${INVISIBLE.source}|${ODD_SPACE.source}|${SPACES.source}`, 'u');
const ASCII = /^[\n\r\x20-\x7e]*$/;

/**
 * Without what nobody sees, with one plain space where several or odd ones stand, and none around it. What has a
 * letter in Windows-1252 only is read as that.
 */
export function visibleText(raw: string): string {
	const text = ASCII.test(raw) ? raw : raw.normalize('NFC');
	return isMessy(text)
		? modern(text).replace(INVISIBLE, '').replace(ODD_SPACE, ' ').replace(SPACES, ' ').trim()
		: text.trim();
}

/** With the letters of Windows-1252 where only their numbers stand; its holes stay as they are. */
export function modern(text: string): string {
	return text.replace(OLD, (each) => String.fromCharCode(WINDOWS_1252.unit(each.charCodeAt(0))));
}

/** The visible text without Excel's `="07974"`, and the apostrophe that our own export puts before a formula. */
export function cleanCell(raw: string): string {
	const text = visibleText(raw);
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return withFormula(text);
}

/** Whether a cell holds what is to be told: what nobody sees, odd or double spaces. Spaces around it are no news. */
export function isMessy(raw: string): boolean {
	// A byte order mark is a space to `trim`, but nobody typed it.
	return raw.includes(BOM) || MESSY.test(raw.trim());
}

/** What in the look of a cell with something to be told it is: what nobody sees, double spaces. */
export function messOf(raw: string): { readonly onzichtbaar: boolean; readonly spaties: boolean } {
	const text = raw.trim();
	return {
		onzichtbaar: raw.includes(BOM) || MESSY.test(text.replace(SPACES, ' ')),
		spaties: text.search(SPACES) >= 0
	};
}

/** Whether `cleanCell` surely leaves a cell with this first and last character as it is; else it still may. */
export function isClean(first: number, last: number): boolean {
	return (
		first > 32 && first < 127 && last > 32 && last < 127 && first !== EQUALS && first !== APOSTROPHE
	);
}

/** Whether this byte, after the one `before` it, is surely neither invisible nor an odd or double space. */
export function isPlain(byte: number, before: number): boolean {
	return byte >= SPACE && byte < 127 && (byte !== SPACE || before !== SPACE);
}
