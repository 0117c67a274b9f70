import type { WorkBook } from '@e965/xlsx';
import { CODEPAGE_850, WINDOWS_1252 } from './single-byte';

/** Names under which a browser knows the code pages of Windows, DOS and the Mac; 32768 is how Excel writes the last. */
const LABELS: ReadonlyMap<number, string> = new Map([
	[866, 'ibm866'],
	[874, 'windows-874'],
	[932, 'shift_jis'],
	[936, 'gbk'],
	[949, 'euc-kr'],
	[950, 'big5'],
	[1250, 'windows-1250'],
	[1251, 'windows-1251'],
	[1253, 'windows-1253'],
	[1254, 'windows-1254'],
	[1255, 'windows-1255'],
	[1256, 'windows-1256'],
	[1257, 'windows-1257'],
	[1258, 'windows-1258'],
	[10000, 'macintosh'],
	[32768, 'macintosh'],
	[10007, 'x-mac-cyrillic']
]);
/** Those of DOS, which have the letters of Western Europe in the same places. */
const DOS: ReadonlySet<number> = new Set([437, 850, 858]);

/** Makes letters of the bytes of a code page that SheetJS gives for the texts and the names of sheets of Excel 95. */
export function putLetters(book: WorkBook, codepage: number): void {
	const letters = lettersOf(codepage);
	for (const sheet of Object.values(book.Sheets))
		for (const row of sheet['!data'] ?? [])
			for (const cell of row ?? []) if (typeof cell?.v === 'string') cell.v = letters(cell.v);
	const sheets = Object.entries(book.Sheets).map(
		([name, sheet]) => [letters(name), sheet] as const
	);
	book.Sheets = Object.fromEntries(sheets);
	book.SheetNames = book.SheetNames.map(letters);
	for (const each of book.Workbook?.Sheets ?? []) if (each.name) each.name = letters(each.name);
}

/** What makes letters of the bytes of a code page that stand as characters 0–255; an unknown page is Windows-1252. */
function lettersOf(codepage: number): (bytes: string) => string {
	const label = LABELS.get(codepage);
	const single = DOS.has(codepage) ? CODEPAGE_850 : WINDOWS_1252;
	const decoder = label === undefined ? single : new TextDecoder(label);
	return (text) =>
		/^[\x00-\x7f]*$/.test(text)
			? text
			: decoder.decode(Uint8Array.from(text, (each) => each.charCodeAt(0)));
}
