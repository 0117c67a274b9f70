import { describe, expect, it } from 'vitest';
import { fitting } from './fitting';

const WIDTHS = [60, 80, 120, 100];

describe('which tabs fit', () => {
	it('is all of them where there is room', () => {
		expect([...fitting(WIDTHS, 360, 70, 1)]).toEqual([0, 1, 2, 3]);
	});

	it('is the first ones, with room for the menu of the others', () => {
		expect([...fitting(WIDTHS, 359, 70, 0)]).toEqual([0, 1, 2]);
		expect([...fitting(WIDTHS, 329, 70, 0)]).toEqual([0, 1]);
	});

	it('keeps the one in use among them', () => {
		expect([...fitting(WIDTHS, 300, 70, 3)].sort()).toEqual([0, 3]);
		expect([...fitting(WIDTHS, 40, 40, 3)]).toEqual([3]);
	});

	it('goes for a page without a tab too', () => {
		expect([...fitting(WIDTHS, 220, 70, -1)]).toEqual([0, 1]);
	});
});
