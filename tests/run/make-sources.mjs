/**
 * Makes the binary files among the test fixtures that no program would write by itself: other encodings, damaged and
 * hostile workbooks, web pages as Excel saves them. Always the same bytes. Run from the root of the repo:
 * `node tests/run/make-sources.mjs` and `make-workbooks.mjs`, then `make_workbooks.py` for what LibreOffice writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { xlsxParts, zip } from './zip-file.mjs';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const source = (name) => join(FIXTURES, 'sources', name);
const format = (name) => join(FIXTURES, 'formats', name);

const { koppen, rijen } = JSON.parse(readFileSync(format('lijst.json'), 'utf8'));
const list = [koppen, ...rijen];

/** Windows-1252 from 0x80 to 0x9F. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(text) {
	return Buffer.from(
		Array.from(text, (each) => {
			const high = HIGH.indexOf(each);
			if (high >= 0) return 0x80 + high;
			if (each.codePointAt(0) > 255) throw new RangeError(`not in Windows-1252: ${each}`);
			return each.codePointAt(0);
		})
	);
}

function utf16(text, order) {
	const bytes = Buffer.from(text, 'utf16le');
	return order === 'be' ? bytes.swap16() : bytes;
}

function separated(rows, separator, newline = '\r\n') {
	const quoted = (cell) =>
		cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return rows.map((cells) => cells.map(quoted).join(separator) + newline).join('');
}

function texts() {
	const csv = separated(list, ';');
	const mark = '\ufeff';
	const made = {
		'utf8.csv': Buffer.from(csv),
		'utf8-bom.csv': Buffer.from(mark + csv),
		'windows-1252.csv': windows1252(csv),
		'utf16le-bom.csv': utf16(mark + csv),
		'utf16be-bom.csv': utf16(mark + csv, 'be'),
		'utf16le.csv': utf16(csv),
		'utf16be.csv': utf16(csv, 'be'),
		'komma.csv': Buffer.from(separated(list, ',')),
		'streep.txt': Buffer.from(separated(list, '|')),
		'tab.tsv': Buffer.from(separated(list, '\t')),
		'tab-utf16.txt': utf16(mark + separated(list, '\t')),
		'sep-regel.csv': windows1252(`sep=;\r\n${csv}`),
		'regeleinden-lf.csv': Buffer.from(separated(list, ';', '\n')),
		'regeleinden-cr.csv': Buffer.from(separated(list, ';', '\r')),
		'regeleinden-gemengd.csv': Buffer.from(
			list.map((cells, at) => separated([cells], ';', ['\r\n', '\n', '\r'][at % 3])).join('')
		),
		'alles-tussen-aanhalingstekens.csv': Buffer.from(
			list
				.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
				.join('\r\n')
		),
		'tekst.xls': windows1252(separated(list, '\t')),
		'tekst.xlsx': Buffer.from(mark + csv)
	};
	for (const [name, bytes] of Object.entries(made)) writeFileSync(format(`lijst-${name}`), bytes);
}

function escape(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function named(text) {
	const names = { é: 'eacute', ë: 'euml', ç: 'ccedil', ü: 'uuml', '€': 'euro', '’': 'rsquo' };
	return escape(text).replace(/[éëçü€’]/g, (each) => `&${names[each]};`);
}

/** A table as a program on a server writes it and calls it .xls. */
function serverPage(rows) {
	const row = (cells, tag) =>
		`<tr>${cells.map((cell) => `<${tag}>${named(cell) || '&nbsp;'}</${tag}>`).join('')}</tr>`;
	const [head, ...body] = rows;
	return `<style>td { mso-number-format:"\\@"; }</style>
<table border="1">
<thead>${row(head, 'th')}</thead>
<tbody>
${body.map((cells) => row(cells, 'td')).join('\n')}
</tbody>
</table>
`;
}

