import { expect, it } from 'vitest';
import { hiddenRows } from './hidden-rows';

function file(naam: string, text: string) {
	return { naam, bytes: new TextEncoder().encode(text) };
}

const BOOK = [
	file(
		'xl/workbook.xml',
		'<workbook><sheets><sheet name="A" sheetId="1" r:id="rId2"/><x:sheet name="B" r:id="rId1"/></sheets></workbook>'
	),
	file(
		'xl/_rels/workbook.xml.rels',
		'<Relationships><Relationship Id="rId1" Target="/xl/worksheets/b.xml"/><Relationship Target="worksheets/a.xml" Id="rId2"/></Relationships>'
	)
];

it('finds hidden rows by their number, else by their place', () => {
	const a =
		'<sheetData><row r="1"/><row r="5" ht="3" hidden="1"><c r="A5"/></row><row hidden="true"/><row r="9" hidden="0"/></sheetData>';
	const b = '<x:row><x:c/></x:row><x:row hidden="1"></x:row><rowBreaks hidden="1"/>';
	const found = hiddenRows([
		...BOOK,
		file('xl/worksheets/a.xml', a),
		file('xl/worksheets/b.xml', b)
	]);
	expect([...found]).toEqual([
		[0, [4, 5]],
		[1, [1]]
	]);
});

it('knows nothing of other workbooks, or of a sheet that breaks off', () => {
	expect(hiddenRows([file('content.xml', '<row hidden="1">')]).size).toBe(0);
	expect(hiddenRows([...BOOK, file('xl/worksheets/a.xml', '<row hidden="1"')]).size).toBe(0);
	expect(hiddenRows([]).size).toBe(0);
});
