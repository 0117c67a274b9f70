import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipOfParts, type ZipPart } from '$lib/columns/zip-parts';
import { Storing } from '$lib/domain/momentopname/storing';
import { putLetters } from '../bytes/ansi';
import { biffOf, codepageOf, plainRecords } from '../bytes/biff';
import { Ole2, OLE2 } from '../bytes/ole2';
import { unzip } from '../bytes/unzip';
import { inspectZip } from '../bytes/zip';
import type { SourceGrid } from '../source-grid';
import type { Bevindingen } from './bijzonderheden';
import { scanMarkup } from './excel/markup-scan';
import { plainWorkbook } from './excel/plain-workbook';
import { scanRecords } from './excel/record-scan';
import { readOpenDocument } from './open/open-document';
import { readSheet, type Sheet } from './sheet';
import { decodeXml } from './xml-text';

const ZIP_START = 0x50;
const MARKUP_START = 0x3c;
/** Old records; as an `array` SheetJS would copy them to an array of numbers. */
const RECORDS_START = 0x09;
const MANIFEST = 'META-INF/manifest.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const OPEN_CONTENT = 'content.xml';
const OPEN_STYLES = 'styles.xml';
/** A header and one row make a list. */
const LEAST_ROWS = 2;
/** Parts that hold no cells: pictures, macros, printer settings, embedded documents. */
const WITHOUT_CELLS =
	/(?:^|\/)(?:media|embeddings|printerSettings|activeX|ctrlProps|Pictures|Thumbnails|ObjectReplacements|Object \d+)\/|vbaProject|thumbnail\./i;
/** How a workbook in one text of XML ends. */
const XML_END = /<\/(?:\w+:)?(?:Workbook|document)>\s*$/;

const HEAD = 4096;
const OPEN_DOCUMENT = /<(?:\w+:)?document\b/;
const DECLARATION = '<?xml version="1.0"?>';

/** A sheet by its name. */
interface Blad extends Sheet {
	readonly naam: string;
	readonly verborgen: boolean;
}

/** The sheets of a workbook, and of what kind it is. */
interface Boek {
	readonly soort: 'Excel' | 'OpenDocument';
	readonly bladen: readonly Blad[];
}

/** Sheets without cells, by kind; SheetJS gives it, but not its type. */
interface Directory {
	readonly dialogs?: readonly string[];
	readonly macros?: readonly string[];
}

/**
 * Reads every sheet that is not empty as a grid of text: dates as dd-mm-jjjj, numbers in plain Dutch notation,
 * merged cells in each row they cover. Hidden sheets come along as `verborgen`; what else is to be told of a sheet is in its
 * `Bijzonderheden`. Blocks for most of its time and needs about ten times the file in memory, so it runs in a worker of its own. Rejects with a `Storing`:
 * `bestand-beschadigd`, `bestand-beveiligd`, `bestand-te-groot` or `bestand-zonder-rijen`.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number
): Promise<SourceGrid[]> {
	const { soort, bladen } = await sheetsIn(bytes);
	const grids = bladen.flatMap(({ naam, verborgen, ...blad }): SourceGrid[] => {
		if (blad.rijen.length === 0) return [];
		const lezing = `${soort}, werkblad ${naam}`;
		const grid = { bestand, werkblad: naam, gewijzigd, lezing, ...blad };
		return [verborgen ? { ...grid, verborgen } : grid];
	});
	if (grids.length === 0) throw new Storing('bestand-zonder-rijen');
	// A line of explanation on a sheet of its own is no list; names above formulas without a result are.
	const lists = grids.filter(
		({ rijen, zonderUitkomst }) => rijen.length >= LEAST_ROWS || zonderUitkomst
	);
	return lists.length ? lists : grids;
}

/** The sheets of a workbook of which it is sure that nothing of it is missing. */
async function sheetsIn(bytes: Uint8Array): Promise<Boek> {
	if (bytes[0] === ZIP_START) return zippedSheets(bytes);
	if (bytes[0] === OLE2[0]) {
		const records = new Ole2(bytes).read('Workbook', 'Book');
		if (!records) throw new Storing('bestand-beschadigd');
		return ofRecords(records);
	}
	if (biffOf(bytes) !== null) return ofRecords(bytes);
	if (bytes.find((byte) => byte > 32 && byte < 127) !== MARKUP_START)
		return excelSheets(bytes, new Map());
	const tekst = decodeXml(bytes);
	if (!XML_END.test(tekst.slice(-1000))) throw new Storing('bestand-beschadigd');
	if (OPEN_DOCUMENT.test(tekst.slice(0, HEAD)))
		return { soort: 'OpenDocument', bladen: readOpenDocument(tekst) };
	// Without a declaration SheetJS takes a small one for a web page.
	const plain = tekst.trimStart().replace(/^<\?xml[^>]*\?>/, '');
	return excelSheets(new TextEncoder().encode(`${DECLARATION}${plain}`), scanMarkup(tekst));
}

