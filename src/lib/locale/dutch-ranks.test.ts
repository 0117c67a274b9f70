import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitRanks, dutchRanks } from './dutch-ranks';

function listed(texts: readonly string[]): { length: number; at(row: number): string } {
	return { length: texts.length, at: (row) => texts[row] ?? '' };
}

test('numbers have the ranks that texts have', () => {
	const digits = fc.array(fc.constantFrom(...'001234567890'), { maxLength: 16 });
	const texts = fc.array(
		digits.map((each) => each.slice(0, 15).join('')),
		{ maxLength: 40 }
	);
	fc.assert(
		fc.property(texts, (some) => {
			expect(digitRanks(listed(some))).toEqual(dutchRanks(some));
		})
	);
});

test('a text that is no number, or too long to be exact, is left to dutchRanks', () => {
	expect(digitRanks(listed(['1', 'A1']))).toBeNull();
	expect(digitRanks(listed(['1'.repeat(16)]))).toBeNull();
});
