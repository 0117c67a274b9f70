import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { encodeTable } from '$lib/columns/arrow-encode';
import { buildCodeColumn, buildDayColumn, buildTextColumn } from '$lib/columns/build';
import { codeColumn, type Column, type ColumnTable } from '$lib/columns/column';
import type { TabelId } from '$lib/domain/velden/velden';
import { withIndex } from '$lib/star/index-columns';
import { caseloadVan } from '$lib/worker/write/caseload';
import { runs } from './runs';

const BEGELEIDERS = ['Quell', 'Wubben', 'Yper', ''];

interface Wie {
	readonly begeleider: string;
	readonly naam: string;
	readonly nummer: string;
	readonly gemeente: string;
}
interface Record {
	readonly van: number;
	readonly traject: number;
	readonly dag: number | null;
	readonly soort: string;
}

/** A word that stands nowhere else, so that finding it is a leak. */
const word = (what: string, at: number) => `${what}${at}x${what.length}`;

const wie = fc.record({
	begeleider: fc.constantFrom(...BEGELEIDERS),
	naam: fc.nat(6).map((at) => word('Náàm', at)),
	nummer: fc.nat(60).map((at) => `9${String(at).padStart(2, '0')}7`),
	gemeente: fc.nat(4).map((at) => word('Gem', at))
});
const record = (kandidaten: number) =>
	fc.record({
		van: fc.integer({ min: -1, max: kandidaten - 1 }),
		traject: fc.integer({ min: -1, max: 20 }),
		dag: fc.option(fc.integer({ min: 20000, max: 20100 }), { nil: null }),
		soort: fc.nat(9).map((at) => word('Soort', at))
	});
const star = fc
	.array(wie, { minLength: 1, maxLength: 24 })
	.chain((kandidaten) =>
		fc.tuple(
			fc.constant(kandidaten),
			fc.array(record(kandidaten.length), { minLength: 21, maxLength: 40 }),
			fc.array(record(kandidaten.length), { maxLength: 40 })
		)
	);

function rowColumn(rows: readonly number[]): Column {
	return { kind: 'row', rows: Int32Array.from(rows) };
}

function tablesOf(
	kandidaten: readonly Wie[],
	trajecten: readonly Record[],
	modules: readonly Record[]
): { [Tabel in TabelId]?: ColumnTable } {
	const people = withIndex({
		rows: kandidaten.length,
		columns: new Map<string, Column>([
			['begeleider', buildCodeColumn(kandidaten.map((each) => each.begeleider))],
			['naam', buildTextColumn(kandidaten.map((each) => each.naam))],
			['persnr', buildTextColumn(kandidaten.map((each) => each.nummer))],
			['gemeente', buildCodeColumn(kandidaten.map((each) => each.gemeente))]
		])
	});
	const records = (what: string, list: readonly Record[], hasTraject: boolean): ColumnTable => ({
		rows: list.length,
		columns: new Map<string, Column>([
			['nr', buildTextColumn(list.map((_, at) => word(what, at)))],
			['soort', buildCodeColumn(list.map((each) => each.soort))],
			['start', buildDayColumn(list.map((each) => each.dag))],
			['kandidaat', rowColumn(list.map((each) => each.van))],
			...(hasTraject ? [['traject', rowColumn(list.map((each) => each.traject))] as const] : [])
		])
	});
	return {
		kandidaten: people,
		trajecten: records('Traj', trajecten, false),
		modules: records('Modu', modules, true)
	};
}

/** A cell in words; a row number as what stands there in `to`. */
function cell(table: ColumnTable, name: string, row: number): string | number {
	const column = table.columns.get(name);
	switch (column?.kind) {
		case 'code':
			return column.values[column.codes[row] ?? -1] ?? 'none';
		case 'text':
			return column.at(row);
		case 'day':
			return column.days[row] ?? 'none';
		case 'row':
			return column.rows[row] ?? 'none';
		default:
			return 'none';
	}
}

test('a caseload has exactly the rows of its begeleider and of nobody else a byte', () => {
	fc.assert(
		fc.property(star, fc.nat(3), ([kandidaten, trajecten, modules], who) => {
			const begeleider = BEGELEIDERS[who] ?? '';
			const { tables, rijen } = caseloadVan(tablesOf(kandidaten, trajecten, modules), begeleider);
			const own = kandidaten.flatMap((each, row) => (each.begeleider === begeleider ? [row] : []));
			expect([...rijen]).toEqual(own);

			const made = Object.fromEntries(
				Object.entries(tables).map(([tabel, table]) => {
					const bytes = encodeTable(table);
					return [tabel, { bytes, table: decodeTable(bytes) }];
				})
			);
			const people = made.kandidaten?.table as ColumnTable;
			expect(
				own.map((_, row) => ['naam', 'persnr', 'gemeente'].map((name) => cell(people, name, row)))
			).toEqual(
				own.map((row) => {
					const { naam, nummer, gemeente } = kandidaten[row] as Wie;
					return [naam, nummer, gemeente];
				})
			);
			// The ranks are those that reading in would give these rows.
			const again = withIndex({ rows: people.rows, columns: new Map(people.columns) });
			for (const name of ['index:persnr', 'index:naam'])
				expect(people.columns.get(name)).toEqual(again.columns.get(name));

			for (const [tabel, list] of [
				['trajecten', trajecten],
				['modules', modules]
			] as const) {
				const kept = list.flatMap((each, row) => (own.includes(each.van) ? [row] : []));
				const table = made[tabel]?.table as ColumnTable;
				expect(table.rows).toBe(kept.length);
				kept.forEach((row, at) => {
					const each = list[row] as Record;
					expect(cell(table, 'nr', at)).toBe(word(tabel === 'modules' ? 'Modu' : 'Traj', row));
					expect(cell(table, 'soort', at)).toBe(each.soort);
					expect(cell(table, 'start', at)).toBe(each.dag ?? -2147483648);
					expect(cell(table, 'kandidaat', at)).toBe(own.indexOf(each.van));
					if (tabel !== 'modules') return;
					const of = trajecten[each.traject];
					const place = trajecten
						.flatMap((one, nr) => (own.includes(one.van) ? [nr] : []))
						.indexOf(each.traject);
					expect(cell(table, 'traject', at)).toBe(of ? place : -1);
				});
			}

			const bytes = Object.values(made).map((each) => Buffer.from(each.bytes).toString('latin1'));
			const words = new Set<string>();
			for (const { table } of Object.values(made))
				for (const name of table.columns.keys())
					for (let row = 0; row < table.rows; row++) words.add(String(cell(table, name, row)));
			const all = [
				...kandidaten.flatMap((each) => [each.naam, each.nummer, each.gemeente, each.begeleider]),
				...[...trajecten, ...modules].map((each) => each.soort),
				...trajecten.map((_, at) => word('Traj', at)),
				...modules.map((_, at) => word('Modu', at))
			];
			for (const text of all) {
				if (text === '' || words.has(text) || [...words].some((known) => known.includes(text)))
					continue;
				const wanted = Buffer.from(text).toString('latin1');
				expect(
					bytes.some((each) => each.includes(wanted)),
					text
				).toBe(false);
			}
			for (const { table } of Object.values(made))
				for (const column of table.columns.values())
					if (column.kind === 'code') expect(new Set(column.codes).size).toBe(column.values.length);
			expect(codeColumn(people, 'begeleider').values).toEqual(own.length ? [begeleider] : []);
		}),
		{ numRuns: runs(150) }
	);
});
