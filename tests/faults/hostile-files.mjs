import { deflateRawSync } from 'node:zlib';

/** Files that are made to keep a browser busy, by what they do. Each gives bytes when asked: some are big. */
const HEAD = 'Bet. gemeente;Pers. nr.;Naam;Begeleider Compas;Klantprofiel Sonar;Notitie';
const PERSON = 'Apeldoorn;07811;Bos, M.;Vries, P. de;Ja;geen';

const joined = (rows) => Buffer.from([...rows, ''].join('\r\n'));
const lines = (...rows) => joined(rows);
const text = (length) => 'x'.repeat(length);

/** The same long text in each column that a page can show, and once between short ones. */
const longCells = (length) => () =>
	lines(
		HEAD,
		PERSON,
		['Epe', '07812', text(length), text(length), 'Onvolledig', text(length)].join(';'),
		[text(length), '07813', 'Kok, B.', 'Vries, P. de', text(length), 'geen'].join(';')
	);

const page = (rows) => Buffer.from(`<html><body><table>${rows}</table></body></html>`);
const HTML_ROWS = `<tr>${HEAD.split(';')
	.map((each) => `<td>${each}`)
	.join('')}<tr>${PERSON.split(';')
	.map((each) => `<td>${each}`)
	.join('')}`;

const TABLE = new Uint32Array(256).map((_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

function crc32(bytes) {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

/** A zip of these files, deflated. */
function zip(files) {
	const parts = [];
	const directory = [];
	let offset = 0;
	for (const [name, content] of files) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes, { level: 1 });
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32(bytes), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(bytes.length, 18);
		head.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = [Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed];
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(
			Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, Buffer.from(name)])
		);
		parts.push(...local);
		offset += local.reduce((sum, each) => sum + each.length, 0);
	}
	const all = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(files.length & 0xffff, 8);
	end.writeUInt16LE(files.length & 0xffff, 10);
	end.writeUInt32LE(all.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, all, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function xlsx(sheet, more = []) {
	return zip([
		[
			'[Content_Types].xml',
			`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
		],
		[
			'_rels/.rels',
			`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		],
		[
			'xl/workbook.xml',
			`${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
		],
		['xl/worksheets/sheet1.xml', sheet],
		...more
	]);
}

const row = (at, cells) =>
	`<row r="${at}">${cells.map((each, column) => `<c r="${String.fromCharCode(65 + column)}${at}" t="inlineStr"><is><t>${each}</t></is></c>`).join('')}</row>`;
const ROWS = [HEAD, PERSON].map((line, at) => row(at + 1, line.split(';'))).join('');
const sheet = (rows, after = '', doctype = '') =>
	`${XML}${doctype}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from('bcdefghijk', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`;

function ods(rows, doctype = '') {
	const office = 'urn:oasis:names:tc:opendocument:xmlns';
	const content = `${XML}${doctype}<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Blad1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
	return zip([
		['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
		['content.xml', content],
		[
			'styles.xml',
			`${XML}<office:document-styles xmlns:office="${office}:office:1.0" office:version="1.2"/>`
		],
		[
			'META-INF/manifest.xml',
			`${XML}<manifest:manifest xmlns:manifest="${office}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
		]
	]);
}

const cell = (value, more = '') =>
	`<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const odsRow = (cells, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const ODS_ROWS = [HEAD, PERSON]
	.map((line) =>
		odsRow(
			line
				.split(';')
				.map((each) => cell(each))
				.join('')
		)
	)
	.join('');

/** File name → its bytes. */
export const HOSTILE = {
	'cel-32000.csv': longCells(32_000),
	'cel-100000.csv': longCells(100_000),
	'cel-1000000.csv': longCells(1_000_000),
	'omkeertekens.csv': () => lines(HEAD, 'Epe;07812;Bos\u202e, .M;\u2067Vries;Ja;\u200fa'),
	'kolommen-10000.csv': () => {
		const more = Array.from({ length: 10_000 }, (_, at) => `Kolom ${at}`);
		return lines(`${HEAD};${more.join(';')}`, `${PERSON};${more.map((_, at) => at).join(';')}`);
	},
	'koppen-200-gelijk.csv': () => {
		const more = ';Naam'.repeat(200);
		return lines(HEAD + more, PERSON + ';a'.repeat(200));
	},
	'koppen-proto.csv': () => lines(`${HEAD};__proto__;constructor;toString`, `${PERSON};a;b;c`),
	'nul.csv': () => lines(HEAD, `Apeldoorn;07811;Bos\0, M.;${'\0'.repeat(10_000)};Ja;a`),
	'rijen-1000000.csv': () =>
		joined([
			HEAD,
			...Array.from({ length: 1_000_000 }, (_, at) => `Epe;${at};Bos, M.;Vries, P. de;Ja;geen`)
		]),
	'sylk.slk': () =>
		lines('ID;PWXL;N;E', 'C;Y1;X1;K"Naam"', `C;Y1048576;X16384;K"${text(100)}"`, 'E'),
	'web-vlak.xls': () =>
		page(
			HTML_ROWS +
				`<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(15)}` +
				'<tr><td colspan=1000 rowspan=65534>y'.repeat(250)
		),
	'web-diep.xls': () => page(`${HTML_ROWS}<tr><td>${'<div>'.repeat(200_000)}x`),
	'web-opmaak.xls': () =>
		page(
			HTML_ROWS + Array.from({ length: 20_000 }, (_, at) => `<tr><b colspan=${at}><td>a`).join('')
		),
	'web-rij-2mb.xls': () => page(`${HTML_ROWS}<tr>${'<td>a'.repeat(400_000)}`),
	'web-cellen.xls': () =>
		page(HTML_ROWS + '<tr><td>Epe<td>1<td>Bos<td>a<td>Ja<td>b'.repeat(100_000)),
	'web-actief.xls': () =>
		page(
			`${HTML_ROWS}<tr><td><meta http-equiv=refresh content="0;url=/weg"><script>document.title='weg'</script><img src=/plaatje onerror="document.title='weg'">x`
		),
	'bom.xlsx': () => xlsx(sheet(ROWS), [['xl/media/nul.bin', Buffer.alloc(1_200_000_000)]]),
	'zip-in-zip.xlsx': () => zip([['a.xlsx', zip([['b.xlsx', xlsx(sheet(ROWS))]])]]),
	'delen-70000.xlsx': () =>
		xlsx(
			sheet(ROWS),
			Array.from({ length: 70_000 }, (_, at) => [`xl/deel${at}.xml`, 'a'])
		),
	'entiteiten.xlsx': () => xlsx(sheet(ROWS + row(3, ['&k;', '07812', '&k;']), '', LAUGHS)),
	'verre-cel.xlsx': () =>
		xlsx(
			sheet(`${ROWS}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>ver</t></is></c></row>`)
		),
	'samengevoegd-alles.xlsx': () =>
		xlsx(sheet(ROWS, '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
	'rijen-1000000.xlsx': () =>
		xlsx(
			sheet(
				ROWS +
					Array.from(
						{ length: 1_000_000 },
						(_, at) =>
							`<row><c t="inlineStr"><is><t>Epe</t></is></c><c><v>${at}</v></c><c t="inlineStr"><is><t>Bos, M.</t></is></c></row>`
					).join('')
			)
		),
	'gewoon.ods': () => ods(ODS_ROWS),
	'entiteiten.ods': () => ods(ODS_ROWS + odsRow(cell('&k;') + cell('07812')), LAUGHS),
	'herhaald-leeg.ods': () =>
		ods(
			ODS_ROWS +
				odsRow(
					'<table:table-cell table:number-columns-repeated="16384"/>',
					' table:number-rows-repeated="1048574"'
				)
		),
	'herhaald-gevuld.ods': () =>
		ods(
			ODS_ROWS +
				odsRow(
					cell('x', ' table:number-columns-repeated="16384"'),
					' table:number-rows-repeated="1048574"'
				)
		)
};
