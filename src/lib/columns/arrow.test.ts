import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrowError, decodeTable } from './arrow';
import { encodeTable } from './arrow-encode';
import { buildCodeColumn, buildDayColumn, buildTextColumn, emptyCodes } from './build';
import { NO_DAY, codeColumn, type Column, type ColumnTable } from './column';

const TEXT = fc.oneof(
	fc.constantFrom('', ' ', '(Leeg)', "'s-Hertogenbosch", 'Cliënt PW', '\ufeffx', '👩‍💼', '\0'),
	fc.string({ unit: 'binary', maxLength: 60 })
);
const NAME = TEXT.map((name) => name.trimStart());
const DAY = fc.oneof(fc.constant(NO_DAY), fc.integer({ min: NO_DAY, max: 0x7fffffff }));

function columnOf(rows: number): fc.Arbitrary<Column> {
	const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: rows, maxLength: rows });
	return fc.oneof(
		fc.uniqueArray(TEXT, { minLength: rows ? 1 : 0, maxLength: 12 }).chain((values) =>
			each(fc.nat(Math.max(0, values.length - 1))).map((codes): Column => {
				const width = emptyCodes(values.length, rows);
				width.set(codes);
				return { kind: 'code', codes: width, values };
			})
		),
		each(TEXT).map(buildTextColumn),
		each(DAY).map((days): Column => ({ kind: 'day', days: Int32Array.from(days) })),
		each(DAY).map((numbers): Column => ({ kind: 'row', rows: Int32Array.from(numbers) }))
	);
}

const TABLE: fc.Arbitrary<ColumnTable> = fc
	.nat(40)
	.chain((rows) =>
		fc
			.uniqueArray(fc.tuple(NAME, columnOf(rows)), { maxLength: 6, selector: ([name]) => name })
			.map((columns) => ({ rows, columns: new Map(columns) }))
	);

/** Everything a table holds, text as plain strings. */
function contents({ rows, columns }: ColumnTable) {
	return {
		rows,
		columns: [...columns].map(([name, column]) => [
			name,
			column.kind === 'text'
				? Array.from({ length: column.length }, (_, row) => column.at(row))
				: column
		])
	};
}

describe('a table in Arrow bytes', () => {
	it('comes back exactly: names, order, kinds, code widths, unused values, blanks', () => {
		fc.assert(
			fc.property(TABLE, (table) => {
				expect(contents(decodeTable(encodeTable(table)))).toEqual(contents(table));
			})
		);
	});

	it('comes back from bytes that start at any position', () => {
		const table: ColumnTable = {
			rows: 2,
			columns: new Map<string, Column>([
				['dag', buildDayColumn([20_000, null])],
				['naam', buildTextColumn(['Çelik, A.', ''])]
			])
		};
		const bytes = encodeTable(table);
		for (let shift = 0; shift < 9; shift++) {
			const shifted = new Uint8Array(bytes.length + shift);
			shifted.set(bytes, shift);
			expect(contents(decodeTable(shifted.subarray(shift)))).toEqual(contents(table));
		}
	});

	it('comes back with more than 65,535 distinct values', () => {
		const values = Array.from({ length: 70_000 }, (_, i) => `nr ${i}`);
		const column = buildCodeColumn(values);
		const table: ColumnTable = { rows: values.length, columns: new Map([['nr', column]]) };
		const decoded = codeColumn(decodeTable(encodeTable(table)), 'nr');
		expect(decoded.codes).toBeInstanceOf(Uint32Array);
		expect(decoded).toEqual(column);
	});

	it('gives codes and days as views of the bytes, without copying', () => {
		const bytes = encodeTable({
			rows: 3,
			columns: new Map<string, Column>([
				['code', buildCodeColumn(['a', 'b', 'a'])],
				['dag', buildDayColumn([1, 2, 3])]
			])
		});
		const table = decodeTable(bytes);
		const dag = table.columns.get('dag');
		expect(codeColumn(table, 'code').codes.buffer).toBe(bytes.buffer);
		expect(dag?.kind === 'day' && dag.days.buffer).toBe(bytes.buffer);
	});

	it('can be read by any Arrow reader', () => {
		const bytes = encodeTable({
			rows: 2,
			columns: new Map<string, Column>([
				['dgr', buildCodeColumn(['DGR', ''])],
				['start', buildDayColumn([19_000, 19_001])]
			])
		});
		expect(tableFromIPC(bytes, { useDate: true }).toArray()).toEqual([
			{ dgr: 'DGR', start: new Date(19_000 * 86_400_000) },
			{ dgr: '', start: new Date(19_001 * 86_400_000) }
		]);
	});

	it('is refused when it is damaged, cut off or something else', () => {
		const bytes = encodeTable({ rows: 2, columns: new Map([['a', buildTextColumn(['x', 'y'])]]) });
		const cut = [0, 8, 100, bytes.length - 40].map((length) => bytes.slice(0, length));
		for (const wrong of [...cut, new Uint8Array(64).fill(7)]) {
			expect(() => decodeTable(wrong)).toThrow(ArrowError);
		}
	});
});
