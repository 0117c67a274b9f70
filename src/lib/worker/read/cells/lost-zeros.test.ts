import { expect, test } from 'vitest';
import { buildTextColumn } from '$lib/columns/build';
import type { ColumnTable } from '$lib/columns/column';
import { zerosLostSince } from './lost-zeros';

function list(...persnr: readonly string[]): ColumnTable {
	return { rows: persnr.length, columns: new Map([['persnr', buildTextColumn(persnr)]]) };
}

test('the numbers of the list in use without their zeros are known for what they are', () => {
	const known = list('07870', '07958', '07974', '08002', '09780');
	expect(zerosLostSince(['7870', '7958', '7974', '8002', '9780'], known)).toBe(5);
	expect(zerosLostSince(['7870', '7958', '1234'], known)).toBe(2);
});

test('other numbers, and those that are that short there too, are left alone', () => {
	const known = list('07870', '7958', '00012');
	expect(zerosLostSince(['1', '2', '3'], known)).toBe(0);
	expect(zerosLostSince(['7958'], known)).toBe(0);
	expect(zerosLostSince(['12', '900', '901'], known)).toBe(0);
	expect(zerosLostSince(['07870', 'A12', ''], known)).toBe(0);
	expect(zerosLostSince(['7870'], undefined)).toBe(0);
});
