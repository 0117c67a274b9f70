import { expect, it } from 'vitest';
import { edgesAfter, edgesBetween, vensterTussen } from './datum-randen';

const VAKKEN = { eenheid: 'week', begin: [0, 7, 14, 21], einde: 28 } as const;

it('moves an end by the keys of a slider, and leaves at least one stretch', () => {
	expect(edgesAfter([1, 3], 0, 'ArrowRight', 4)).toEqual([2, 3]);
	expect(edgesAfter([2, 3], 0, 'ArrowRight', 4)).toEqual([2, 3]);
	expect(edgesAfter([1, 3], 0, 'Home', 4)).toEqual([0, 3]);
	expect(edgesAfter([1, 3], 0, 'End', 4)).toEqual([2, 3]);
	expect(edgesAfter([1, 3], 1, 'ArrowLeft', 4)).toEqual([1, 2]);
	expect(edgesAfter([1, 2], 1, 'PageUp', 4)).toEqual([1, 4]);
	expect(edgesAfter([1, 3], 1, 'Enter', 4)).toBeNull();
});

it('takes what lies between two stretches, whichever was touched first', () => {
	expect([edgesBetween(1, 3), edgesBetween(3, 1), edgesBetween(2, 2)]).toEqual([
		[1, 4],
		[1, 4],
		[2, 3]
	]);
});

it('has an open end where the picture ends, and no window for all of it', () => {
	expect(vensterTussen(VAKKEN, [0, 4])).toBeNull();
	expect(vensterTussen(VAKKEN, [0, 2])).toEqual({ van: null, tot: 13 });
	expect(vensterTussen(VAKKEN, [2, 4])).toEqual({ van: 14, tot: null });
	expect(vensterTussen(VAKKEN, [1, 2])).toEqual({ van: 7, tot: 13 });
});
