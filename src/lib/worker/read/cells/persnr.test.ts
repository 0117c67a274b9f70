import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShort, lettersIn, lostZeros, readPersnr, withZeros } from './persnr';

describe('a Pers. nr.', () => {
	it('has lost its zeros where others have five digits', () => {
		expect(lostZeros(['7974', '12345'])).toBe(true);
		expect(lostZeros(['7974', '8002'])).toBe(false);
		expect(lostZeros(['7974', '12345', '123456'])).toBe(false);
		expect(lostZeros(['', 'O8846', '12345'])).toBe(true);
	});

	it('gets them back', () => {
		expect(withZeros('7974')).toBe('07974');
		expect(withZeros('07974')).toBe('07974');
		expect(withZeros('A12')).toBe('A12');
		expect(isShort('')).toBe(false);
	});

	it('tells its letters', () => {
		expect(lettersIn('O8846')).toBe('O');
		expect(lettersIn('08846')).toBe('');
	});
});

describe('readPersnr', () => {
	it('keeps whatever has a figure other than zero, as it stands', () => {
		const sign = fc.constantFrom(...'0123456789OoNnBbXx-. /?');
		fc.assert(
			fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), (signs) => {
				const cell = signs.join('').trim();
				fc.pre(/[1-9]/.test(cell));
				expect(readPersnr(cell)).toEqual({ waarde: cell, vondst: null });
			})
		);
	});

	it('finds none in a word for it, however it is written, nor in signs or zeros', () => {
		for (const cell of [
			'NNB',
			'nnb',
			'N.v.t.',
			'ONBEKEND',
			'---',
			'?',
			'…',
			'xxx',
			'0',
			'00000',
			''
		])
			expect(readPersnr(cell).waarde, cell).toBe('');
	});

	it('leaves out the apostrophe that makes text of a number', () => {
		expect(readPersnr("'04101")).toEqual({ waarde: '04101', vondst: null });
		expect(readPersnr("'00000").waarde).toBe('');
		expect(readPersnr("'A12").waarde).toBe("'A12");
	});

	it('is empty and told for a fault of Excel', () => {
		expect(readPersnr('#N/B')).toEqual({ waarde: '', vondst: { soort: 'excel-fout' } });
	});
});
