import type { UitvoerKolom, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { formatDatum } from '$lib/locale/format';
import { inPieces } from './text-pieces';
import { zipOf } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What XML cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What a reader of a workbook takes for a character by its number, so that it would show another text. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
/** Characters that Excel allows in a cell, and what stands at the end of a text that had more. */
const LONGEST = 32_767;
const CUT = ' … (ingekort)';
/** Days from the first of Excel to 1-1-1970, and the first that it counts right: 1-3-1900. */
const EXCEL_DAYS = 25_569;
const FIRST_RIGHT = 61;
/** Places in the styles: a day, a heading. */
const DAY = 1;
const HEAD = 2;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * A workbook (.xlsx) with a sheet for each table, the first row of which stays in sight and filters the others; an
 * explanation behind them has no filter. Texts are texts, so that no formula is computed and no zero lost; a day is a
 * day and a number a number.
 */
export function workbook(
	data: readonly UitvoerTabel[],
	explanation?: UitvoerTabel
): Promise<Uint8Array<ArrayBuffer>> {
	const tables = explanation ? [...data, explanation] : data;
	const numbers = tables.map((_, index) => index + 1);
	const names = sheetNames(tables);
	const texts = new SharedTexts();
	const sheets = tables.map(
		(table, index) =>
			[
				`xl/worksheets/sheet${index + 1}.xml`,
				inPieces(sheetXml(table, texts, table !== explanation))
			] as const
	);
	return zipOf([
		[
			'[Content_Types].xml',
			whole(
				`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PART}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${PART}.sharedStrings+xml"/></Types>`
			)
		],
		[
			'_rels/.rels',
			whole(
				`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
			)
		],
		[
			'xl/workbook.xml',
			whole(
				`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((n) => `<sheet name="${escaped(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets>${filterNames(data, names)}</workbook>`
			)
		],
		[
			'xl/_rels/workbook.xml.rels',
			whole(
				`<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdTexts" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
			)
		],
		['xl/styles.xml', whole(STYLES)],
		...sheets,
		// Behind the sheets: only then every text is known.
		['xl/sharedStrings.xml', inPieces(texts.xml())]
	]);
}

/** The texts of all cells, which say only their place; the same text of two columns may stand in it twice. */
class SharedTexts {
	readonly #texts: string[] = [];

	/** Adds texts; returns the place of the first. */
	add(texts: readonly string[]): number {
		const first = this.#texts.length;
		for (const text of texts) this.#texts.push(text);
		return first;
	}

	*xml(): Generator<string> {
		yield `${XML}<sst xmlns="${MAIN}">`;
		for (const text of this.#texts)
			yield `<si><t xml:space="preserve">${escaped(cut(text))}</t></si>`;
		yield '</sst>';
	}
}

function* sheetXml(table: UitvoerTabel, texts: SharedTexts, filter: boolean): Generator<string> {
	const { rijen, kolommen } = table;
	yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
	for (const [index, kolom] of kolommen.entries())
		yield `<col min="${index + 1}" max="${index + 1}" width="${widthOf(kolom)}" customWidth="1"/>`;
	yield '</cols><sheetData><row>';
	const heads = texts.add(kolommen.map(({ kop }) => kop));
	for (const index of kolommen.keys()) yield textCell(heads + index, HEAD);
	yield '</row>';
	const cells = kolommen.map((kolom) => cellWriter(kolom, texts));
	for (let row = 0; row < rijen; row++) {
		let line = '<row>';
		for (const cell of cells) line += cell(row);
		yield `${line}</row>`;
	}
	const range = filter ? rangeOf(table) : '';
	yield `</sheetData>${range && `<autoFilter ref="${range}"/>`}</worksheet>`;
}

/** All cells of a table with their headings, as Excel names them; '' where there is nothing to filter. */
function rangeOf({ rijen, kolommen }: UitvoerTabel, fixed = ''): string {
	const last = columnName(kolommen.length - 1);
	return rijen && kolommen.length ? `${fixed}A${fixed}1:${fixed}${last}${fixed}${rijen + 1}` : '';
}

/** A, B … Z, AA … */
function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The names under which Excel keeps what its filters are about. */
function filterNames(tables: readonly UitvoerTabel[], names: readonly string[]): string {
	const each = tables.map((table, index) => {
		const range = rangeOf(table, '$');
		const sheet = (names[index] ?? '').replaceAll("'", "''");
		return range
			? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(`'${sheet}'!${range}`)}</definedName>`
			: '';
	});
	return each.some(Boolean) ? `<definedNames>${each.join('')}</definedNames>` : '';
}

function cellWriter(kolom: UitvoerKolom, texts: SharedTexts): (row: number) => string {
	if (kolom.soort === 'datum') return (row) => dayCell(kolom.dagen[row], texts);
	if (kolom.soort === 'tekst') {
		const first = texts.add(kolom.waarden);
		const cells = kolom.waarden.map((text, code) =>
			text === '' ? '<c/>' : textCell(first + code)
		);
		return (row) => cells[kolom.codes[row] ?? -1] ?? '<c/>';
	}
	return (row) => {
		const value = kolom.cellen[row] ?? null;
		if (value === null || value === '') return '<c/>';
		return typeof value === 'number' ? `<c><v>${value}</v></c>` : textCell(texts.add([value]));
	};
}

function textCell(place: number, style = 0): string {
	return `<c t="s"${style ? ` s="${style}"` : ''}><v>${place}</v></c>`;
}

/** A day that Excel would count wrong stands as text. */
function dayCell(day: number | undefined, texts: SharedTexts): string {
	const date = day === undefined ? '' : formatDatum(day);
	if (day === undefined || date === '') return '<c/>';
	const serial = day + EXCEL_DAYS;
	return serial < FIRST_RIGHT ? textCell(texts.add([date])) : `<c s="${DAY}"><v>${serial}</v></c>`;
}

/** In characters, by the heading and the first of the texts. */
function widthOf(kolom: UitvoerKolom): number {
	const texts =
		kolom.soort === 'tekst'
			? kolom.waarden.slice(0, 200)
			: kolom.soort === 'cellen'
				? kolom.cellen.slice(0, 200).map(String)
				: ['00-00-0000'];
	const longest = Math.max(kolom.kop.length, ...texts.map((text) => text.length));
	return Math.min(60, Math.max(8, longest + 2));
}

/** What Excel allows: 31 characters, some of them not, and each name once. */
function sheetNames(tables: readonly UitvoerTabel[]): readonly string[] {
	const taken = new Set<string>();
	return tables.map(({ titel }) => {
		const base = titel.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Blad';
		let name = base.slice(0, 31).trim();
		for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base.slice(0, 27).trim()} ${n}`;
		taken.add(name.toLowerCase());
		return name;
	});
}

function whole(xml: string): Iterable<Uint8Array<ArrayBuffer>> {
	return inPieces([XML + xml]);
}

/** Texts that fit a cell; never half of a character that takes two places. */
function cut(text: string): string {
	if (text.length <= LONGEST) return text;
	const kept = text.slice(0, LONGEST - CUT.length);
	return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + CUT;
}

function escaped(text: string): string {
	return text
		.replace(FORBIDDEN, '')
		.replace(ESCAPE, '_x005F_')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
