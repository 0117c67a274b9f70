import { describe, expect, it } from 'vitest';
import { columnNames, findHeader } from './header';

describe('findHeader', () => {
	it('finds the row with the most known headings under title rows', () => {
		expect(
			findHeader([
				['Lijst', 'Naam'],
				[''],
				['Pers. nr.', 'Naam', 'Status'],
				['07974', 'Willems', 'Open']
			])
		).toBe(2);
	});

	it('takes the first row with two filled cells when no heading is known', () => {
		expect(
			findHeader([
				['Titel', ''],
				['a', 'b'],
				['1', '2']
			])
		).toBe(1);
	});

	it('finds nothing in nothing', () => {
		expect(findHeader([])).toBe(-1);
		expect(findHeader([[''], ['', '']])).toBe(-1);
	});
});

describe('columnNames', () => {
	it('numbers double and unnamed columns and cuts off blank ones at the end', () => {
		expect(columnNames(['Gemeente', ' Naam ', '', 'Gemeente', '', ''])).toEqual([
			'Gemeente',
			'Naam',
			'Kolom 3',
			'Gemeente (2)'
		]);
	});
});
