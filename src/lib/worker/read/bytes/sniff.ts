import { Storing } from '$lib/domain/momentopname/storing';
import { utf16Of } from './decode';
import { Ole2, OLE2 } from './ole2';
import { inspectZip } from './zip';

/**
 * How to read a file: as separated text, as a workbook in its own worker, or as a web page (also of more parts),
 * whose tables only the browser can read.
 */
export type BronSoort = 'tekst' | 'werkboek' | 'webtabel';

const PDF = /^\s*%PDF-/;
const RTF = /^\s*\{\\rtf/;
const ZIP = [0x50, 0x4b];
const MARKUP = /^\s*</;
const HTML = /<(?:!doctype\s+html|html|head|body|meta|table)\b/i;
/** Workbooks of Excel 2003 and LibreOffice that are one text of XML; SheetJS reads them. */
const XML_WORKBOOK = /<(?:\w+:)?Workbook\b|<office:document\b/;
/** A web page with its parts in one file, as Excel and Outlook save it. */
const MULTIPART = /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?content-type:\s*multipart\/related/i;
/** What the first file of an OpenDocument zip says when it is a letter, a picture or slides. */
const NO_SPREADSHEET = /opendocument\.(?!spreadsheet)/;
const MIMETYPE = 128;
const SAMPLE = 4096;
/** How far the first table or tag may be, behind styles and comments. */
const MARKUP_SAMPLE = 65_536;

/**
 * What the bytes are, whatever the file is called. Throws a `Storing`: `bestand-leeg`, `bestand-pdf`,
 * `bestand-beveiligd` (encrypted workbook), `bestand-beschadigd` (cut off), `bestand-te-groot` (a zip that unpacks
 * to more than 600 MB) or `bestand-onbekend`.
 */
export function sniffSource(bytes: Uint8Array): BronSoort {
	const wide = utf16Of(bytes);
	const blank = (byte: number) => isBlank(byte) || (wide !== null && byte === 0);
	if (withoutMark(bytes).every(blank)) throw new Storing('bestand-leeg');
	if (bytes.every((byte) => byte === 0)) throw new Storing('bestand-beschadigd');
	if (startsWith(bytes, ZIP)) return sniffZip(bytes);
	if (startsWith(bytes, OLE2)) return sniffOle2(bytes);
	const head = new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(0, MARKUP_SAMPLE));
	if (PDF.test(head)) throw new Storing('bestand-pdf');
	if (RTF.test(head)) throw new Storing('bestand-onbekend');
	if (isWebArchive(head)) return 'webtabel';
	if (MARKUP.test(head)) {
		if (XML_WORKBOOK.test(head.slice(0, SAMPLE))) return 'werkboek';
		if (HTML.test(head)) return 'webtabel';
		if (head.trimStart().startsWith('<?xml')) throw new Storing('bestand-onbekend');
	}
	if (!wide && isBinary(bytes)) throw new Storing('bestand-onbekend');
	return 'tekst';
}

/** Whether a text is a web page with its parts in one file (MHTML), by its first lines. */
export function isWebArchive(head: string): boolean {
	return MULTIPART.test(head.slice(0, SAMPLE).trimStart());
}

function sniffZip(bytes: Uint8Array): BronSoort {
	const delen = inspectZip(bytes);
	const has = (naam: string) => delen.some((deel) => deel.naam === naam);
	const isWorkbook = delen.some(({ naam }) => naam.startsWith('xl/'));
	const isOpen =
		(has('content.xml') || has('encrypted-package')) &&
		!NO_SPREADSHEET.test(new TextDecoder().decode(bytes.subarray(0, MIMETYPE)));
	if (delen.some((deel) => deel.beveiligd) || has('encrypted-package'))
		throw new Storing('bestand-beveiligd');
	if (!isWorkbook && !isOpen) throw new Storing('bestand-onbekend');
	return 'werkboek';
}

/** The container of old Office files; Excel also wraps an encrypted .xlsx in one. */
function sniffOle2(bytes: Uint8Array): BronSoort {
	const { names } = new Ole2(bytes);
	if (names.includes('EncryptedPackage')) throw new Storing('bestand-beveiligd');
	if (!names.includes('Workbook') && !names.includes('Book')) throw new Storing('bestand-onbekend');
	return 'werkboek';
}

/** Looks at the start, the middle and the end: a picture may begin with text. */
function isBinary(bytes: Uint8Array): boolean {
	const middle = Math.max(0, (bytes.length >> 1) - SAMPLE);
	return [
		bytes.subarray(0, SAMPLE),
		bytes.subarray(middle, middle + SAMPLE),
		bytes.subarray(-SAMPLE)
	].some((sample) => {
		let odd = 0;
		for (const byte of sample)
			if (byte === 0 || (byte < 32 && !isBlank(byte) && byte !== 27)) odd++;
		return odd > sample.length / 100;
	});
}

function withoutMark(bytes: Uint8Array): Uint8Array {
	if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return bytes.subarray(3);
	return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
		? bytes.subarray(2)
		: bytes;
}

function isBlank(byte: number): boolean {
	return byte === 32 || (byte >= 9 && byte <= 13);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte);
}
