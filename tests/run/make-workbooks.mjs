/**
 * Makes workbooks among the test fixtures that are right by their standard, or nearly so, and that common readers read
 * wrong or refuse: each has the one property after which it is called. No library writes them, for a library puts that right. Always the
 * same bytes. Run from the root of the repo: `node tests/run/make-workbooks.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxParts, zip } from './zip-file.mjs';

const SOURCES = join(import.meta.dirname, '../fixtures/sources');
const save = (name, bytes) => writeFileSync(join(SOURCES, name), bytes);
const part = (name, text, encoding = 'utf8') => ({ name, bytes: Buffer.from(text, encoding) });

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = ['office', 'table', 'text', 'style']
	.map((name) => `xmlns:${name}="${OPEN}:${name}:1.0"`)
	.concat(`xmlns:number="${OPEN}:datastyle:1.0"`)
	.join(' ');

const inline = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (cells, attributes = '') =>
	`<row${attributes}>${cells.map((cell) => (cell.startsWith('<') ? cell : inline(cell))).join('')}</row>`;
const sheet = (rows, before = '') =>
	`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows.join('')}</sheetData></worksheet>`;

const cell = (text) =>
	`<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const tableRow = (cells, attributes = '') =>
	`<table:table-row${attributes}>${cells.map((each) => (each.startsWith('<') ? each : cell(each))).join('')}</table:table-row>`;
const table = (rows) => `<table:table table:name="Lijst">${rows.join('')}</table:table>`;
const body = (rows) =>
	`<office:body><office:spreadsheet>${table(rows)}</office:spreadsheet></office:body>`;
const ods = (rows, styles = '') =>
	zip([
		{ ...part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), method: 0 },
		part(
			'META-INF/manifest.xml',
			'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
		),
		part(
			'content.xml',
			`<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES} office:version="1.2">${styles}${body(rows)}</office:document-content>`
		)
	]);

const KOP = ['Bet. gemeente', 'Pers. nr.', 'Naam'];

function openDocuments() {
	const value = (attributes) => `<table:table-cell ${attributes}/>`;
	save(
		'waarde-zonder-tekst.ods',
		ods([
			tableRow([
				...KOP,
				'Inschrijfdatum',
				'Uren',
				'Deel',
				'Bedrag',
				'Akkoord',
				'Tijd',
				'Ronde',
				'Ronde 2'
			]),
			...[1, 2].map((at) =>
				tableRow([
					'Epe',
					value(`office:value-type="string" office:string-value="0700${at}"`),
					`Dekker, A.`,
					value(`office:value-type="date" office:date-value="2026-0${at}-15"`),
					value(`office:value="2${at}"`),
					value('office:value-type="percentage" office:value="0.25"'),
					value('office:value-type="currency" office:currency="EUR" office:value="1250.5"'),
					value('office:value-type="boolean" office:boolean-value="true"'),
					value('office:value-type="time" office:time-value="PT36H15M00S"'),
					value('table:number-columns-repeated="2" office:value-type="float" office:value="3"'),
					'<table:table-cell table:number-columns-repeated="16373"/>'
				])
			),
			tableRow(
				['<table:table-cell table:number-columns-repeated="16384"/>'],
				' table:number-rows-repeated="5"'
			),
			tableRow(
				['Heerde', value('office:value-type="string" office:string-value="07003"'), 'Prins, B.'],
				' table:number-rows-repeated="2"'
			),
			tableRow(
				['<table:table-cell table:number-columns-repeated="16384"/>'],
				' table:number-rows-repeated="1048566"'
			)
		])
	);
	save(
		'herhaling-zonder-eind.ods',
		ods([
			tableRow(KOP),
			tableRow(
				[value('table:number-columns-repeated="16384" office:value-type="float" office:value="1"')],
				' table:number-rows-repeated="1048575"'
			)
		])
	);
	save(
		'vreemde-cellen.ods',
		ods([
			tableRow([...KOP, 'Uren', 'Tijd', 'Akkoord', 'Inschrijfdatum', 'Soort']),
			tableRow([
				'Epe',
				'07001',
				'Dekker, A.',
				'<table:table-cell office:value-type="float" office:value="twaalf"><text:p>12 uur</text:p></table:table-cell>',
				'<table:table-cell office:value-type="time" office:time-value="09:30:00"><text:p>half tien</text:p></table:table-cell>',
				value('office:value-type="boolean" office:boolean-value="misschien"'),
				value('office:value-type="date" office:date-value="15-01-2026"'),
				'<table:table-cell office:value-type="vector" office:value="1"><text:p>een</text:p></table:table-cell>'
			]),
			tableRow([
				'Epe',
				'07002',
				'Prins, B.',
				value('office:value-type="float" office:value="1e2"'),
				value('office:value-type="time" office:time-value="PT9H30M"'),
				value('office:value-type="boolean" office:boolean-value="false"'),
				value('office:value-type="date" office:date-value="2026-02-31"'),
				'twee'
			])
		])
	);
	save(
		'verborgen-rijen.ods',
		ods([
			'<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
			tableRow(KOP),
			tableRow(['Epe', '07001', 'Dekker, A.']),
			tableRow(['Epe', '07002', 'Prins, B.'], ' table:visibility="filter"'),
			tableRow(
				['Epe', '07003', 'Vos, C.'],
				' table:visibility="collapse" table:number-rows-repeated="1"'
			)
		])
	);
	save(
		'formules-zonder-uitkomst.ods',
		ods([
			tableRow([...KOP, 'Uren']),
			...['1', '2'].map((at) =>
				tableRow([
					'Epe',
					`0700${at}`,
					value('table:formula="of:=&quot;Dekker&quot;"'),
					value(`table:formula="of:=2*${at}" office:value-type="float" office:value="${at}"`)
				])
			)
		])
	);
	const small = `<office:document xmlns:office="${OPEN}:office:1.0" xmlns:table="${OPEN}:table:1.0" xmlns:text="${OPEN}:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`;
	save(
		'klein.fods',
		`${small}${body([tableRow(KOP), tableRow(['Epe', '07001', 'Dekker, A.'])])}</office:document>`
	);
}

function excel() {
	const formula = (text, value = '') => `<c><f>${text}</f>${value}</c>`;
	save(
		'formules-zonder-uitkomst.xlsx',
		zip(
			xlsxParts(
				sheet([
					row([...KOP, 'Leeg', 'Uren']),
					row([
						'Epe',
						'07001',
						formula('"Dekker"'),
						'<c t="str"><f>""</f><v></v></c>',
						formula('2*2', '<v>4</v>')
					]),
					row([
						'Epe',
						'07002',
						formula('"Prins"', '<v/>'),
						'<c t="str"><f>""</f><v></v></c>',
						formula('2*3', '<v>6</v>')
					])
				])
			)
		)
	);
	const texts = `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}" count="5" uniqueCount="5"><si/><si><t>Dekker, </t><r><rPr><b/></rPr><t>van </t></r><r><t>der</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve">Prins_x000D_
 B.</t></si><si><t><![CDATA[Vos & Zn.]]></t></si></sst>`;
	const shared = (at) => `<c t="s"><v>${at}</v></c>`;
	const [types, book, relations, list] = xlsxParts(
		sheet([
			row([...KOP, 'Opmerking']),
			row([
				'Epe',
				'07001',
				'<c t="inlineStr"><is><t>Dekker, </t><r><t>van </t></r><r><t>der</t></r></is></c>',
				shared(0)
			]),
			row(['Epe', '07002', shared(1), shared(2)]),
			row(['Epe', '07003', shared(3), shared(4)])
		])
	);
	const withTexts = String(relations.bytes).replace(
		'</Relationships>',
		'<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
	);
	save(
		'tekst-in-stukken.xlsx',
		zip([types, book, part(relations.name, withTexts), list, part('xl/sharedStrings.xml', texts)])
	);
	const plain = xlsxParts(sheet([row(KOP), row(['Epe', '07001', 'Daniëls, A.'])]));
	const promised = String(plain[0].bytes).replace(
		'</Types>',
		'<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
	);
	save('zonder-styles.xlsx', zip([part(plain[0].name, promised), ...plain.slice(1)]));
	const wide = Buffer.from(
		`\ufeff${String(plain[3].bytes).replace('UTF-8', 'UTF-16')}`,
		'utf16le'
	).swap16();
	save('deel-in-utf16.xlsx', zip([...plain.slice(0, 3), { name: plain[3].name, bytes: wide }]));
	const latin = String(plain[3].bytes).replace('UTF-8', 'ISO-8859-1');
	save('deel-in-latin1.xlsx', zip([...plain.slice(0, 3), part(plain[3].name, latin, 'latin1')]));
	const prefixed = (text) =>
		text.replace(/<(\/?)(?=[A-Za-z])/g, '<$1ns-0:').replace(' xmlns=', ' xmlns:ns-0=');
	save(
		'voorvoegsels.xlsx',
		zip(plain.map(({ name, bytes }) => part(name, prefixed(String(bytes)))))
	);
	save(
		'verborgen-rijen.xlsx',
		zip(
			xlsxParts(
				sheet(
					[
						row(KOP),
						row(['Epe', '07001', 'Dekker, A.'], ' r="2" ht="15"'),
						row(['Epe', '07002', 'Prins, B.'], ' hidden="1"'),
						row(['Epe', '07003', 'Vos, C.'], ' r="4" hidden="true"')
					],
					'<cols><col min="3" max="3" hidden="1"/></cols>'
				)
			)
		)
	);
}

/** Times of day, durations, and what has a date's format and is no date. */
function times() {
	const formats = ['h:mm', '[h]:mm', '[mm]:ss', '[Red]hh:mm:ss', 'd-m-yyyy h:mm', 'd-m-yyyy'];
	const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="6">${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs count="7"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`;
	const number = (style, value) => `<c s="${style}"><v>${value}</v></c>`;
	const [types, book, relations, list] = xlsxParts(
		sheet([
			row([...KOP, 'Tijd', 'Duur', 'Minuten', 'Rood', 'Moment', 'Dag']),
			row([
				'Epe',
				'07001',
				'Dekker, A.',
				number(1, 0.3958333333),
				number(2, 1.5104166667),
				number(3, 0.0524305556),
				number(4, 0.75),
				number(5, 0.3958333333),
				number(6, 46037)
			]),
			row([
				'Epe',
				'07002',
				'Prins, B.',
				number(1, 0),
				number(2, 60.5),
				number(3, 0.5),
				number(4, 0.7500115741),
				number(5, 46037.25),
				number(6, 0)
			]),
			row([
				'Epe',
				'07003',
				'Vos, C.',
				number(1, 46037.25),
				number(2, -0.25),
				number(3, 0),
				number(4, 0),
				number(5, 0),
				number(6, 0.25)
			])
		])
	);
	const promised = String(types.bytes).replace(
		'</Types>',
		'<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
	);
	save(
		'tijden.xlsx',
		zip([part(types.name, promised), book, relations, list, part('xl/styles.xml', styles)])
	);
}

function markup() {
	const data = (text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
	const rows = [
		`<Row>${[...KOP, 'Tijd'].map(data).join('')}</Row>`,
		`<Row>${['Epe', '07001', 'Dekker, A.'].map(data).join('')}<Cell><Data ss:Type="DateTime">1899-12-31T09:30:00.000</Data></Cell></Row>`,
		`<Row ss:Hidden="1">${['Epe', '07002'].map(data).join('')}<Cell ss:Formula="=R[-1]C"/></Row>`
	];
	save(
		'klein-2003.xml',
		`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Lijst"><Table>${rows.join('')}</Table></Worksheet></Workbook>`
	);
}

openDocuments();
excel();
times();
markup();
