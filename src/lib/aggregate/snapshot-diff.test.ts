import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { encodeTable } from '$lib/columns/arrow-encode';
import { buildCodeColumn } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import { runs } from '../../../tests/property/runs';
import { texts } from './columns.fixture';
import { diffKandidaten, diffRecords, type TableDiff } from './snapshot-diff';

interface Rij {
	readonly persnr: string;
	readonly gemeente: string;
	readonly klantprofiel: string;
	readonly start: number;
}

const COLUMNS = ['gemeente', 'klantprofiel', 'start'] as const;

function tableOf(rows: readonly Rij[]): ColumnTable {
	return {
		rows: rows.length,
		columns: new Map<string, Column>([
			['persnr', texts(rows.map(({ persnr }) => persnr))],
			['gemeente', buildCodeColumn(rows.map(({ gemeente }) => gemeente))],
			['klantprofiel', buildCodeColumn(rows.map(({ klantprofiel }) => klantprofiel))],
			['start', { kind: 'day', days: Int32Array.from(rows, ({ start }) => start) }]
		])
	};
}

function kandidaat(persnr: string, rest: Partial<Rij> = {}): Rij {
	return { persnr, gemeente: 'Epe', klantprofiel: 'N', start: 10, ...rest };
}

function diff(before: readonly Rij[], after: readonly Rij[]) {
	const found = diffKandidaten(tableOf(before), tableOf(after), COLUMNS);
	return {
		added: [...found.added].map((row) => after[row]?.persnr),
		gone: [...found.gone].map((row) => before[row]?.persnr),
		changed: perRow(found).map(({ row, columns }) => [after[row]?.persnr, columns] as const)
	};
}

/** Changed rows of the later table with their columns. */
function perRow({ columns }: TableDiff) {
	const rows = new Map<number, string[]>();
	for (const { column, after } of columns)
		for (const row of after) rows.set(row, [...(rows.get(row) ?? []), column]);
	return [...rows].sort(([a], [b]) => a - b).map(([row, changed]) => ({ row, columns: changed }));
}

