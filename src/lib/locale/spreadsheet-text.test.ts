import { describe, expect, it } from 'vitest';
import { csvLine, tabCell, withFormula, withoutFormula } from './spreadsheet-text';

describe('text for a spreadsheet', () => {
	it.each(['=1+1', '+1+1', '-al', '@SUM(A1)', '＝1+1', '＋1', '－al', '＠SUM(A1)', '﹦1', '\t=1'])(
		'is no formula: %j gets an apostrophe, and loses it when it is read',
		(text) => {
			expect(withoutFormula(text)).toBe(`'${text}`);
			expect(withFormula(withoutFormula(text))).toBe(text);
		}
	);

	it.each(['07870', '-2', '+31612345678', '-0,5', "'s-Hertogenbosch", '', 'a=b', '…', '½'])(
		'stays as it is where there is nothing to compute: %j',
		(text) => {
			expect(withoutFormula(text)).toBe(text);
			expect(withFormula(text)).toBe(text);
		}
	);

	it('is quoted where it would break a row', () => {
		expect(csvLine(['a;b', 'c"d', '＝e\nf', 'g'])).toBe('"a;b";"c""d";"\'＝e\nf";g\r\n');
		expect(tabCell('＝a\tb\r\nc ')).toBe("'＝a b c");
	});
});
