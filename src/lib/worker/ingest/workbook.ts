import { read, type WorkBook } from '@e965/xlsx';
import { Storing } from '$lib/domain/storing';
import { readSheet } from './sheet';
import type { SourceGrid } from './source-grid';
import { storedZip, type ZipContent } from './stored-zip';
import { unzip } from './unzip';
import { decodeWeb } from './web-text';
import { inspectZip } from './zip';

const ZIP_START = 0x50;
const MARKUP_START = 0x3c;
const MANIFEST = 'META-INF/manifest.xml';
/** Parts that hold no cells: pictures, macros, printer settings, embedded documents. */
const WITHOUT_CELLS =
	/(?:^|\/)(?:media|embeddings|printerSettings|drawings|charts|activeX|ctrlProps|Pictures|Thumbnails|ObjectReplacements|Object \d+)\/|vbaProject|thumbnail\./i;
/** How a workbook in one text of XML ends. */
const XML_END = /<\/(?:\w+:)?(?:Workbook|document)>\s*$/;

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
	const book = parse(await checked(bytes));
	const soort = book.bookType === 'ods' || book.bookType === 'fods' ? 'OpenDocument' : 'Excel';
	const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const grids = book.SheetNames.flatMap((werkblad, index) => {
		const sheet = book.Sheets[werkblad];
		// SheetJS leaves out a sheet that it cannot read, and says nothing.
		if (!sheet) throw new Storing('bestand-beschadigd');
		const { rijen, numeriek } = readSheet(sheet, is1904);
		if (rijen.length === 0) return [];
		const lezing = `${soort}, werkblad ${werkblad}`;
		const grid = { bestand, werkblad, gewijzigd, rijen, lezing, numeriek };
		return [isHidden(book, index) ? { ...grid, verborgen: true } : grid];
	});
	if (grids.length === 0) throw new Storing('bestand-zonder-rijen');
	return grids;
}

/** The same workbook, of which it is sure that it is whole; a zip is unpacked and checked on the way. */
async function checked(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] === ZIP_START) return repacked(bytes);
	if (bytes.find((byte) => byte > 32 && byte < 127) !== MARKUP_START) return bytes;
	const { tekst } = decodeWeb(bytes);
	if (!XML_END.test(tekst.slice(-1000))) throw new Storing('bestand-beschadigd');
	return new TextEncoder().encode(tekst.trimStart().replace(/^<\?xml[^>]*\?>/, ''));
}

async function repacked(bytes: Uint8Array): Promise<Uint8Array> {
	const delen = inspectZip(bytes);
	const manifest = delen.find(({ naam }) => naam === MANIFEST);
	const isEncrypted =
		manifest && new TextDecoder().decode(await unzip(bytes, manifest)).includes('encryption-data');
	if (isEncrypted || delen.some((deel) => deel.beveiligd)) throw new Storing('bestand-beveiligd');
	const files: ZipContent[] = [];
	for (const deel of delen) {
		if (!WITHOUT_CELLS.test(deel.naam))
			files.push({ naam: deel.naam, bytes: await unzip(bytes, deel) });
	}
	return storedZip(files);
}

function parse(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, {
			type: 'array',
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

/** Hidden in the menu, or so that only a program can show it. */
function isHidden(book: WorkBook, index: number): boolean {
	return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}
