import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTable } from './number-table';
import { NO_ID, TextIds } from './text-ids';

test('texts have one number each, zeros and letters kept apart', () => {
	const text = fc.oneof(
		fc.constantFrom('', '0', '00', '7870', '07870', 'A1', '123456789012345', '12345678901234'),
		fc.stringMatching(/^\d{0,6}$/)
	);
	fc.assert(
		fc.property(fc.array(text), text, (texts, other) => {
			const ids = new TextIds();
			const given = texts.map((each) => ids.add(each));
			const distinct = [...new Set(texts)];
			expect(given).toEqual(texts.map((each) => distinct.indexOf(each)));
			expect(ids.size).toBe(distinct.length);
			expect(ids.get(other)).toBe(distinct.includes(other) ? distinct.indexOf(other) : NO_ID);
		})
	);
});

test('a table of numbers grows without losing one', () => {
	const table = new NumberTable();
	const keys = Array.from({ length: 5000 }, (_, at) => at * 4_294_967_296 + (at % 7));
	keys.forEach((key, at) => table.set(key, at));
	table.set(keys[3] ?? 0, 99);
	expect(keys.map((key) => table.get(key))).toEqual(keys.map((_, at) => (at === 3 ? 99 : at)));
	expect(table.get(5)).toBe(-1);
});
