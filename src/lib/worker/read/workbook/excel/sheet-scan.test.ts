import { describe, expect, it } from 'vitest';
import { scanSheet } from './sheet-scan';

function scan(rows: string, before = '') {
	const xml = `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`;
	const { bytes, bevindingen } = scanSheet(new TextEncoder().encode(xml));
	return { xml, made: new TextDecoder().decode(bytes), found: bevindingen.all(10) };
}

describe('scanSheet', () => {
	it('finds hidden rows by their number, else by their place', () => {
		const { found } = scan(
			'<row r="1"/><row r="5" ht="3" hidden="1"><c r="A5"/></row><row hidden="true"/><row r="9" hidden="0"/><rowBreaks hidden="1"/>'
		);
		expect(found).toEqual({ verborgenRijen: [4, 5] });
	});

	it('knows its tags by whatever prefix they have', () => {
		const xml =
			'<ns0:worksheet><ns0:row><ns0:c/></ns0:row><ns0:row hidden="1"><ns0:c r="C2"><ns0:f>A1</ns0:f></ns0:c></ns0:row></ns0:worksheet>';
		expect(scanSheet(new TextEncoder().encode(xml)).bevindingen.all(10)).toEqual({
			verborgenRijen: [1],
			zonderUitkomst: [{ kolom: 2, rijen: [1] }]
		});
	});

	it('tells which of its columns are hidden', () => {
		const { found } = scan(
			'',
			'<cols><col min="1" max="1" hidden="1"/><col min="3" max="16384" hidden="true"/></cols>'
		);
		expect(found.verborgenKolommen).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9]);
	});

	it.each([
		'<c r="B1"><f>A1</f></c>',
		'<c r="B1"><f>A1</f><v></v></c>',
		'<c r="B1"><f>A1</f><v/></c>',
		'<c r="B1" t="str"><f>A1</f></c>',
		'<c r="B1"><f t="shared" si="0"/></c>',
		'<c><v>1</v></c><c><f>A1</f></c>',
		'<c r="A1" s="1"/><c s="2"><f>A1</f><v/></c>'
	])('finds a formula without a result: %s', (cells) => {
		expect(scan(`<row r="1">${cells}</row>`).found).toEqual({
			zonderUitkomst: [{ kolom: 1, rijen: [0] }]
		});
	});

	it.each([
		'<c r="B1"><f>A1</f><v>0</v></c>',
		'<c r="B1" t="str"><f>IF(A1,1,"")</f><v></v></c>',
		'<c r="B1" t="e"><f>A1</f><v>#N/A</v></c>',
		'<c r="B1"><f t="shared" si="0"/><v>4</v></c>',
		'<c r="B1" t="inlineStr"><f>A1</f><is><t>x</t></is></c>',
		'<c r="B1" s="3"/>'
	])('leaves a cell that has one: %s', (cells) => {
		const { xml, made, found } = scan(`<row r="1">${cells}</row>`);
		expect(found).toEqual({});
		expect(made).toBe(xml);
	});

	it.each([
		['<t>Dijk, </t><r><t>van </t></r><r><t>der</t></r>', 'Dijk, van der'],
		['<r><rPr><b/></rPr><t xml:space="preserve"> a </t></r><r><t>b</t></r>', ' a b'],
		['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>', '東京'],
		['<t/><r><t>a &amp; b</t></r>', 'a &amp; b'],
		['<t><![CDATA[a & <b>]]></t>', 'a &amp; &lt;b&gt;'],
		['<t>a<!-- niet --> b</t>', 'a b'],
		['<r><t>a_x000D_</t></r>', 'a_x000D_']
	])('makes one text of %s', (inner, text) => {
		const { made } = scan(`<row r="1"><c t="inlineStr"><is>${inner}</is></c><c><v>7</v></c></row>`);
		expect(made).toContain(
			`<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c><c><v>7</v></c>`
		);
	});

	it('leaves a sheet as it is whose texts are one, or nothing', () => {
		const cells =
			'<c t="inlineStr"><is>\n<t xml:space="preserve"> a</t>\n</is></c><c t="inlineStr"><is/></c><c t="inlineStr"><is><t>b</t></is></c>';
		const { xml, made } = scan(`<row>${cells}</row>`);
		expect(made).toBe(xml);
	});

	it('does not take what stands in a comment for rows', () => {
		const { made } = scan('<row r="1"><c r="A1"><v>1</v></c></row><!--<row r="2" hidden="1">-->');
		expect(made).not.toContain('hidden');
	});

	it('ends where a sheet breaks off', () => {
		for (const cut of ['<row hidden="1"', '<row><c r="A1"><f>A1', '<row><c><is><t>a', '<row><c><f'])
			expect(scanSheet(new TextEncoder().encode(cut)).bevindingen.all(5)).toEqual({});
	});
});
