import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/property/runs';
import { collator } from './collate';
import { digitRanks, dutchRanks } from './dutch-ranks';

function listed(texts: readonly string[]): { length: number; at(row: number): string } {
	return { length: texts.length, at: (row) => texts[row] ?? '' };
}

test('numbers have the ranks that texts have', () => {
	const digits = fc.array(fc.constantFrom(...'001234567890'), { maxLength: 16 });
	const odd = fc.constantFrom(
		'65535',
		'65536',
		'16777215',
		'16777216',
		'2147483648',
		'9'.repeat(15)
	);
	const texts = fc.array(
		fc.oneof(
			digits.map((each) => each.slice(0, 15).join('')),
			odd
		),
		{
			maxLength: 40
		}
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

test('ranks are those of a plain sort by the collator', () => {
	const text = fc.oneof(
		fc.constantFrom(
			'',
			'é',
			'e',
			'E',
			'07',
			'7',
			'10',
			'ß',
			'ss',
			'字',
			'\u200b',
			'a-b',
			'ab',
			'a b'
		),
		fc.stringMatching(/^[ -~]{0,20}$/),
		fc.string({ maxLength: 5, unit: 'binary' })
	);
	fc.assert(
		fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
			const different = [...new Set(texts)].sort(collator.compare);
			let rank = -1;
			const ranks = new Map(
				different.map((each, at) => {
					if (at === 0 || collator.compare(different[at - 1] ?? '', each) !== 0) rank++;
					return [each, each === '' ? -1 : rank];
				})
			);
			expect([...dutchRanks(texts)]).toEqual(texts.map((each) => ranks.get(each)));
		}),
		{ numRuns: runs(500) }
	);
});
