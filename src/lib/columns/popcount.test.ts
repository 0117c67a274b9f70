import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, emptyBitset, fullBitset } from './bitset';
import { countBefore, popcount, popcountAnd, popcountWord, prefixCounts } from './popcount';

const WORDS = fc.array(fc.nat(0xffffffff), { maxLength: 40 });

function bitsIn(word: number): number {
	return word.toString(2).replaceAll('0', '').length;
}

describe('popcount', () => {
	it('counts the ones of a word, signed or unsigned', () => {
		expect(popcountWord(0)).toBe(0);
		expect(popcountWord(0xffffffff)).toBe(32);
		expect(popcountWord(-1)).toBe(32);
		expect(popcountWord(0x80000001)).toBe(2);
	});

	it('counts sets of every length like counting digits does', () => {
		fc.assert(
			fc.property(WORDS, (words) => {
				const expected = words.reduce((sum, word) => sum + bitsIn(word), 0);
				expect(popcount(Uint32Array.from(words))).toBe(expected);
			})
		);
	});

	it('counts what two sets share', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff))), (pairs) => {
				const a = Uint32Array.from(pairs, ([x]) => x);
				const b = Uint32Array.from(pairs, ([, y]) => y);
				const expected = pairs.reduce((sum, [x, y]) => sum + bitsIn((x & y) >>> 0), 0);
				expect(popcountAnd(a, b)).toBe(expected);
			})
		);
	});

	it('counts a range of rows as the difference of two prefixes', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(149)), fc.nat(150), fc.nat(150), (rows, from, to) => {
				const bits = emptyBitset(150);
				for (const row of rows) addRow(bits, row);
				const prefix = prefixCounts(bits);
				const expected = rows.filter((row) => row >= from && row < to).length;
				const range = countBefore(bits, prefix, to) - countBefore(bits, prefix, from);
				if (from <= to) expect(range).toBe(expected);
			})
		);
	});

	it('counts up to the end of a set that fills its last word', () => {
		const bits = fullBitset(64);
		expect(countBefore(bits, prefixCounts(bits), 64)).toBe(64);
	});
});
