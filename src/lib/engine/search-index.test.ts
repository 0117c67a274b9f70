import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { createSearchIndex, createSearchIndexOver } from './search-index';

describe('createSearchIndex', () => {
	it('finds a part of a text anywhere in it', () => {
		const index = createSearchIndex([
			'willems j 07870',
			'horst j van der 07974',
			'el amrani 11870'
		]);
		expect([...rowsOf(index.find(['870']))]).toEqual([0, 2]);
		expect([...rowsOf(index.find(['horst j van']))]).toEqual([1]);
		expect([...rowsOf(index.find(['zz']))]).toEqual([]);
	});

	it('finds where all terms stand, in whatever order', () => {
		const index = createSearchIndex(['berg van der', 'der berg', 'berg']);
		expect([...rowsOf(index.find(['der', 'berg']))]).toEqual([0, 1]);
		expect([...rowsOf(index.find(['berg', 'der', 'van']))]).toEqual([0]);
		expect([...rowsOf(index.find(['berg', 'zz']))]).toEqual([]);
		expect([...rowsOf(index.find(['', 'van']))]).toEqual([0]);
	});

	it('finds every row for an empty query', () => {
		expect([...rowsOf(createSearchIndex(['a', '', 'b']).find([]))]).toEqual([0, 1, 2]);
		expect([...rowsOf(createSearchIndex([]).find([]))]).toEqual([]);
	});

	it('never finds across two texts', () => {
		const index = createSearchIndex(['ab', 'cd']);
		expect([...rowsOf(index.find(['bc']))]).toEqual([]);
		expect([...rowsOf(index.find(['b\nc']))]).toEqual([]);
	});

	it('is not confused by a result that the caller changes', () => {
		const index = createSearchIndex([
			'ab',
			'abc',
			'x',
			'x',
			'x',
			'x',
			'x',
			'x',
			'x',
			'x',
			'x',
			'x'
		]);
		index.find(['abc']).fill(0);
		expect([...rowsOf(index.find(['abc']))]).toEqual([1]);
		expect([...rowsOf(index.find(['abcd']))]).toEqual([]);
		expect([...rowsOf(index.find(['ab']))]).toEqual([0, 1]);
	});

	it('takes texts that are joined already, with or without a break at the end', () => {
		for (const joined of ['el amrani\n\nhorst', 'el amrani\n\nhorst\n']) {
			const index = createSearchIndexOver(joined, Uint32Array.of(0, 10, 11, 17));
			expect([...rowsOf(index.find(['r']))]).toEqual([0, 2]);
			expect([...rowsOf(index.find(['rst']))]).toEqual([2]);
			expect([...rowsOf(index.find([]))]).toEqual([0, 1, 2]);
			expect([...rowsOf(index.find(['i\n']))]).toEqual([]);
		}
		expect([...rowsOf(createSearchIndexOver('', Uint32Array.of(0)).find(['a']))]).toEqual([]);
	});

	it('agrees with every term for itself, whatever was asked before', () => {
		const term = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 3 });
		const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 }), {
			maxLength: 60,
			size: 'max'
		});
		fc.assert(
			fc.property(
				texts,
				fc.array(fc.array(term, { maxLength: 3 }), { maxLength: 8 }),
				(all, asked) => {
					const index = createSearchIndex(all);
					for (const terms of asked) {
						const expected = [...all.keys()].filter((row) =>
							terms.every((each) => all[row]?.includes(each))
						);
						expect([...rowsOf(index.find(terms))]).toEqual(expected);
					}
				}
			)
		);
	});

	it('agrees with includes while somebody types, deletes and types again', () => {
		const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(
				fc.array(letters, { maxLength: 100, size: 'max' }),
				fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })),
				(texts, words) => {
					const index = createSearchIndex(texts);
					for (const word of words) {
						for (let end = 0; end <= word.length; end++) {
							const query = word.slice(0, end);
							const expected = [...texts.keys()].filter((row) => texts[row]?.includes(query));
							expect([...rowsOf(index.find([query]))]).toEqual(expected);
						}
					}
				}
			)
		);
	});
});
