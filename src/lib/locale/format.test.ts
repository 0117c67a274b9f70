import { describe, expect, it } from 'vitest';
import {
	formatDatum,
	formatGetal,
	formatPercentage,
	formatPunt,
	formatTijdstip,
	formatVerschil
} from './format';

describe('format', () => {
	it('writes numbers with a thousands dot and a decimal comma', () => {
		expect(formatGetal(1538)).toBe('1.538');
		expect(formatGetal(12.5)).toBe('12,5');
	});

	it('writes a day as dd-mm-jjjj', () => {
		expect(formatDatum(Date.UTC(2026, 10, 21) / 86_400_000)).toBe('21-11-2026');
		expect(formatDatum(-2147483648)).toBe('');
	});

	it('rounds a percentage half up and leaves out a zero decimal', () => {
		expect(formatPercentage(598, 1000)).toBe('59,8%');
		expect(formatPercentage(6, 10)).toBe('60%');
		expect(formatPercentage(1, 8, 0)).toBe('13%');
		expect(formatPercentage(5, 200, 0)).toBe('3%');
		expect(formatPercentage(4826 - 1546, 4826, 0)).toBe('68%');
		expect(formatPercentage(0, 0)).toBe('–');
	});

	it('rounds exactly where binary fractions would slip', () => {
		// 1.005 is 1.00499… in binary.
		expect(formatPercentage(1005, 100_000, 2)).toBe('1,01%');
	});

	it('writes a moment in local time', () => {
		expect(formatTijdstip(Date.UTC(2026, 10, 18, 13, 5))).toBe('18-11-2026 14:05');
	});
});

describe('formatPunt and formatVerschil', () => {
	it('have a sign, and none for what did not change', () => {
		expect([2, -1.44, 0, -0.04, 12.36].map(formatPunt)).toEqual([
			'+2,0',
			'−1,4',
			'0,0',
			'0,0',
			'+12,4'
		]);
		expect([14, -1200, 0].map(formatVerschil)).toEqual(['+14', '−1.200', '0']);
	});
});
