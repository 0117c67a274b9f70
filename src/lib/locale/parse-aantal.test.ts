import { describe, expect, it } from 'vitest';
import { parseAantal } from './parse-aantal';

describe('a number of people', () => {
	it.each([
		['3.280', 3280],
		[' 4826 ', 4826],
		['0', 0]
	])('is read from “%s”', (text, value) => {
		expect(parseAantal(text)).toBe(value);
	});

	it.each(['', '12,5', '-3', '3.28', '1O'])('is none in “%s”', (text) => {
		expect(parseAantal(text)).toBeNull();
	});
});
