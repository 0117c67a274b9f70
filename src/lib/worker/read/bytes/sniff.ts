import { Storing } from '$lib/domain/momentopname/storing';
import { biffOf } from './biff';
import { startsWith } from './head';
import { Ole2, OLE2 } from './ole2';
import { asUtf8, wideOf, type Wide } from './wide';
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
/** What may stand before the first tag of XML. */
const PROLOGUE =
	/^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*/i;
/** First tag of workbooks of Excel 2003 and LibreOffice that are one text of XML; SheetJS reads them. */
const XML_WORKBOOK = /^<(?:(?:\w+:)?Workbook|office:document)(?=[\s>])[^>]*/;
/** A web page with its parts in one file, as Excel and Outlook save it. */
const MULTIPART = /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?content-type:\s*multipart\/related/i;
/** What the first file of an OpenDocument zip says when it is a letter, a picture or slides. */
const NO_SPREADSHEET = /opendocument\.(?!spreadsheet)/;
const MIMETYPE = 128;
/** Parts of a workbook that keeps them outside `xl/`. */
const PARTS = /(?:^|\/)(?:workbook|sheet)\d*\.(?:xml|bin)$/;
/** Files that could be read if they were not packed. */
const READABLE = /\.(?:csv|tsv|tab|txt|xls[xmb]?|f?ods|html?|mht)$/;
/** How gzip, 7-Zip, RAR, xz and bzip2 begin. */
const PACKED = [
	[0x1f, 0x8b, 8],
	[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
	[0x52, 0x61, 0x72, 0x21, 0x1a, 7],
	[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
	[0x42, 0x5a, 0x68]
];
/** What a tar says of itself, and where. */
const TAR = { at: 257, says: Array.from('ustar', (each) => each.charCodeAt(0)) };
const SAMPLE = 4096;
const LF = 10;
const CR = 13;
const ESCAPE = 27;
const UNKNOWN = 0xfffd;
const MARKS = [
	[0xef, 0xbb, 0xbf],
	[0xff, 0xfe],
	[0xfe, 0xff],
	[0, 0, 0xfe, 0xff]
];
/** One odd byte in so many is no text. */
const ODD = 100;
/** NUL that may stand anywhere. */
const MOST_NUL = 8;
/** BIFF5, of Excel 5 (1993). */
const FIRST_READ = 5;
/** How far the first table or tag may be, behind styles and comments. */
const MARKUP_SAMPLE = 65_536;

/**
 * What the bytes are, whatever the file is called. Throws a `Storing`: `bestand-leeg`, `bestand-pdf`,
 * `bestand-beveiligd` (encrypted workbook), `bestand-beschadigd` (cut off, or with a hole), `bestand-te-groot` (a zip
 * that unpacks to more than 600 MB), `bestand-ingepakt` (a list in a zip), `bestand-te-oud` (Excel 4 and before) or
 * `bestand-onbekend`.
 */
export function sniffSource(bytes: Uint8Array): BronSoort {
	const wide = wideOf(bytes);
	const blank = (byte: number) => isBlank(byte) || (wide !== null && byte === 0);
	if (withoutMark(bytes).every(blank)) throw new Storing('bestand-leeg');
	if (bytes.every((byte) => byte === 0)) throw new Storing('bestand-beschadigd');
	if (startsWith(bytes, ZIP)) return sniffZip(bytes);
	if (startsWith(bytes, OLE2)) return sniffOle2(bytes);
	const biff = biffOf(bytes);
	if (biff !== null) return sniffRecords(biff);
	if (isPacked(bytes)) throw new Storing('bestand-ingepakt');
	const head = textOf(bytes.subarray(0, MARKUP_SAMPLE), wide);
	if (PDF.test(head)) throw new Storing('bestand-pdf');
	if (RTF.test(head)) throw new Storing('bestand-onbekend');
	if (isWebArchive(head)) return 'webtabel';
	if (MARKUP.test(head)) {
		const root = XML_WORKBOOK.exec(head.replace(PROLOGUE, ''))?.[0];
		if (root !== undefined) {
			if (NO_SPREADSHEET.test(root)) throw new Storing('bestand-onbekend');
			return 'werkboek';
		}
		if (HTML.test(head)) return 'webtabel';
		if (head.trimStart().startsWith('<?xml')) throw new Storing('bestand-onbekend');
	}
	checkText(bytes, wide, head);
	return 'tekst';
}

/** Whether a text is a web page with its parts in one file (MHTML), by its first lines. */
export function isWebArchive(head: string): boolean {
	return MULTIPART.test(head.slice(0, SAMPLE).trimStart());
}

function sniffZip(bytes: Uint8Array): BronSoort {
	const delen = inspectZip(bytes);
	const names = delen.map(({ naam }) => naam.toLowerCase());
	const has = (name: string) => names.includes(name);
	const isOffice = has('[content_types].xml');
	const isWorkbook =
		names.some((name) => name.startsWith('xl/')) ||
		(isOffice && names.some((name) => PARTS.test(name)));
	const isOpen =
		(has('content.xml') || has('encrypted-package')) &&
		!NO_SPREADSHEET.test(new TextDecoder().decode(bytes.subarray(0, MIMETYPE)));
	if (delen.some((deel) => deel.beveiligd) || has('encrypted-package'))
		throw new Storing('bestand-beveiligd');
	if (isWorkbook || isOpen) return 'werkboek';
	const isArchive = !isOffice && !has('mimetype') && names.some((name) => READABLE.test(name));
	throw new Storing(isArchive ? 'bestand-ingepakt' : 'bestand-onbekend');
}

/** The container of old Office files; Excel also wraps an encrypted .xlsx in one. */
function sniffOle2(bytes: Uint8Array): BronSoort {
	const files = new Ole2(bytes);
	if (files.has('EncryptedPackage')) throw new Storing('bestand-beveiligd');
	if (!files.has('Workbook', 'Book')) throw new Storing('bestand-onbekend');
	files.check('Workbook', 'Book');
	return 'werkboek';
}

/** Records of an old workbook without a container around them. */
function sniffRecords(version: number): BronSoort {
	if (version < FIRST_READ) throw new Storing('bestand-te-oud');
	return 'werkboek';
}

function isPacked(bytes: Uint8Array): boolean {
	return (
		PACKED.some((head) => startsWith(bytes, head)) ||
		startsWith(bytes.subarray(TAR.at, TAR.at + TAR.says.length), TAR.says)
	);
}

function textOf(bytes: Uint8Array, wide: Wide | null): string {
	return new TextDecoder().decode(wide === null ? bytes : asUtf8(bytes, wide));
}

/**
 * Throws `bestand-onbekend` for what is no text: at the start, in the middle or at the end, because a picture may begin
 * with text. A text has no NUL, but one here and there or fields that are filled up with them do no harm; a stretch of
 * them is a part that is missing, which makes it `bestand-beschadigd`.
 */
function checkText(bytes: Uint8Array, wide: Wide | null, head: string): void {
	if (wide !== null) {
		if (!isMarked(bytes) && isOddText(head)) throw new Storing('bestand-onbekend');
		return;
	}
	const middle = Math.max(0, (bytes.length >> 1) - SAMPLE);
	const samples = [
		bytes.subarray(0, SAMPLE),
		bytes.subarray(middle, middle + SAMPLE),
		bytes.subarray(-SAMPLE)
	].map((sample) => ({ sample, ...oddIn(sample) }));
	const isBinary = samples.some(
		({ sample, odd, nul }) => odd > 0 && odd + nul > sample.length / ODD
	);
	const [first] = samples;
	const begin = first?.sample ?? bytes;
	const filled = (first?.nul ?? 0) - MOST_NUL;
	if (isBinary || filled > begin.length / 2 || (filled > 0 && opensWithNul(begin)))
		throw new Storing('bestand-onbekend');
	if (samples.some(({ sample, nul }) => nul - MOST_NUL > sample.length / 2))
		throw new Storing('bestand-beschadigd');
}

/** Bytes that a text has no use for, those that are NUL apart. */
function oddIn(sample: Uint8Array): { odd: number; nul: number } {
	let odd = 0;
	let nul = 0;
	for (const byte of sample) {
		if (byte === 0) nul++;
		else if (byte < 32 && !isBlank(byte) && byte !== ESCAPE) odd++;
	}
	return { odd, nul };
}

/** Whether a NUL stands in the first line. */
function opensWithNul(bytes: Uint8Array): boolean {
	const end = bytes.findIndex((byte) => byte === LF || byte === CR);
	return end < 0 || bytes.subarray(0, end).includes(0);
}

/** Numbers in a row look like letters of more bytes too; as text they are not. */
function isOddText(head: string): boolean {
	let odd = 0;
	for (let at = 0; at < head.length; at++) {
		const unit = head.charCodeAt(at);
		if (unit === UNKNOWN || (unit < 32 && unit > 0 && !isBlank(unit) && unit !== ESCAPE)) odd++;
	}
	return odd > head.length / ODD;
}

function isMarked(bytes: Uint8Array): boolean {
	return MARKS.some((mark) => startsWith(bytes, mark));
}

function withoutMark(bytes: Uint8Array): Uint8Array {
	return bytes.subarray(MARKS.find((mark) => startsWith(bytes, mark))?.length ?? 0);
}

function isBlank(byte: number): boolean {
	return byte === 32 || (byte >= 9 && byte <= 13);
}