describe('the difference between two snapshots', () => {
	it('is exactly what is new, gone and changed', () => {
		const before = ['1', '2', '3', '4', '5', '6'].map((persnr) => kandidaat(persnr));
		const after = [
			kandidaat('9'),
			kandidaat('6', { klantprofiel: 'J', start: 11 }),
			kandidaat('3', { gemeente: 'Heerde' }),
			kandidaat('1'),
			kandidaat('4', { klantprofiel: '' }),
			kandidaat('8'),
			kandidaat('7')
		];
		expect(diff(before, after)).toEqual({
			added: ['9', '8', '7'],
			gone: ['2', '5'],
			changed: [
				['6', ['klantprofiel', 'start']],
				['3', ['gemeente']],
				['4', ['klantprofiel']]
			]
		});
	});

	it('is nothing when the same list is read in again, in whatever order', () => {
		const rows = ['1', '2', '3'].map((persnr) => kandidaat(persnr));
		expect(diff(rows, rows.toReversed())).toEqual({ added: [], gone: [], changed: [] });
	});

	it('tells kandidaten with one number apart by their gemeente', () => {
		const before = [kandidaat('1'), kandidaat('1', { gemeente: 'Heerde' })];
		const after = [kandidaat('1', { gemeente: 'Heerde', klantprofiel: 'J' })];
		expect(diff(before, after)).toEqual({
			added: [],
			gone: ['1'],
			changed: [['1', ['klantprofiel']]]
		});
	});

	it('still finds somebody who moved where another number stands in two gemeenten', () => {
		const shared = [kandidaat('4'), kandidaat('4', { gemeente: 'Heerde' })];
		expect(
			diff([...shared, kandidaat('1')], [kandidaat('1', { gemeente: 'Heerde' }), ...shared])
		).toEqual({ added: [], gone: [], changed: [['1', ['gemeente']]] });
	});

	it('compares only columns that both have', () => {
		const [one, other] = [tableOf([kandidaat('1')]), tableOf([kandidaat('1', { start: 99 })])];
		const columns = new Map([...one.columns].filter(([name]) => name !== 'start'));
		const found = diffKandidaten({ rows: 1, columns }, other, COLUMNS);
		expect(found.columns.map(({ column }) => column)).toEqual(['gemeente', 'klantprofiel']);
		expect(perRow(found)).toEqual([]);
	});

	it('compares a text with a code by what they say', () => {
		const [one, other] = [tableOf([kandidaat('1')]), tableOf([kandidaat('1')])];
		const columns = new Map<string, Column>([...one.columns, ['klantprofiel', texts(['J'])]]);
		expect(perRow(diffKandidaten({ rows: 1, columns }, other, COLUMNS))).toEqual([
			{ row: 0, columns: ['klantprofiel'] }
		]);
	});

	it('of the same bytes in another place is nothing', () => {
		const stored = (persnr: string) => decodeTable(encodeTable(tableOf([kandidaat(persnr)])));
		const found = diffKandidaten(stored('1'), stored('1'), ['persnr', ...COLUMNS]);
		expect([...found.added, ...found.gone, ...perRow(found)]).toEqual([]);
	});

	it('of records goes by their number, with the person where numbers are shared, and leaves out those without', () => {
		const rows = (...numbers: readonly [persnr: string, nr: string, start: number][]) => ({
			rows: numbers.length,
			columns: new Map<string, Column>([
				['persnr', texts(numbers.map(([persnr]) => persnr))],
				['gemeente', buildCodeColumn(numbers.map(() => 'Epe'))],
				['trajectnr', texts(numbers.map(([, nr]) => nr))],
				['start', { kind: 'day', days: Int32Array.from(numbers, ([, , start]) => start) }]
			])
		});
		const told = (found: TableDiff) => [[...found.added], [...found.gone], perRow(found)];
		const own = diffRecords(
			rows(['1', 'a', 5], ['1', 'b', 5], ['2', '', 5]),
			rows(['1', 'c', 5], ['1', 'b', 6], ['2', '', 9]),
			'trajectnr',
			['start']
		);
		expect([...told(own), own.unknown]).toEqual([[0], [0], [{ row: 1, columns: ['start'] }], 2]);
		const shared = diffRecords(
			rows(['1', '1', 5], ['2', '1', 7]),
			rows(['2', '1', 7], ['3', '1', 5]),
			'trajectnr',
			['start']
		);
		expect(told(shared)).toEqual([[1], [0], []]);
	});

	it('equals a naive difference', () => {
		const rij = fc.record({
			persnr: fc.integer({ min: 1, max: 12 }).map(String),
			gemeente: fc.constantFrom('', 'Epe', 'Heerde'),
			klantprofiel: fc.constantFrom('', 'J', 'N'),
			start: fc.constantFrom(1, 2)
		});
		const list = fc.oneof(
			fc.uniqueArray(rij, { selector: ({ persnr }) => persnr }),
			fc.uniqueArray(rij, { selector: ({ persnr, gemeente }) => `${persnr} ${gemeente}` })
		);
		fc.assert(
			fc.property(list, list, (before, after) => {
				expect(diff(before, after)).toEqual(naive(before, after));
			}),
			{ numRuns: runs(400) }
		);
	});
});

function naive(before: readonly Rij[], after: readonly Rij[]) {
	const isAlone = (rows: readonly Rij[], persnr: string) =>
		rows.filter((each) => each.persnr === persnr).length < 2;
	const same = (one: Rij, other: Rij) =>
		one.persnr === other.persnr &&
		((isAlone(before, one.persnr) && isAlone(after, one.persnr)) ||
			one.gemeente === other.gemeente);
	return {
		added: after.filter((own) => !before.some((old) => same(old, own))).map((own) => own.persnr),
		gone: before.filter((old) => !after.some((own) => same(old, own))).map((old) => old.persnr),
		changed: after.flatMap((own) => {
			const old = before.find((each) => same(each, own));
			const columns = COLUMNS.filter((name) => old && old[name] !== own[name]);
			return columns.length ? [[own.persnr, columns] as const] : [];
		})
	};
}
