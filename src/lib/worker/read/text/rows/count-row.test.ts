import { expect, it } from 'vitest';
import { readSource } from '../read-csv';

const KOP = ['Pers. nr.', 'Naam', 'Begeleider'];
const RIJEN = [
	['04101', 'Zandloper, Q.', 'Bos, A.'],
	['04102', 'Wielewaal, X.', ''],
	['14103', '', '']
];

/** How many rows of data, and of totals, a list with this last row has. */
async function found(last: readonly string[], rows = RIJEN, kop = KOP): Promise<string> {
	const text = [kop, ...rows, last].map((cells) => cells.join(';')).join('\n');
	const data = await readSource(new TextEncoder().encode(`${text}\n`), 'a.csv', 0);
	return `${data.rijen.length} rows, ${data.totaalregels} total, ${data.wrongLengths.length} wrong`;
}

it('takes a last row that is the number of those above it for a total', async () => {
	expect(await found(['3', '', ''])).toBe('3 rows, 1 total, 0 wrong');
	expect(await found(['3', 'Totaal', ''])).toBe('3 rows, 1 total, 0 wrong');
	expect(await found(['3', 'Totaal aantal', '2'])).toBe('3 rows, 1 total, 0 wrong');
	expect(await found(['3 kandidaten'])).toBe('3 rows, 1 total, 0 wrong');
	expect(await found(['', '3 rijen', ''])).toBe('3 rows, 1 total, 0 wrong');
});

it('leaves somebody of whom little is known', async () => {
	expect(await found(['14104', '', ''])).toBe('4 rows, 0 total, 0 wrong');
	expect(await found(['4', '', ''])).toBe('4 rows, 0 total, 0 wrong');
	expect(await found(['3', 'Totaal, B.', ''])).toBe('4 rows, 0 total, 0 wrong');
	expect(await found(['3', 'Totaal', 'Bos, A.'])).toBe('4 rows, 0 total, 0 wrong');
	const short = [
		['1', 'Bos, A.', ''],
		['2', '', ''],
		['4', '', '']
	];
	expect(await found(['3', '', ''], short)).toBe('4 rows, 0 total, 0 wrong');
	const two = RIJEN.map((cells) => cells.slice(0, 2));
	expect(await found(['3', ''], two, KOP.slice(0, 2))).toBe('4 rows, 0 total, 0 wrong');
});
