import { CODEPAGE_850, WINDOWS_1252 } from './single-byte';

/** Bytes above ASCII that are looked at. */
const MOST = 5000;
/** For each that can only be Windows-1252 so many must be only codepage 850. */
const SURE = 20;
/** That many at the end of a word are no accident. */
const ENOUGH = 3;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
/** Signs that stand directly behind a letter in a text, and those that stand between two. */
const BEHIND = /[’‘”“…–—•™´»§°²³©®\u00a0\u00ad·]/;
const BETWEEN = /[’‘…–—•´\u00a0\u00ad·]/;

/**
 * Whether text that is no UTF-8 is codepage 850 rather than Windows-1252: it has bytes that as letters stand well in
 * their words, and as the signs of Windows-1252 nowhere (`Dani‰ls`, `Ren‚`), and hardly any the other way round. One at
 * the end of a word is not enough. Looks at the first 5.000 bytes above ASCII.
 */
export function isCodepage850(bytes: Uint8Array): boolean {
	let seen = 0;
	let only850 = 0;
	let within = 0;
	let only1252 = 0;
	for (let at = 0; at < bytes.length && seen < MOST; at++) {
		if ((bytes[at] ?? 0) < 128) continue;
		seen++;
		const is850 = isWordLetter(bytes, at, (byte) => CODEPAGE_850.unit(byte));
		const is1252 = fits1252(bytes, at);
		if (is850 && !is1252) {
			only850++;
			if (LETTER.test(charAt(bytes, at + 1, (byte) => CODEPAGE_850.unit(byte)))) within++;
		} else if (is1252 && !is850) only1252++;
		else if (!is850 && !is1252) only1252 += 0.5;
	}
	return (within > 0 || only850 >= ENOUGH) && only850 >= only1252 * SURE;
}

/** Whether a byte is a letter that belongs where it stands: within or at the end of a word, a capital among capitals. */
function isWordLetter(bytes: Uint8Array, at: number, unit: (byte: number) => number): boolean {
	const own = charAt(bytes, at, unit);
	if (!LETTER.test(own)) return false;
	const before = charAt(bytes, at - 1, unit);
	const behind = charAt(bytes, at + 1, unit);
	if (UPPER.test(own)) {
		// A word begins with it, or is all capitals; or it is an initial.
		if (LETTER.test(before)) return UPPER.test(before) && !LOWER.test(behind);
		return behind === '.' || LETTER.test(behind);
	}
	if (!LETTER.test(before)) return LOWER.test(behind);
	return LOWER.test(before) || !UPPER.test(behind);
}

/** Whether a byte is a letter of Windows-1252 that belongs there, or a sign that may stand there. */
function fits1252(bytes: Uint8Array, at: number): boolean {
	const unit = (byte: number) => WINDOWS_1252.unit(byte);
	const own = charAt(bytes, at, unit);
	if (LETTER.test(own)) return isWordLetter(bytes, at, unit);
	const before = charAt(bytes, at - 1, unit);
	if (own >= '\u0080' && own <= '\u009f') return false;
	if (!LETTER.test(before)) return true;
	return (LETTER.test(charAt(bytes, at + 1, unit)) ? BETWEEN : BEHIND).test(own);
}

function charAt(bytes: Uint8Array, at: number, unit: (byte: number) => number): string {
	const byte = bytes[at];
	return byte === undefined ? '' : String.fromCharCode(unit(byte));
}
