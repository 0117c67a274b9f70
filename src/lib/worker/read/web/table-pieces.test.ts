import { describe, expect, it } from 'vitest';
import { storingVan } from '$lib/domain/momentopname/storing';
import { tablePieces } from './table-pieces';

function codeOf(html: string): string {
	try {
		tablePieces(html);
	} catch (thrown) {
		return storingVan(thrown);
	}
	return 'none';
}

describe('tablePieces', () => {
	it('gives the tables that hold no other, without what is not shown', () => {
		expect(
			tablePieces(
				'<TABLE id=a><tr><td>x<table><tr><td>1</table><table ><tr><!-- <table> --><td>2</TABLE ></table><style>a</style>'
			)
		).toEqual([['<tr><td>1'], ['<tr><td>2']]);
		expect(tablePieces('<p>niets</p></table>')).toEqual([]);
	});

	it('cuts before a row, and nothing gets lost', () => {
		const table = '<tr><td>Apeldoorn</td></tr>\n'.repeat(20_000);
		const [pieces = []] = tablePieces(`<table>${table}</table>`);
		expect(pieces.length).toBeGreaterThan(2);
		expect(pieces.every((piece) => piece.startsWith('<tr') && piece.length < 201_000)).toBe(true);
		expect(pieces.join('')).toBe(table);
	});

	it('refuses a table without an end', () => {
		expect(codeOf('<table><tr><td>a</td></tr>')).toBe('bestand-beschadigd');
		expect(codeOf('<table><tr><td>a<table><tr><td>b</table>')).toBe('bestand-beschadigd');
		expect(codeOf('<table><tr><td>a<!-- </table>')).toBe('bestand-beschadigd');
		expect(codeOf("<script>'<table>'</script><table></table>")).toBe('none');
	});

	it('refuses what would keep a browser busy: a row without end, and elements in elements without end', () => {
		const inCell = (text: string) => `<table><tr><td>naam<tr><td>${text}</table>`;
		expect(codeOf(inCell('x'.repeat(1_300_000)))).toBe('webtabel-te-groot');
		expect(codeOf(inCell('<div>'.repeat(200_000)))).toBe('webtabel-te-groot');
		expect(codeOf(inCell('<b></i>'.repeat(201)))).toBe('webtabel-te-groot');
		expect(codeOf(inCell('<svg>' + '<g><td>'.repeat(201)))).toBe('none');
		expect(codeOf(inCell('<svg>' + '<g>'.repeat(201)))).toBe('webtabel-te-groot');
	});

	it('takes what people write: paragraphs, breaks and lists without end, and as many cells as there are', () => {
		const cell = `<td><p>a<p>b<br><img><ul><li>c<li>d</ul><div><b><font>e</font></b></div>`;
		expect(codeOf(`<table>${`<tr>${cell.repeat(40)}`.repeat(300)}</table>`)).toBe('none');
		expect(codeOf(`<table>${'<tr><td><b>nooit dicht'.repeat(300)}</table>`)).toBe('none');
	});
});