function ofRecords(records: Uint8Array): Boek {
	return excelSheets(plainRecords(records), scanRecords(records), codepageOf(records));
}

/** Of a zip each part is unpacked and checked on the way. */
async function zippedSheets(bytes: Uint8Array): Promise<Boek> {
	const delen = inspectZip(bytes);
	const manifest = delen.find(({ naam }) => naam === MANIFEST);
	const isEncrypted = manifest && textOf(await unzip(bytes, manifest)).includes('encryption-data');
	if (isEncrypted || delen.some((deel) => deel.beveiligd)) throw new Storing('bestand-beveiligd');
	const files: ZipPart[] = [];
	for (const deel of delen) {
		if (!WITHOUT_CELLS.test(deel.naam))
			files.push({ naam: deel.naam, bytes: await unzip(bytes, deel) });
	}
	const partOf = (wanted: string) => files.find(({ naam }) => naam === wanted)?.bytes;
	const content = partOf(OPEN_CONTENT);
	if (content && !partOf(CONTENT_TYPES)) {
		const styles = partOf(OPEN_STYLES);
		const bladen = readOpenDocument(decodeXml(content), styles && decodeXml(styles));
		return { soort: 'OpenDocument', bladen };
	}
	const plain = plainWorkbook(files);
	return excelSheets(zipOfParts(plain.files), plain.bevindingen);
}

/** What SheetJS reads, with what it does not tell by the place of a sheet. Of old texts with a code page it gives the bytes. */
function excelSheets(
	bytes: Uint8Array,
	found: ReadonlyMap<number, Bevindingen>,
	codepage: number | null = null
): Boek {
	const book = parse(bytes);
	if (codepage !== null) putLetters(book, codepage);
	const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const bladen = sheetsOf(book).map(([naam, sheet, index]) => {
		const blad = readSheet(sheet, is1904);
		return {
			naam,
			verborgen: isHidden(book, naam),
			...blad,
			...found.get(index)?.all(blad.rijen[0]?.length ?? 0)
		};
	});
	return { soort: 'Excel', bladen };
}

function textOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

function parse(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, {
			type: bytes[0] === RECORDS_START ? 'buffer' : 'array',
			dense: true,
			cellDates: true,
			UTC: true,
			cellNF: true,
			cellText: false,
			cellFormula: false,
			cellHTML: false
		});
	} catch (cause) {
		const beveiligd = cause instanceof Error && /password|encrypt/i.test(cause.message);
		throw new Storing(beveiligd ? 'bestand-beveiligd' : 'bestand-beschadigd', cause);
	}
}

/** The sheets with cells, by name and place. SheetJS leaves out one that it cannot read, and says nothing. */
function sheetsOf(book: WorkBook): [name: string, sheet: WorkSheet, index: number][] {
	const { dialogs = [], macros = [] } = (book as { Directory?: Directory }).Directory ?? {};
	const missing = book.SheetNames.filter((name) => !book.Sheets[name]).length;
	if (missing > dialogs.length + macros.length) throw new Storing('bestand-beschadigd');
	return book.SheetNames.flatMap((name, index) => {
		const sheet = book.Sheets[name];
		const isChart = sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet';
		return sheet && !isChart ? [[name, sheet, index]] : [];
	});
}

/** Hidden in the menu, or so that only a program can show it. */
function isHidden(book: WorkBook, name: string): boolean {
	return (book.Workbook?.Sheets?.find((each) => each.name === name)?.Hidden ?? 0) !== 0;
}
