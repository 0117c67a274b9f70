import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentText, numberText } from './moment-text';

const DAY_ZERO = Date.UTC(1899, 11, 30);

function shown(dagen: number, opmaak: string): string {
	return momentText({ dagen, tijd: DAY_ZERO + dagen * 86_400_000, opmaak });
}

it.each([
	[0.3958333333, 'h:mm', '09:30'],
	[0.3958333333, '[$-413]h:mm;@', '09:30'],
	[0.3958333333, '[Red]h:mm', '09:30'],
	[0.3958333333, 'd-m-yyyy h:mm', '09:30'],
	[0.3958333333, 'd-m-yyyy', '09:30'],
	[0.3960069444, 'h:mm:ss', '09:30:15'],
	[46037.3958333333, 'h:mm', '09:30'],
	[46037.3958333333, 'd-m-yyyy h:mm', '15-01-2026'],
	[46037, '"dag" d', '15-01-2026'],
	[1.5104166667, '[h]:mm', '36:15'],
	[1.5104166667, '[hh]:mm:ss', '36:15'],
	[0.0524305556, '[mm]:ss', '75:30'],
	[0.0524305556, 'mm:ss', '01:15:30'],
	[0.0015625, 'mm:ss', '02:15'],
	[0.0902777778, '[m]', '130'],
	[0.001, '[s]', '86'],
	[-0.25, '[h]:mm', '-06:00'],
	[0, 'h:mm', '00:00'],
	[0, '[=0]?;[hh]:mm', '00:00'],
	[1.5, '[=0]?;[<4][hh]:mm:ss;[hh]:mm', '36:00'],
	[0, 'd-m-yyyy', ''],
	[-3, 'd-m-yyyy', '-3'],
	[Number.NaN, 'h:mm', '']
])('shows %d with format %s as %s', (dagen, opmaak, text) => {
	expect(shown(dagen, opmaak)).toBe(text);
});

it('never makes a date of less than a day', () => {
	const formats = fc.constantFrom('h:mm', '[h]:mm', '[mm]', 'mm:ss', 'd-m-yyyy', 'd/m/yy h:mm', '');
	fc.assert(
		fc.property(fc.double({ min: 0, max: 0.99999, noNaN: true }), formats, (dagen, opmaak) => {
			expect(shown(dagen, opmaak)).not.toMatch(/-\d\d-/);
		})
	);
});

it('writes numbers in Dutch, and an error for what is none', () => {
	expect([12.5, 1664, 0.1 + 0.2, 1e-9, 123456789012, Number.NaN].map(numberText)).toEqual([
		'12,5',
		'1664',
		'0,3',
		'0,000000001',
		'123456789012',
		'#GETAL!'
	]);
});
