import { describe, expect, it } from 'vitest';
import { formatCount, formatShare } from './number';

describe('numbers on screen', () => {
	it('groups thousands with a dot', () => {
		expect(formatCount(2847)).toBe('2.847');
		expect(formatCount(1_000_000)).toBe('1.000.000');
	});

	it('rounds a share half up and keeps a small part visible', () => {
		expect(formatShare(1, 8)).toBe('13%');
		expect(formatShare(23, 40)).toBe('58%');
		expect(formatShare(1, 1000)).toBe('<1%');
		expect(formatShare(0, 10)).toBe('0%');
		expect(formatShare(0, 0)).toBe('–');
	});
});
