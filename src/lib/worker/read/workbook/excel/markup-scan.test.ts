import { expect, it } from 'vitest';
import { scanMarkup } from './markup-scan';

function found(table: string) {
	const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn"><Styles><Style ss:ID="a"/></Styles><Worksheet ss:Name="A"/><Worksheet ss:Name="B"><Table>${table}</Table></Worksheet></Workbook>`;
	return scanMarkup(xml).get(1)?.all(10);
}

it('finds what is hidden by where it says to be, or behind what came last', () => {
	const table =
		'<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/><Row/><Row ss:Index="4" ss:Hidden="1"/><Row ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="0"/>';
	expect(found(table)).toEqual({ verborgenRijen: [3, 4, 5], verborgenKolommen: [1, 2, 5] });
});

it('finds a formula without a result', () => {
	const data = '<Data ss:Type="String"></Data>';
	const table = `<Row><Cell ss:MergeAcross="1">${data}</Cell><Cell ss:Formula="=R1C1"/><Cell ss:Formula="=R1C1">${data}</Cell><Cell ss:Index="7" ss:Formula="=R1C1"/></Row>`;
	expect(found(table)).toEqual({
		zonderUitkomst: [
			{ kolom: 2, rijen: [0] },
			{ kolom: 6, rijen: [0] }
		]
	});
});

it('knows nothing of a text with signs that are no tags', () => {
	expect(found('<Row ss:Hidden="1"><Cell><Data>5 < 6</Data></Cell></Row>')).toBeUndefined();
});
