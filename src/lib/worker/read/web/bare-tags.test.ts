import { describe, expect, it } from 'vitest';
import { bareTags } from './bare-tags';

describe('bareTags', () => {
	it('keeps the spans of cells and no other attribute', () => {
		expect(
			bareTags(
				`<td style='a>b' ColSpan = "2" onclick="x()" rowspan=3 nowrap>1</td><br/><TR class=a>`
			)
		).toBe('<td ColSpan=2 rowspan=3>1</td><br></TR>'.replace('</TR>', '<TR>'));
	});

	it('keeps spans of cells only: elsewhere each makes an element that is like no other', () => {
		expect(bareTags('<b colspan=1><font rowspan=2>a<th colspan=3>')).toBe(
			'<b><font>a<th colspan=3>'
		);
	});

	it('leaves text alone, whatever is in it', () => {
		const text = 'a < b style="c" & 5 <6 "> </td> <!-- x -->';
		expect(bareTags(text)).toBe(text);
	});

	it('reads odd quotes as a browser does', () => {
		expect(bareTags('<td title=5"pijp>a<td title="b">')).toBe('<td>a<td>');
		expect(bareTags('<td a="1"b=\'2\'c>x')).toBe('<td>x');
		expect(bareTags('<td =a>x<td a= >y')).toBe('<td>x<td>y');
		expect(bareTags('<td title="never closed>a</td>')).toBe('<td>');
	});
});