/** A page as Excel saves it: names of sheets in a comment, numbers beside what is shown. */
function excelPage(rows, { charset = 'windows-1252', sheet = 'Lijst' } = {}) {
	const cells = (row) =>
		row
			.map((cell) =>
				/^\d+$/.test(cell)
					? `  <td class=xl65 align=right x:num="${Number(cell)}">${cell}</td>`
					: `  <td class=xl65>${escape(cell)}</td>`
			)
			.join('\r\n');
	return `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=${charset}">
<meta name=ProgId content=Excel.Sheet>
<style><!-- td {padding-top:1px; mso-ignore:padding;} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>
<x:Name>${escape(sheet)}</x:Name><x:WorksheetOptions></x:WorksheetOptions></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head>
<body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=640 style='border-collapse:collapse'>
 <col width=64 span=${rows[0].length}>
${rows.map((row) => ` <tr height=20>\r\n${cells(row)}\r\n </tr>`).join('\r\n')}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>${'<td width=64></td>'.repeat(rows[0].length)}</tr>
 <![endif]>
</table>
</body>
</html>
`;
}

function quotedPrintable(bytes) {
	let text = '';
	let length = 0;
	for (const byte of bytes) {
		const plain = (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32;
		const piece = plain
			? String.fromCharCode(byte)
			: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		if (length + piece.length > 73) {
			text += '=\r\n';
			length = 0;
		}
		text += piece;
		length += piece.length;
	}
	return text;
}

/** Parts as [location, type, encoding, bytes]. */
function archive(parts) {
	const boundary = '----=_NextPart_01D9F3A7.8E1B2C40';
	const encoded = (encoding, bytes) =>
		encoding === 'base64'
			? bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
			: quotedPrintable(bytes);
	return Buffer.from(
		`MIME-Version: 1.0\r
X-Document-Type: Workbook\r
Content-Type: multipart/related; boundary="${boundary}"\r
\r
Dit document is een webpagina in één bestand.\r
${parts
	.map(
		([location, type, encoding, bytes]) => `\r
--${boundary}\r
Content-Location: file:///C:/9E3F1A2B/${location}\r
Content-Transfer-Encoding: ${encoding}\r
Content-Type: ${type}\r
\r
${encoded(encoding, bytes)}\r
`
	)
	.join('')}\r
--${boundary}--\r
`
	);
}

function sheetsPage(sheets) {
	return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
${sheets
	.map(
		([name, file, visible]) => `<x:ExcelWorksheet><x:Name>${escape(name)}</x:Name>
<x:WorksheetSource HRef="${file}"/>${visible ? '' : '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>'}</x:ExcelWorksheet>`
	)
	.join('\n')}
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head><frameset rows="*,39"><frame src="sheet001.htm" name="frSheet"></frameset></html>`;
}

function pages() {
	writeFileSync(format('lijst-webtabel.xls'), serverPage(list));
	writeFileSync(format('lijst-excel.htm'), windows1252(excelPage(list)));
	writeFileSync(format('lijst-excel-utf8.xls'), Buffer.from(excelPage(list, { charset: 'utf-8' })));
	writeFileSync(
		format('lijst.mht'),
		archive([
			[
				'lijst.htm',
				'text/html; charset="windows-1252"',
				'quoted-printable',
				windows1252(excelPage(list))
			]
		])
	);
	const other = [
		['Trajectnr.', 'Bet. gemeente', 'Pers. nr.', 'Start', 'Einde'],
		['T1', 'Apeldoorn', '07974', '01-01-2026', '31-12-2026']
	];
	writeFileSync(
		source('meer-bladen.mht'),
		archive([
			[
				'boek.htm',
				'text/html; charset="us-ascii"',
				'quoted-printable',
				Buffer.from(
					sheetsPage([
						['Lijst & co', 'sheet001.htm', true],
						['Trajecten', 'sheet002.htm', true],
						['Bron', 'sheet003.htm', false]
					])
				)
			],
			[
				'sheet001.htm',
				'text/html; charset="utf-8"',
				'quoted-printable',
				Buffer.from(excelPage(list, { charset: 'utf-8' }).replace(/<!--\[if[\s\S]*?endif\]-->/, ''))
			],
			[
				'sheet002.htm',
				'text/html; charset="windows-1252"',
				'base64',
				windows1252(excelPage(other).replace(/<!--\[if[\s\S]*?endif\]-->/, ''))
			],
			[
				'sheet003.htm',
				'text/html; charset="windows-1252"',
				'base64',
				windows1252(excelPage(other).replace(/<!--\[if[\s\S]*?endif\]-->/, ''))
			],
			[
				'tabstrip.htm',
				'text/html',
				'quoted-printable',
				Buffer.from('<table><tr><td>Lijst</td></tr></table>')
			],
			['stylesheet.css', 'text/css', 'quoted-printable', Buffer.from('td { padding: 1px }')]
		])
	);
	const whole = archive([
		['lijst.htm', 'text/html', 'quoted-printable', windows1252(excelPage(list))]
	]);
	writeFileSync(source('afgebroken.mht'), whole.subarray(0, whole.length - 900));
	writeFileSync(source('afgebroken-webtabel.xls'), serverPage(list).slice(0, -300));
	writeFileSync(
		source('alleen-frames.xls'),
		sheetsPage([['Lijst', 'boek_bestanden/sheet001.htm', true]])
	);
}

function sheetXml(rows) {
	const cell = (text) => `<c t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

function ole2(name) {
	const made = CFB.utils.cfb_new();
	CFB.utils.cfb_add(made, `/${name}`, new Uint8Array(5000));
	return Buffer.from(CFB.write(made, { type: 'buffer' }));
}

function damaged() {
	const parts = xlsxParts(sheetXml(list));
	const whole = zip(parts);
	const zeros = Buffer.alloc(15_000_000);
	const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: zeros };
	writeFileSync(source('leeg.csv'), '');
	writeFileSync(source('afgebroken.xlsx'), whole.subarray(0, whole.length - 60));
	writeFileSync(source('lege-rijen.xlsx'), zip(xlsxParts(sheetXml([['', ''], ['']]))));
	writeFileSync(source('staart.xlsx'), zip(parts, { comment: 'PK\x05\x06 is the end' }));
	const flipped = Buffer.from(zip(parts.map((part) => ({ ...part, method: 0 }))));
	flipped[flipped.indexOf('Willems')] ^= 1;
	writeFileSync(source('omgevallen-bit.xlsx'), flipped);
	writeFileSync(
		source('bom.xlsx'),
		zip([
			bomb,
			...Array.from({ length: 50 }, (_, at) => ({
				...bomb,
				name: `xl/worksheets/sheet${at + 2}.xml`,
				shared: 0
			}))
		])
	);
	writeFileSync(source('bom-die-liegt.xlsx'), zip([...parts.slice(0, 3), { ...bomb, said: 2000 }]));
	writeFileSync(source('wachtwoord.xlsx'), ole2('EncryptedPackage'));
	writeFileSync(source('wachtwoord-zip.xlsx'), zip(parts.map((part) => ({ ...part, flags: 1 }))));
	writeFileSync(
		source('pdf.xlsx'),
		'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << >> endobj\n%%EOF\n',
		'latin1'
	);
	writeFileSync(
		source('brief.docx'),
		zip([
			{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
			{ name: 'word/document.xml', bytes: Buffer.from('<w:document/>') }
		])
	);
	writeFileSync(
		source('dia.xlsx'),
		zip([
			{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
			{ name: 'ppt/presentation.xml', bytes: Buffer.from('<p/>') }
		])
	);
	writeFileSync(source('brief.xls'), ole2('WordDocument'));
	writeFileSync(
		source('plaatje.csv'),
		Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64'
		)
	);
	writeFileSync(
		source('willekeurig.csv'),
		Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31 + (at >> 3) * 17) % 256))
	);
	writeFileSync(source('nullen.csv'), Buffer.alloc(3000));
}

texts();
pages();
damaged();
