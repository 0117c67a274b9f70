import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCodeColumn } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import { texts } from './columns.fixture';
import { diffSnapshots } from './snapshot-diff';

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
	const { added, gone, changed } = diffSnapshots(tableOf(before), tableOf(after), COLUMNS);
	return {
		added: [...added].map((row) => after[row]?.persnr),
		gone: [...gone].map((row) => before[row]?.persnr),
		changed: changed.map((each) => [after[each.after]?.persnr, each.columns] as const)
	};
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

	it('compares only columns that both have', () => {
		const [one, other] = [tableOf([kandidaat('1')]), tableOf([kandidaat('1', { start: 99 })])];
		const columns = new Map([...one.columns].filter(([name]) => name !== 'start'));
		expect(diffSnapshots({ rows: 1, columns }, other, COLUMNS).changed).toEqual([]);
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
			{ numRuns: 400 }
		);
	});
});

function naive(before: readonly Rij[], after: readonly Rij[]) {
	const isUnique = (rows: readonly Rij[]) =>
		rows.every((one, i) => rows.every((other, j) => i === j || one.persnr !== other.persnr));
	const both = isUnique(before) && isUnique(after);
	const same = (one: Rij, other: Rij) =>
		one.persnr === other.persnr && (both || one.gemeente === other.gemeente);
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
