import { crc32, deflateRawSync } from 'node:zlib';

/** Files as {name, bytes, flags, method, lie}: `lie` is the size that the zip says, when that is not so. */
export function zip(files, { comment = '' } = {}) {
	const local = [];
	const directory = [];
	let at = 0;
	for (const { name, bytes, flags = 0, method = 8, said = bytes.length, shared } of files) {
		const packed = method === 8 ? deflateRawSync(bytes, { level: 9 }) : bytes;
		const head = Buffer.alloc(30 + name.length);
		head.writeUInt32LE(0x04034b50, 0);
		head.writeUInt16LE(20, 4);
		head.writeUInt16LE(flags, 6);
		head.writeUInt16LE(method, 8);
		head.writeUInt32LE(crc32(bytes), 14);
		head.writeUInt32LE(packed.length, 18);
		head.writeUInt32LE(said, 22);
		head.writeUInt16LE(name.length, 26);
		head.write(name, 30, 'latin1');
		const entry = Buffer.alloc(46 + name.length);
		entry.writeUInt32LE(0x02014b50, 0);
		head.copy(entry, 6, 4, 30);
		entry.writeUInt32LE(shared ?? at, 42);
		entry.write(name, 46, 'latin1');
		directory.push(entry);
		if (shared !== undefined) continue;
		local.push(head, packed);
		at += head.length + packed.length;
	}
	const size = directory.reduce((sum, entry) => sum + entry.length, 0);
	const end = Buffer.alloc(22 + comment.length);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(at, 16);
	end.writeUInt16LE(comment.length, 20);
	end.write(comment, 22, 'latin1');
	return Buffer.concat([...local, ...directory, end]);
}

/** The parts of a workbook with one sheet, given as text. */
export function xlsxParts(sheet) {
	const part = (name, text) => ({ name, bytes: Buffer.from(text) });
	return [
		part(
			'[Content_Types].xml',
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
		),
		part(
			'xl/workbook.xml',
			'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>'
		),
		part(
			'xl/_rels/workbook.xml.rels',
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
		),
		part('xl/worksheets/sheet1.xml', sheet)
	];
}
