import { describe, expect, it } from 'vitest';
import { RowLengths } from './row-lengths';

/** What is said of rows of these lengths under a header of three; `!` = a filled cell behind it. */
function wrong(
	rows: readonly string[],
	breedte: { kop?: number; namen?: number; isDoubted?: boolean } = {}
) {
	const { kop = 3, namen = 3, isDoubted = false } = breedte;
	const lengths = new RowLengths(
		{ kop, namen, isDoubted },
		rows.map((row) => parseInt(row))
	);
	rows.forEach((row, at) => {
		const cells = parseInt(row);
		const isBlankEnd = cells === kop && row.endsWith('-') && lengths.isTrailing;
		if (cells !== kop || isBlankEnd) lengths.add(at, cells, row.endsWith('!'));
	});
	return lengths
		.finish(rows.length)
		.map(({ cellen, verwacht, rijen }) => `${rijen.join(' ')}: ${cellen} for ${verwacht}`);
}

describe('rows of another length', () => {
	it('are those too long or too short for the header, blank at the end or not', () => {
		expect(wrong(['3', '4', '3', '2', '3', '4!', '3'])).toEqual(['1 5: 4 for 3', '3: 2 for 3']);
	});

	it('are not those of a file whose rows all end with a separator, but for what differs from that', () => {
		expect(wrong(['4', '4', '4'])).toEqual([]);
		expect(wrong(['4', '5', '4', '4!', '4', '3-', '3', '4'])).toEqual([
			'1: 5 for 4',
			'3: 4 for 3',
			'5: 3 for 4'
		]);
	});

	it('are not those of a file whose header ends with a separator', () => {
		expect(wrong(['3', '3', '4', '3'], { kop: 4 })).toEqual([]);
		expect(wrong(['3', '2', '3', '3'], { kop: 4 })).toEqual(['1: 2 for 3']);
	});

	it('are all rows where what sticks out is filled, or may be what the header has no name for', () => {
		expect(wrong(['4!', '4!', '4'])).toEqual(['0 1 2: 4 for 3']);
		expect(wrong(['4!', '4', '4', '4'])).toEqual(['0 1 2 3: 4 for 3']);
		expect(wrong(['4', '4', '4'], { isDoubted: true })).toEqual(['0 1 2: 4 for 3']);
	});
});
