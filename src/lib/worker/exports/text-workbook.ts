const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What XML cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A workbook (.xlsx) of one sheet in which every cell is text, so that no formula is computed and no zero lost; the
 * first row stays in sight. Nothing is compressed.
 */
export function textWorkbook(
	sheet: string,
	rows: readonly (readonly string[])[]
): Uint8Array<ArrayBuffer> {
	const cells = rows.map(
		(row) =>
			`<row>${row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`
	);
	const width = Math.max(1, ...rows.map((row) => row.length));
	return zipOf([
		[
			'[Content_Types].xml',
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/></Types>`
		],
		[
			'_rels/.rels',
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		],
		[
			'xl/workbook.xml',
			`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
		],
		[
			'xl/_rels/workbook.xml.rels',
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
		],
		[
			'xl/worksheets/sheet1.xml',
			`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${width}" width="28"/></cols><sheetData>${cells.join('')}</sheetData></worksheet>`
		]
	]);
}

function escaped(text: string): string {
	return text
		.replace(FORBIDDEN, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;

function zipOf(files: readonly (readonly [name: string, text: string])[]): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const parts = files.map(([name, text]) => {
		const bytes = encoder.encode(XML + text);
		return { name: encoder.encode(name), bytes, checksum: crc32(bytes) };
	});
	const size = parts.reduce(
		(sum, { name, bytes }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * name.length + bytes.length,
		END_SIZE
	);
	const zip = new Uint8Array(size);
	const view = new DataView(zip.buffer);
	const places: number[] = [];
	let at = 0;
	for (const { name, bytes, checksum } of parts) {
		places.push(at);
		view.setUint32(at, 0x04034b50, true);
		describe(at + 4, name.length, bytes.length, checksum);
		zip.set(name, at + LOCAL_SIZE);
		zip.set(bytes, at + LOCAL_SIZE + name.length);
		at += LOCAL_SIZE + name.length + bytes.length;
	}
	const directory = at;
	for (const [index, { name, bytes, checksum }] of parts.entries()) {
		view.setUint32(at, 0x02014b50, true);
		describe(at + 6, name.length, bytes.length, checksum);
		view.setUint32(at + 42, places[index] ?? 0, true);
		zip.set(name, at + ENTRY_SIZE);
		at += ENTRY_SIZE + name.length;
	}
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, parts.length, true);
	view.setUint16(at + 10, parts.length, true);
	view.setUint32(at + 12, at - directory, true);
	view.setUint32(at + 16, directory, true);
	return zip;

	/** The fields that a local header and the directory have in common, from the version on. */
	function describe(from: number, nameLength: number, length: number, checksum: number): void {
		view.setUint16(from, 20, true);
		view.setUint16(from + 8, FIRST_DAY, true);
		view.setUint32(from + 10, checksum, true);
		view.setUint32(from + 14, length, true);
		view.setUint32(from + 18, length, true);
		view.setUint16(from + 22, nameLength, true);
	}
}

/** 1 January 1980, the first day that a zip knows: the moment of making is nobody's business. */
const FIRST_DAY = 0x21;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return (crc ^ 0xffffffff) >>> 0;
}
