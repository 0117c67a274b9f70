import { describe, expect, it } from 'vitest';
import { isShort, lettersIn, lostZeros, withZeros } from './persnr';

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
