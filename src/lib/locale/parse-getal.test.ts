import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notatieVan, parseGetal } from './parse-getal';

/** A number as Intl writes it, which is not how we read it. */
const NL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });
const NL_BARE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4, useGrouping: false });
const EN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

const numbers = fc
	.record({ whole: fc.integer({ min: -99_999_999, max: 99_999_999 }), part: fc.nat(9999) })
	.map(({ whole, part }) => Number(`${whole}.${String(part).padStart(4, '0')}`));

describe('parseGetal', () => {
	it('reads back what the Dutch and the English write', () => {
		fc.assert(
			fc.property(numbers, (number) => {
				expect(parseGetal(NL.format(number), 'nl')).toBe(number);
				expect(parseGetal(NL_BARE.format(number), 'nl')).toBe(number);
				expect(parseGetal(EN.format(number), 'en')).toBe(number);
			})
		);
	});

	it('takes a dot before three digits for a mark between thousands', () => {
		expect(parseGetal('1.664', 'nl')).toBe(1664);
		expect(parseGetal('1.664', 'en')).toBe(1.664);
		expect(parseGetal('1 664,5', 'nl')).toBe(1664.5);
		expect(parseGetal('1\u00a0664', 'nl')).toBe(1664);
	});

	it('refuses what is not written as one number', () => {
		for (const text of ['', '12.5', '1.23', '0.125', '12.34.56', '1,2,3', 'x', '12 uur', '1.234.5'])
			expect(parseGetal(text, 'nl'), text).toBeNull();
		for (const text of ['12,5', '0,125', '1,23', '1.234,5'])
			expect(parseGetal(text, 'en'), text).toBeNull();
	});
});

describe('notatieVan', () => {
	it('knows which notation a number must have, and when it cannot', () => {
		const read = ['1.234,5', '12,5', '1,234.5', '12.5', '0.125', '1234', '1.234', '1,234', 'x'];
		expect(read.map(notatieVan)).toEqual([
			'nl',
			'nl',
			'en',
			'en',
			'en',
			'beide',
			'onduidelijk',
			'onduidelijk',
			null
		]);
	});

	it('never calls a number unclear that is the same in both', () => {
		fc.assert(
			fc.property(fc.nat(), (number) => {
				expect(notatieVan(String(number))).toBe('beide');
			})
		);
	});
});
