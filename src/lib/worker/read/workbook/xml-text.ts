import { Storing } from '$lib/domain/momentopname/storing';
import { decodeWeb, latin1 } from '../web/web-text';

const HEAD = 2000;
/** What a text begins with that has two bytes a letter, or says so. */
const WIDE: ReadonlySet<number> = new Set([0, 0xfe, 0xff]);
const ENCODING = /^[^<]*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;
const USUAL = /^(?:utf-?8|us-ascii)$/i;
/** Longer texts do not fit in a string. */
const LONGEST = 500_000_000;

/** Whether a text of XML is in UTF-8, as nearly all are, by its first bytes. */
export function isUtf8(bytes: Uint8Array): boolean {
	const [first = 1, second = 1] = bytes;
	if (WIDE.has(first) || WIDE.has(second)) return false;
	return USUAL.test(ENCODING.exec(latin1(bytes.subarray(0, HEAD)))?.[1] ?? 'utf-8');
}

/** A text of XML, in the encoding that it shows or says to have. Throws `bestand-te-groot` above 500 MB. */
export function decodeXml(bytes: Uint8Array): string {
	if (bytes.length > LONGEST) throw new Storing('bestand-te-groot');
	if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
	return decodeWeb(bytes, ENCODING.exec(latin1(bytes.subarray(0, HEAD)))?.[1] ?? null).tekst;
}
