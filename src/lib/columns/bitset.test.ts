import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addRange,
	addRow,
	and,
	andNot,
	emptyBitset,
	forEachRow,
	fullBitset,
	hasRow,
	or,
	rowsOf
} from './bitset';

function setOf(rows: number, members: Iterable<number>) {
	const bits = emptyBitset(rows);
	for (const row of members) addRow(bits, row);
	return bits;
}

describe('bitset', () => {
	it('puts row 0 in the most significant bit, as Arquero does', () => {
		expect([...setOf(40, [0, 31, 32])]).toEqual([0x80000001, 0x80000000]);
	});

	it('has no bits past the last row in the full set', () => {
		expect([...fullBitset(33)]).toEqual([0xffffffff, 0x80000000]);
		expect([...fullBitset(32)]).toEqual([0xffffffff]);
		expect([...fullBitset(0)]).toEqual([]);
	});

	it('changes the first set unless it gets a target', () => {
		const a = setOf(8, [1, 2]);
		const b = setOf(8, [2, 3]);
		const target = emptyBitset(8);
		expect([...rowsOf(and(a, b, target))]).toEqual([2]);
		expect([...rowsOf(a)]).toEqual([1, 2]);
		or(a, b);
		expect([...rowsOf(a)]).toEqual([1, 2, 3]);
		andNot(a, b);
		expect([...rowsOf(a)]).toEqual([1]);
	});

	it('agrees with sets of numbers', () => {
		const members = fc.uniqueArray(fc.nat(199));
		fc.assert(
			fc.property(members, members, (x, y) => {
				const a = setOf(200, x);
				const b = setOf(200, y);
				const sorted = (rows: number[]) => rows.sort((p, q) => p - q);
				expect([...rowsOf(and(a, b, emptyBitset(200)))]).toEqual(
					sorted(x.filter((row) => y.includes(row)))
				);
				expect([...rowsOf(or(a, b, emptyBitset(200)))]).toEqual(sorted([...new Set([...x, ...y])]));
				expect([...rowsOf(andNot(a, b, emptyBitset(200)))]).toEqual(
					sorted(x.filter((row) => !y.includes(row)))
				);
				const visited: number[] = [];
				forEachRow(a, (row) => visited.push(row));
				expect(visited).toEqual(sorted([...x]));
			})
		);
	});

	it('adds a range of any position and length, and nothing else', () => {
		fc.assert(
			fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (from, to, other) => {
				const bits = setOf(101, [other]);
				addRange(bits, from, to);
				for (let row = 0; row <= 100; row++) {
					expect(hasRow(bits, row)).toBe(row === other || (row >= from && row < to));
				}
			})
		);
	});
});
