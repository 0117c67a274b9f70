import type { UitvoerCel, UitvoerKolom, UitvoerTabel } from '$lib/domain/uitvoer';
import { formatDatum } from '$lib/locale/format';

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** Byte order mark, by which Excel knows UTF-8. */
export const BOM = '\uFEFF';

/** A row as CSV for Dutch Excel: semicolons, CRLF; what Excel would compute gets an apostrophe. */
export function csvLine(row: readonly string[]): string {
	return `${row.map(cell).join(';')}\r\n`;
}

/** A table in the same form, a line at a time: headings, then the rows. */
export function* csvLines({ rijen, kolommen }: UitvoerTabel): Generator<string> {
	yield csvLine(kolommen.map(({ kop }) => kop));
	const cells = kolommen.map(cellWriter);
	for (let row = 0; row < rijen; row++) yield `${cells.map((write) => write(row)).join(';')}\r\n`;
}

/** Each different text is written once. */
function cellWriter(kolom: UitvoerKolom): (row: number) => string {
	if (kolom.soort === 'datum') return (row) => formatDatum(kolom.dagen[row] ?? Number.NaN);
	if (kolom.soort === 'cellen') return (row) => cell(celText(kolom.cellen[row] ?? null));
	const texts = kolom.waarden.map(cell);
	return (row) => texts[kolom.codes[row] ?? -1] ?? '';
}

function celText(value: UitvoerCel): string {
	if (value === null) return '';
	return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

function cell(text: string): string {
	const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
