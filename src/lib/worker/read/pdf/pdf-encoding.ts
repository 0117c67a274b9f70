/** Characters above 127 of Windows-1252 that differ from Latin-1, from 0x80 on. */
const WIN_ANSI = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

/** Characters of the Macintosh from 0x80 on. */
const MAC_ROMAN =
	'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** Names of glyphs that are no letter, in the order of their characters in GLYPHS. */
const NAMES =
	'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at quoteleft quoteright quotedblleft quotedblright endash emdash bullet ellipsis underscore germandbls AE ae OE oe Oslash oslash fi fl minus nbspace uni00A0';
const GLYPHS = ' !"#$%&\'()*+,-./0123456789:;<=>?@‘’“”–—•…_ßÆæŒœØøﬁﬂ-  ';
const BY_NAME = new Map(NAMES.split(' ').map((name, index) => [name, GLYPHS[index] ?? '']));

const ACCENTS: Readonly<Record<string, string>> = {
	grave: '\u0300',
	acute: '\u0301',
	circumflex: '\u0302',
	tilde: '\u0303',
	dieresis: '\u0308',
	ring: '\u030a',
	caron: '\u030c',
	cedilla: '\u0327'
};
const ACCENTED = new RegExp(`^([A-Za-z])(${Object.keys(ACCENTS).join('|')})$`);

/** The character of a code in one of the two encodings of Latin text. */
export function characterOf(code: number, isMac: boolean): string {
	if (code < 0x80) return String.fromCharCode(code);
	if (isMac) return MAC_ROMAN[code - 0x80] ?? '';
	return code < 0xa0 ? (WIN_ANSI[code - 0x80] ?? '') : String.fromCharCode(code);
}

/** The character that a glyph's name stands for, `''` where the name is made up. */
export function characterNamed(name: string): string {
	const plain = name.split('.')[0] ?? '';
	if (/^[A-Za-z]$/.test(plain)) return plain;
	const known = BY_NAME.get(plain);
	if (known !== undefined) return known;
	const accented = ACCENTED.exec(plain);
	if (accented) return `${accented[1]}${ACCENTS[accented[2] ?? '']}`.normalize('NFC');
	const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(plain)?.[1];
	return code ? String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)) : '';
}
