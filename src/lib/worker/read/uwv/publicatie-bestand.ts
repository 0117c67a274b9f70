import { Storing } from '$lib/domain/momentopname/storing';
import type { PublicatieBron, PublicatieUitkomst } from '$lib/domain/uwv/publicatie';
import { CsvRows } from '../text/csv-rows';
import { openText } from '../bytes/decode';
import { sniffDelimiter } from '../text/delimiter';
import { pdfTexts } from '../pdf/pdf-text';
import { PdfBezwaar } from '../pdf/pdf-streams';
import { readPublicatieFrom } from './publicatie-tekst';
import { sniffSource } from '../bytes/sniff';
import { readWorkbook } from '../workbook/workbook';

/** A publication has a page or two; more is no publication, and would take long. */
const MOST_BYTES = 20_000_000;
const PDF_HEAD = 1024;

/** Reads a PDF, a workbook, a CSV or a text. Rejects with a `Storing` as reading a source does. */
export async function readPublicatie(bron: PublicatieBron): Promise<PublicatieUitkomst> {
	try {
		const texts = 'tekst' in bron ? [bron.tekst] : await textsOf(bron);
		return { soort: 'gelezen', ...readPublicatieFrom(texts) };
	} catch (thrown) {
		if (thrown instanceof PdfBezwaar) return { soort: 'pdf', reden: thrown.reden };
		throw thrown;
	}
}

/** The readings of a file; a title may stand on another sheet than the table. */
async function textsOf(bron: Extract<PublicatieBron, { bytes: ArrayBuffer }>) {
	const bytes = new Uint8Array(bron.bytes);
	if (bytes.length > MOST_BYTES) throw new Storing('bestand-te-groot');
	if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-'))
		return pdfTexts(bytes);
	const soort = sniffSource(bytes);
	if (soort === 'webtabel') throw new Storing('bestand-onbekend');
	if (soort === 'tekst') return csvTexts(bytes);
	const grids = await readWorkbook(bytes, bron.naam, 0);
	const sheets = grids.filter(({ verborgen }) => !verborgen).map(({ rijen }) => tabbed(rijen));
	return [sheets.join('\n'), ...sheets];
}

/** As it stands, and cut into cells. */
function csvTexts(bytes: Uint8Array): string[] {
	const text = openText(bytes);
	const rows = new CsvRows(text, sniffDelimiter(text.bytes));
	const cells: string[][] = [];
	while (rows.next()) cells.push(rows.cells());
	return [text.decode(text.bytes), tabbed(cells)];
}

function tabbed(rows: readonly (readonly string[])[]): string {
	return rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
