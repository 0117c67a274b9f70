import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { popcount, popcountAnd, popcountAndBetween, prefixCounts } from './popcount';
import { SetCounter } from './set-counter';

/** Two sets of equal length, of a few words to more than it takes at once, and ends of runs. */
const SETS = fc
	.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 64, max: 140 }))
	.chain((words) => {
		const set = fc
			.array(fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 0xffffffff)), {
				minLength: words,
				maxLength: words,
				size: 'max'
			})
			.map((numbers) => Uint32Array.from(numbers));
		const ends = fc
			.array(fc.nat(words * 32), { maxLength: 30 })
			.map((rows) => Uint32Array.from(rows).sort());
		return fc.record({ a: set, b: set, ends });
	});

describe.each([
	['with the kernel', true],
	['in TypeScript', false]
])('SetCounter %s', (_, kernel) => {
	it('counts what plain counting counts, kept or not', () => {
		fc.assert(
			fc.property(SETS, fc.boolean(), fc.boolean(), ({ a, b, ends }, keepsSet, keepsEnds) => {
				const counter = new SetCounter(a.length, kernel);
				if (keepsSet) counter.keep(a);
				if (keepsEnds) counter.keep(ends);
				const counted = { bits: b };
				expect(counter.count(counted)).toBe(popcount(b));
				expect(counter.shared(a, counted)).toBe(popcountAnd(a, b));
				expect(counter.prefix(counted)).toEqual(prefixCounts(b));
				const found = new Uint32Array(ends.length);
				counter.between(a, counted, ends, found);
				const expected = Array.from(ends, (end, i) =>
					popcountAndBetween(a, b, ends[i - 1] ?? 0, end)
				);
				expect([...found]).toEqual(expected);
			})
		);
	});

	it('keeps apart more sets than it has room for, whatever the order of asking', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (order) => {
				const sets = Array.from({ length: 10 }, (_, i) => new Uint32Array(100).fill(2 ** i - 1));
				const counter = new SetCounter(100, kernel);
				const all = new Uint32Array(100).fill(0xffffffff);
				counter.keep(all);
				const counted = sets.map((bits) => ({ bits }));
				for (const i of order) {
					const one = counted[i];
					if (one) expect(counter.shared(all, one)).toBe(100 * i);
				}
			})
		);
	});
});

it('has the kernel where WebAssembly runs', () => {
	expect(new SetCounter(100).wordCost).toBeLessThan(1);
	expect(new SetCounter(100, false).wordCost).toBe(1);
});
