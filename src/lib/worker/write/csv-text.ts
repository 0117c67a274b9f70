import type { UitvoerCel, UitvoerKolom, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { formatDatum } from '$lib/locale/format';
import { csvCell, csvLine } from '$lib/locale/spreadsheet-text';

/** Byte order mark, by which Excel knows UTF-8. */
export const BOM = '\uFEFF';

/** A table as CSV for Dutch Excel, a line at a time: headings, then the rows. */
export function* csvLines({ rijen, kolommen }: UitvoerTabel): Generator<string> {
	yield csvLine(kolommen.map(({ kop }) => kop));
	const cells = kolommen.map(cellWriter);
	for (let row = 0; row < rijen; row++) yield `${cells.map((write) => write(row)).join(';')}\r\n`;
}

/** Each different text is written once. */
function cellWriter(kolom: UitvoerKolom): (row: number) => string {
	if (kolom.soort === 'datum') return (row) => formatDatum(kolom.dagen[row] ?? Number.NaN);
	if (kolom.soort === 'cellen') return (row) => csvCell(celText(kolom.cellen[row] ?? null));
	const texts = kolom.waarden.map(csvCell);
	return (row) => texts[kolom.codes[row] ?? -1] ?? '';
}

function celText(value: UitvoerCel): string {
	if (value === null) return '';
	return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
