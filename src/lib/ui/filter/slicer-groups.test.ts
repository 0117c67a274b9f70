import { describe, expect, it } from 'vitest';
import { groupOptions, toggleGroup } from './slicer-groups';
import type { SlicerOption } from './slicer-option';

const PARTS = [null, ['5', 'met'], ['5', 'zonder'], ['4', 'met'], null] as const;

function options(...chosen: number[]): SlicerOption[] {
	return PARTS.map((part, code) => ({
		code,
		label: `waarde ${code}`,
		count: code + 1,
		chosen: chosen.includes(code),
		...(part ? { part: { of: part[0], word: part[1] } } : {})
	}));
}
const groups = (...chosen: number[]) => groupOptions(options(...chosen));

describe('options in two levels', () => {
	it('stand under what they are part of, with the sum of their counts', () => {
		expect(groups().map(({ whole, parts }) => [whole.label, whole.count, parts.length])).toEqual([
			['waarde 0', 1, 0],
			['5', 5, 2],
			['4', 4, 1],
			['waarde 4', 5, 0]
		]);
	});

	it('are mixed while some are chosen, and chosen when all are', () => {
		const state = (...chosen: number[]) => {
			const group = groups(...chosen)[1];
			return [group?.whole.chosen, group?.mixed];
		};
		expect([state(), state(1), state(1, 2)]).toEqual([
			[false, false],
			[false, true],
			[true, false]
		]);
	});

	it('are all chosen by their box, and let go by it; the others stay', () => {
		const after = (...chosen: number[]) => {
			const [, group] = groups(...chosen);
			return group && toggleGroup(options(...chosen), group);
		};
		expect([after(0), after(0, 1), after(0, 1, 2)]).toEqual([[0, 1, 2], [0, 1, 2], [0]]);
	});
});
