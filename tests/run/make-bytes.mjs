/**
 * Makes the test fixtures that are about bytes: encodings that are odd or mixed, old workbooks in every container that
 * programs make. Always the same bytes. Run from the root of the repo: `node tests/run/make-bytes.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { CFB, utils, write } from '@e965/xlsx';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const source = (name, bytes) => writeFileSync(join(FIXTURES, 'sources', name), bytes);
const format = (name, bytes) => writeFileSync(join(FIXTURES, 'formats', name), bytes);

const { koppen, rijen } = JSON.parse(readFileSync(join(FIXTURES, 'formats/lijst.json'), 'utf8'));
const list = [koppen, ...rijen];

/** Windows-1252 from 0x80 to 0x9F. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** The letters of codepage 850 that names here have. */
const DOS = { ç: 0x87, Ç: 0x80, é: 0x82, ë: 0x89, ü: 0x81, ö: 0x94, ï: 0x8b, è: 0x8a };

/** The characters that are the bytes of Windows-1252. */
function bytesOf(text) {
	return Array.from(text, (each) => {
		const high = HIGH.indexOf(each);
		return high < 0 ? each : String.fromCharCode(0x80 + high);
	}).join('');
}

function separated(rows) {
	const quoted = (cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	return rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

function utf32(text, order) {
	const bytes = Buffer.alloc([...text].length * 4);
	[...text].forEach((each, at) =>
		order === 'be'
			? bytes.writeUInt32BE(each.codePointAt(0), at * 4)
			: bytes.writeUInt32LE(each.codePointAt(0), at * 4)
	);
	return bytes;
}

function dos(text) {
	return Buffer.from(
		Array.from(text, (each) => {
			const byte = DOS[each] ?? each.charCodeAt(0);
			if (byte > 127 && !(each in DOS)) throw new RangeError(`not known: ${each}`);
			return byte;
		})
	);
}

function texts() {
	const csv = separated(list);
	format('lijst-utf32le-bom.csv', utf32(`\ufeff${csv}`));
	format('lijst-utf32be-bom.csv', utf32(`\ufeff${csv}`, 'be'));
	format('lijst-utf32le.csv', utf32(csv));
	format('lijst-utf32be.csv', utf32(csv, 'be'));
	format('lijst-c1.csv', bytesOf(csv));
	// One list is UTF-8, the next that is pasted below it is not.
	format(
		'lijst-geplakt.csv',
		Buffer.concat([
			Buffer.from(separated(list.slice(0, 4))),
			Buffer.from(bytesOf(separated(list.slice(4))), 'latin1')
		])
	);
	const names = (cells) => ['Epe', '01001', cells, 'NUG', 'N', 'Open', 'Bakker, T.'];
	const head = [
		'Bet. gemeente',
		'Pers. nr.',
		'Naam',
		'Doelgroep',
		'DGR',
		'Sonar - Status',
		'Begeleider Compas'
	];
	const numbered = (all) =>
		separated([head, ...all.map(names)]).replaceAll(
			'01001',
			(
				(number) => () =>
					String(number++).padStart(5, '0')
			)(1001)
		);
	const good = ['Daniëls, Ç.', 'Müller, É.', 'Yıldız, Ş.', 'Bos, A.', 'O’Brien, P.', 'Noël, B.'];
	source(
		'verdwaalde-bytes.csv',
		Buffer.concat([
			Buffer.from(numbered(good)),
			// Pasted from Windows-1252, cut within a letter, and lost before it came here.
			Buffer.from('Epe;01007;Ren\xe9e Ha\xefti, C.;NUG;N;Open;Bakker, T.\r\n', 'latin1'),
			Buffer.from('Epe;01008;Groen, Andr\xc3;NUG;N;Open;Bakker, T.\r\n', 'latin1'),
			Buffer.from('Epe;01009;Cura\ufffdao, D.;NUG;N;Open;Bakker, T.\r\n')
		])
	);
	source(
		'codepage-850.csv',
		dos(numbered(['Daniëls, Ç.', 'Müller, A.', 'Bos, René', 'Köster, Loïs']))
	);
	source('c1-tekens.csv', bytesOf(numbered(['O’Brien, A.', 'Bos – Smit, B.', 'Vis, C.'])));
	source(
		'dubbel-omgezet.csv',
		Buffer.from(numbered(['DaniÃ«ls, Ã‡.', 'Müller, A.', 'Oâ€™Brien, B.']))
	);
	source('nul-in-cel.csv', numbered(['Di\0jk, A.', 'Bos, B.', 'V\0is, C.']));
	source(
		'gat.csv',
		numbered(Array.from({ length: 400 }, () => 'Bos, A.')).replace(/.{9000}$/s, (end) =>
			'\0'.repeat(end.length)
		)
	);
	source('ingepakt.gzip', gzipSync(numbered(['Bos, A.'])));
	source('ingepakt.zip', stored([['lijst.csv', Buffer.from(numbered(['Bos, A.']))]]));
	source('excel-4.xls', Buffer.from([9, 4, 6, 0, 0, 4, 0x10, 0, 0, 0, 10, 0, 0, 0]));
}

/** A zip of files that are not compressed. */
function stored(files) {
	const local = [];
	const directory = [];
	let at = 0;
	for (const [name, bytes] of files) {
		const head = Buffer.alloc(30 + name.length);
		head.writeUInt32LE(0x04034b50, 0);
		head.writeUInt16LE(20, 4);
		head.writeUInt32LE(crc32(bytes), 14);
		head.writeUInt32LE(bytes.length, 18);
		head.writeUInt32LE(bytes.length, 22);
		head.writeUInt16LE(name.length, 26);
		head.write(name, 30, 'latin1');
		const entry = Buffer.alloc(46 + name.length);
		entry.writeUInt32LE(0x02014b50, 0);
		head.copy(entry, 6, 4, 30);
		entry.writeUInt32LE(at, 42);
		entry.write(name, 46, 'latin1');
		directory.push(entry);
		local.push(head, bytes);
		at += head.length + bytes.length;
	}
	const size = directory.reduce((sum, entry) => sum + entry.length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...local, ...directory, end]);
}

function book(rows, bookType) {
	const made = utils.book_new();
	utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'Lijst');
	return Buffer.from(write(made, { type: 'array', bookType }));
}

