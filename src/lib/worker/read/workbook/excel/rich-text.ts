const PHONETIC = /<(?:\w+:)?rPh\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?rPh\s*>)/g;
const TEXT = /<(?:\w+:)?t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t\s*>)/g;
const ITEM = /<((?:\w+:)?)si(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si\s*>)/g;
/** What makes SheetJS take a part of a text for the whole, or one text for the next. */
const ODD =
	/<(?:\w+:)?(?:r|rPh|phoneticPr)\b|<(?:\w+:)?si(?:\s|\/)|<(?:\w+:)?t(?:\s[^>]*)?\/>|<!|&#(?:x0*[\da-f]{5}|0*\d{6})/i;
const ASIDE = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g;
const ASTRAL = /&#(?:x([\da-f]+)|(\d+));/gi;
const LAST_SHORT = 0xffff;

/** All texts of a workbook that cells point at, each in one piece; the same bytes where they are already. Reads them once. */
export function plainTexts(bytes: Uint8Array): Uint8Array {
	const text = new TextDecoder().decode(bytes);
	if (!ODD.test(text)) return bytes;
	const plain = plainMarkup(text).replace(
		ITEM,
		(_, prefix: string, inner = '') => `<${prefix}si>${onePiece(inner, prefix)}</${prefix}si>`
	);
	return new TextEncoder().encode(plain);
}

/** The text in a cell or an item, of whatever runs it is made, in one piece; what tells how to say it is left out. */
export function onePiece(inner: string, prefix = ''): string {
	const pieces = Array.from(inner.replace(PHONETIC, '').matchAll(TEXT), ([, text = '']) => text);
	return `<${prefix}t xml:space="preserve">${pieces.join('')}</${prefix}t>`;
}

/** XML without comments, in which every sign that means something is written as such. */
export function plainMarkup(xml: string): string {
	return xml
		.replace(ASIDE, (_, text?: string) =>
			(text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
		)
		.replace(ASTRAL, (whole, hexadecimal?: string, decimal?: string) => {
			const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
			return code > LAST_SHORT && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		});
}
