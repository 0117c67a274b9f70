import { describe, expect, it } from 'vitest';
import type { ColumnTable } from './column';
import { combinedCodes } from './combined';

const table: ColumnTable = {
	rows: 5,
	columns: new Map([
		['a', { kind: 'code', codes: Uint8Array.of(0, 1, 0, 1, 1), values: ['x', 'y'] }],
		['b', { kind: 'code', codes: Uint8Array.of(0, 0, 1, 2, 0), values: ['', 'p', 'q'] }],
		['d', { kind: 'day', days: new Int32Array(5) }]
	])
};

describe('one code from several columns', () => {
	it('is asked once per combination that occurs', () => {
		const asked: string[] = [];
		const codes = combinedCodes(table, ['a', 'b'], (values) => asked.push(values.join('/')));
		expect(asked).toEqual(['x/', 'y/', 'x/p', 'y/q']);
		expect([...codes]).toEqual([1, 2, 3, 4, 2]);
	});

	it('takes a column that is not there, or has no codes, as blank', () => {
		const codes = combinedCodes(table, ['zz', 'a', 'd'], ([zz, a, d]) =>
			zz === '' && d === '' && a === 'y' ? 1 : 0
		);
		expect([...codes]).toEqual([0, 1, 0, 1, 1]);
	});
});
