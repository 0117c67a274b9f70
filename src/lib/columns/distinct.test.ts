import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCodedTexts, buildTextColumn, permute } from './build';
import { distinctTexts } from './distinct';

const list = fc.array(fc.constantFrom('', 'a', 'A', '1', '01', '10000000', '07870'), {
	minLength: 1,
	maxLength: 9
});

test('a list with texts that stand twice, or for no row, gives what the texts themselves give', () => {
	fc.assert(
		fc.property(list, fc.array(fc.nat(8), { maxLength: 20 }), (texts, places) => {
			const codes = Uint32Array.from(places, (place) => place % texts.length);
			const rows = Array.from(codes, (code) => texts[code] ?? '');
			const coded = buildCodedTexts(codes, texts);
			expect(distinctTexts(coded)).toEqual(distinctTexts(buildTextColumn(rows)));
			expect(distinctTexts(coded).list).toEqual([...new Set(rows)]);
			expect(rows.map((_, row) => coded.at(row))).toEqual(rows);
			expect(() => coded.at(rows.length)).toThrow(RangeError);
		})
	);
});

test('rows in another order keep their texts', () => {
	const column = buildCodedTexts(Uint32Array.of(0, 1, 1), ['a', 'b']);
	const table = { rows: 3, columns: new Map([['naam', column]]) };
	const naam = permute(table, Uint32Array.of(2, 0)).columns.get('naam');
	expect(naam?.kind === 'text' && [naam.length, naam.at(0), naam.at(1)]).toEqual([2, 'b', 'a']);
});
