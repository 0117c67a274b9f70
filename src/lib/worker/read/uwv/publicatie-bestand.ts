import { Storing } from '$lib/domain/momentopname/storing';
import type {
	PublicatieBestand,
	PublicatieBron,
	PublicatieLezing
} from '$lib/domain/uwv/publicatie';
import { CsvRows } from '../text/csv-rows';
import { openText } from '../bytes/decode';
import { sniffDelimiter } from '../text/delimiter';
import { readPublicatieFrom } from './publicatie-tekst';
import { sniffSource } from '../bytes/sniff';
import { readWorkbook } from '../workbook/workbook';

/**
 * Reads a workbook, a CSV or a text; a PDF goes to `readPublicatiePdf`. Rejects with a `Storing` as reading a source
 * does.
 */
export async function readPublicatie(bron: PublicatieBron): Promise<PublicatieLezing> {
	return readPublicatieFrom('tekst' in bron ? [bron.tekst] : await textsOf(bron));
}

/** The readings of a file; a title may stand on another sheet than the table. */
async function textsOf(bron: PublicatieBestand): Promise<string[]> {
	const bytes = new Uint8Array(bron.bytes);
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
