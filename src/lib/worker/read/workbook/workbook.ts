import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipOfParts, type ZipPart } from '$lib/columns/zip-parts';
import { Storing } from '$lib/domain/momentopname/storing';
import { Ole2, OLE2 } from '../bytes/ole2';
import { putLetters } from '../bytes/ansi';
import { biffOf, codepageOf, plainRecords } from '../bytes/biff';
import { hiddenRows } from './hidden-rows';
import { hiddenSheets } from './open-document';
import { readSheet } from './sheet';
import type { SourceGrid } from '../source-grid';
import { unzip } from '../bytes/unzip';
import { decodeWeb } from '../web/web-text';
import { inspectZip } from '../bytes/zip';

const ZIP_START = 0x50;
const MARKUP_START = 0x3c;
/** Old records; as an `array` SheetJS would copy them to an array of numbers. */
const RECORDS_START = 0x09;
const MANIFEST = 'META-INF/manifest.xml';
const OPEN_CONTENT = 'content.xml';
/** A header and one row make a list. */
const LEAST_ROWS = 2;
/** Parts that hold no cells: pictures, macros, printer settings, embedded documents. */
const WITHOUT_CELLS =
	/(?:^|\/)(?:media|embeddings|printerSettings|activeX|ctrlProps|Pictures|Thumbnails|ObjectReplacements|Object \d+)\/|vbaProject|thumbnail\./i;
/** How a workbook in one text of XML ends. */
const XML_END = /<\/(?:\w+:)?(?:Workbook|document)>\s*$/;

/** Sheets without cells, by kind; SheetJS gives it, but not its type. */
interface Directory {
	readonly dialogs?: readonly string[];
	readonly macros?: readonly string[];
}

/**
 * Reads every sheet that is not empty as a grid of text: dates as dd-mm-jjjj, numbers in plain Dutch notation,
 * merged cells in each row they cover. Hidden sheets come along as `verborgen`. Blocks for most of its time and needs
 * about ten times the file in memory, so it runs in a worker of its own. Rejects with a `Storing`:
 * `bestand-beschadigd`, `bestand-beveiligd`, `bestand-te-groot` or `bestand-zonder-rijen`.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number
): Promise<SourceGrid[]> {
	const whole = await checked(bytes);
	const book = parse(whole.bytes);
	if (whole.codepage) putLetters(book, whole.codepage);
	const soort = book.bookType === 'ods' || book.bookType === 'fods' ? 'OpenDocument' : 'Excel';
	const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const grids = sheetsOf(book).flatMap(([werkblad, sheet, index]) => {
		const { rijen, numeriek } = readSheet(sheet, is1904);
		if (rijen.length === 0) return [];
		const lezing = `${soort}, werkblad ${werkblad}`;
		const grid = { bestand, werkblad, gewijzigd, rijen, lezing, numeriek };
		const verborgen = whole.verborgen.has(index) || isHidden(book, werkblad);
		const verborgenRijen = whole.rijen?.get(index);
		return [
			{
				...grid,
				...(verborgen ? { verborgen } : {}),
				...(verborgenRijen ? { verborgenRijen } : {})
			}
		];
	});
	if (grids.length === 0) throw new Storing('bestand-zonder-rijen');
	// A line of explanation on a sheet of its own is no list.
	const lists = grids.filter(({ rijen }) => rijen.length >= LEAST_ROWS);
	return lists.length ? lists : grids;
}

/** A workbook of which it is sure that nothing of it is missing, and its hidden sheets where SheetJS does not tell. */
interface Whole {
	readonly bytes: Uint8Array;
	readonly verborgen: ReadonlySet<number>;
	/** Hidden rows by the place of their sheet; absent where nobody can tell. */
	readonly rijen?: ReadonlyMap<number, readonly number[]>;
	/** Of an old one whose texts are no Unicode; SheetJS gives their bytes. */
	readonly codepage?: number | null;
}

/** Looks whether the workbook is whole; a zip is unpacked and checked on the way. */
async function checked(bytes: Uint8Array): Promise<Whole> {
	if (bytes[0] === ZIP_START) return repacked(bytes);
	if (bytes[0] === OLE2[0]) {
		const records = new Ole2(bytes).read('Workbook', 'Book');
		if (!records) throw new Storing('bestand-beschadigd');
		return ofRecords(records);
	}
	if (biffOf(bytes) !== null) return ofRecords(bytes);
	if (bytes.find((byte) => byte > 32 && byte < 127) !== MARKUP_START)
		return { bytes, verborgen: new Set() };
	const { tekst } = decodeWeb(bytes);
	if (!XML_END.test(tekst.slice(-1000))) throw new Storing('bestand-beschadigd');
	return {
		bytes: new TextEncoder().encode(tekst.trimStart().replace(/^<\?xml[^>]*\?>/, '')),
		verborgen: hiddenSheets(tekst)
	};
}

function ofRecords(records: Uint8Array): Whole {
	return {
		bytes: plainRecords(records),
		verborgen: new Set(),
		codepage: codepageOf(records)
	};
}

async function repacked(bytes: Uint8Array): Promise<Whole> {
	const delen = inspectZip(bytes);
	const manifest = delen.find(({ naam }) => naam === MANIFEST);
	const isEncrypted = manifest && textOf(await unzip(bytes, manifest)).includes('encryption-data');
	if (isEncrypted || delen.some((deel) => deel.beveiligd)) throw new Storing('bestand-beveiligd');
	const files: ZipPart[] = [];
	for (const deel of delen) {
		if (!WITHOUT_CELLS.test(deel.naam))
			files.push({ naam: deel.naam, bytes: await unzip(bytes, deel) });
	}
	const content = files.find(({ naam }) => naam === OPEN_CONTENT);
	return {
		bytes: zipOfParts(files),
		verborgen: content ? hiddenSheets(textOf(content.bytes)) : new Set(),
		rijen: hiddenRows(files)
	};
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
