import { expect, test } from 'vitest';
import { movedColumn } from './moved-column';

const columns = [
	{ id: 'naam', on: true, pinned: true },
	{ id: 'a', on: true },
	{ id: 'b', on: false },
	{ id: 'c', on: true },
	{ id: 'd', on: true }
];

test('a column goes past those that are off, and not past the ends or the pinned', () => {
	expect(movedColumn(columns, 'c', -1)).toEqual(['c', 'a', 'b', 'd']);
	expect(movedColumn(columns, 'a', 1)).toEqual(['b', 'c', 'a', 'd']);
	expect(movedColumn(columns, 'b', 1)).toEqual(['a', 'c', 'b', 'd']);
	expect(movedColumn(columns, 'a', -1)).toBeNull();
	expect(movedColumn(columns, 'd', 1)).toBeNull();
	expect(movedColumn(columns, 'naam', 1)).toBeNull();
});
