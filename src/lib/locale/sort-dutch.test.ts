import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/property/runs';
import { collator } from './collate';
import { dutchOrder } from './sort-dutch';

function sortDutch(texts: readonly string[]): string[] {
	return Array.from(dutchOrder(texts), (place) => texts[place] ?? '');
}

test('the order is that of the collator, whatever the characters', () => {
	const alphabets = [
		fc.constantFrom(...'aAbBeEéëÉ zZ-,.\'"0123'),
		fc.constantFrom(...'øØłđıßæœþŞşğçñÿij’‘–…€ '),
		fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))),
		fc.constantFrom('\u0301', '\t', '字', '𝔸', 'ا', 'д', '٣')
	];
	const text = fc.array(
		fc.oneof(...alphabets.map((arbitrary, at) => ({ arbitrary, weight: [6, 1, 3, 1][at] ?? 1 }))),
		{ maxLength: 8 }
	);
	const texts = fc.array(
		text.map((characters) => characters.join('')),
		{ maxLength: 40 }
	);
	fc.assert(
		fc.property(texts, (some) => {
			const sorted = sortDutch(some);
			expect([...sorted].sort()).toEqual([...some].sort());
			for (let i = 1; i < sorted.length; i++)
				expect(collator.compare(sorted[i - 1] ?? '', sorted[i] ?? '')).toBeLessThanOrEqual(0);
		}),
		{ numRuns: runs(3000) }
	);
});

test('numbers go by size, accents and case come last', () => {
	expect(
		sortDutch(['Zee', '10', '9', 'zee', 'Bé', 'Be', 'be', '007', '', 'a b', 'ab', 'a-b'])
	).toEqual(['', '007', '9', '10', 'a b', 'a-b', 'ab', 'be', 'Be', 'Bé', 'zee', 'Zee']);
});

test('a number of very many digits stands where the collator puts it', () => {
	const texts = ['8', '9'.repeat(300), `1${'9'.repeat(300)}`, `0${'9'.repeat(199)}`, 'a'];
	expect(sortDutch(texts)).toEqual([...texts].sort(collator.compare));
});
