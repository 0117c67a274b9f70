import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import { mergePerformers } from './performers';

test('one dictionary over the tables, in Dutch order with the blank last', () => {
	const { values, codes } = mergePerformers([
		buildCodeColumn(['', 'Öztürk', 'de Vries']),
		buildCodeColumn(['Zorg BV', 'de Vries'])
	]);
	expect(values).toEqual(['de Vries', 'Öztürk', 'Zorg BV', '']);
	expect(codes.map((each) => [...each])).toEqual([
		[3, 1, 0],
		[2, 0]
	]);
});

test('every record keeps its uitvoerende, and each stands once in the list', () => {
	const table = fc.array(fc.constantFrom('', 'a', 'A', 'á', '1', '01', 'Jansen'), {
		maxLength: 30
	});
	fc.assert(
		fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
			const { values, codes } = mergePerformers(tables.map((each) => buildCodeColumn(each)));
			expect(codes.map((each) => Array.from(each, (code) => values[code]))).toEqual(tables);
			expect([...values].sort()).toEqual([...new Set(tables.flat())].sort());
			if (values.includes('')) expect(values.at(-1)).toBe('');
		})
	);
});

test('no record tables give no uitvoerenden', () => {
	expect(mergePerformers([])).toEqual({ values: [], codes: [] });
});
