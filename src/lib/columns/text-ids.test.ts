import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTable } from './number-table';
import { NO_ID, TextIds } from './text-ids';

test('texts have one number each, zeros and letters kept apart', () => {
	const text = fc.oneof(
		fc.constantFrom('', '0', '00', '7870', '07870', 'A1', '123456789012345', '12345678901234'),
		fc.constantFrom(
			'9999999',
			'0000000',
			'10000000',
			'16777217',
			'2147483648',
			'Ñ1',
			'__proto__',
			'1 '
		),
		fc.stringMatching(/^\d{0,9}$/),
		fc.string({ maxLength: 4, unit: 'binary' })
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

test('many texts without figures, and many numbers far apart, are found again', () => {
	const ids = new TextIds();
	const texts = Array.from({ length: 20_000 }, (_, at) => (at % 2 ? `T${at}` : String(at * 499)));
	expect(texts.map((text) => ids.add(text))).toEqual(texts.map((_, at) => at));
	expect(texts.map((text) => ids.get(text))).toEqual(texts.map((_, at) => at));
	expect(['T2', '7', 'T20001'].map((text) => ids.get(text))).toEqual([NO_ID, NO_ID, NO_ID]);
});
