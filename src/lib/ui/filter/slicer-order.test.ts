import { describe, expect, it } from 'vitest';
import { searchFor } from '$lib/locale/search';
import type { SlicerOption } from './slicer-option';
import { addMatches, matchOptions, orderOptions, summarise, toggleCode } from './slicer-order';

const names = ['A. Reinders', 'F. Yılmaz', 'N. Saïdi', 'K. Postma'];

function options(...chosen: number[]): SlicerOption[] {
	return names.map((label, code) => ({ code, label, count: 1, chosen: chosen.includes(code) }));
}

describe('a slicer', () => {
	it('finds without case and accents', () => {
		expect(matchOptions(options(), 'SAIDI', searchFor).map((o) => o.code)).toEqual([2]);
		expect(matchOptions(options(), 'yilm', searchFor).map((o) => o.code)).toEqual([1]);
	});

	it('keeps earlier picks when a search result is added', () => {
		const now = options(3);
		expect(addMatches(now, matchOptions(now, 'reinders', searchFor))).toEqual([0, 3]);
	});

	it('never hides a pinned option behind a search', () => {
		const now = options(3);
		const order = orderOptions(now, matchOptions(now, 'saidi', searchFor), new Set([3]));
		expect(order.map((o) => o.code)).toEqual([3, 2]);
	});

	it('toggles one option and leaves the others', () => {
		expect(toggleCode(options(1), 2)).toEqual([1, 2]);
		expect(toggleCode(options(1, 2), 1)).toEqual([2]);
	});

	it('says one value by name and more by number', () => {
		expect(summarise([])).toBeNull();
		expect(summarise(['F. Yılmaz'])).toBe('F. Yılmaz');
		expect(summarise(['Ja', 'Nee', 'Leeg'])).toBe('3 gekozen');
		expect(summarise(['Ja'], true)).toBe('niet Ja');
		expect(summarise(['Ja', 'Nee'], true)).toBe('niet 2 gekozen');
		expect(summarise([], true)).toBeNull();
	});
});