function container(name, stream) {
	const made = CFB.utils.cfb_new();
	CFB.utils.cfb_add(made, `/${name}`, stream);
	return Buffer.from(CFB.write(made, { type: 'buffer' }));
}

/** The stream of a workbook of Excel 95 whose texts have the bytes that these characters are. */
function biff5(rows, codepage) {
	const u16 = (...values) => values.flatMap((each) => [each & 255, each >> 8]);
	const record = (type, ...content) => [...u16(type, content.length), ...content];
	const bof = (kind) => record(0x0809, ...u16(0x0500, kind, 0x0dbb, 0x07cc));
	const name = Array.from('Lijst', (each) => each.charCodeAt(0));
	const globals = (at) => [
		...bof(5),
		...record(0x42, ...u16(codepage)),
		...record(0x85, ...u16(at, 0, 0), name.length, ...name),
		...record(0x0a)
	];
	const labels = rows.flatMap((cells, row) =>
		cells.flatMap((cell, column) => {
			const bytes = Array.from(bytesOf(cell), (each) => each.charCodeAt(0));
			return record(0x0204, ...u16(row, column, 0, bytes.length), ...bytes);
		})
	);
	return Buffer.from([...globals(globals(0).length), ...bof(0x10), ...labels, ...record(0x0a)]);
}

function workbooks() {
	const whole = CFB.read(book(list, 'biff8'), { type: 'buffer' });
	const stream = Buffer.from(CFB.find(whole, '/Workbook').content);
	format('lijst-hoofdletters.xls', container('WORKBOOK', stream));
	format('lijst-zonder-map.xls', stream);
	const nameless = container('Workbook', stream);
	const root = nameless.indexOf(Buffer.from('Root Entry', 'utf16le'));
	nameless.fill(0, root, root + 66);
	format('lijst-map-zonder-naam.xls', nameless);
	// Its last sector is no longer than what stands in it.
	const padded = container('Workbook', stream);
	const at = padded.indexOf(stream.subarray(0, 400));
	format('lijst-kort.xls', padded.subarray(0, at + stream.length));
	format('lijst-excel-95.xls', container('Book', biff5(list, 1252)));
	format('lijst-excel-95-hoofdletters.xls', container('BOOK', biff5(list, 32769)));
	const named = (name) => [
		['Bet. gemeente', 'Pers. nr.', 'Naam'],
		['Epe', '01001', name]
	];
	const oud = (name, codepage, bytes) =>
		source(name, container('Book', biff5(named(Buffer.from(bytes).toString('latin1')), codepage)));
	oud('excel-95-pools.xls', 1250, [0x4d, 0x69, 0x9c, 0x2c, 0x20, 0xa3]);
	oud('excel-95-russisch.xls', 1251, [0xc8, 0xe2, 0xe0, 0xed]);
	oud('excel-95-japans.xls', 932, [0x93, 0xfa, 0x96, 0x7b]);
}

/** The parts of a workbook that has them in its own folder, or in none. */
function outsideXl(folder) {
	const escaped = (text) =>
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const cell = (text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const packages = 'http://schemas.openxmlformats.org/package/2006';
	const parts = {
		'[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${folder}workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/${folder}sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${folder}workbook.xml"/></Relationships>`,
		[`${folder}workbook.xml`]: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		[`${folder}_rels/workbook.xml.rels`]: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="sheet1.xml"/></Relationships>`,
		[`${folder}sheet1.xml`]: `<worksheet xmlns="${main}"><sheetData>${list.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
	};
	return stored(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}

texts();
workbooks();
format('lijst-zonder-xl.xlsx', outsideXl(''));
format('lijst-andere-map.xlsx', outsideXl('export/'));
