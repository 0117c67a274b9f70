import { expect, it } from 'vitest';
import { readSource } from '../read-csv';
import { lastRowDoubt } from './last-row';

/** What is thought of the last row of a list with these last cells, written without a line end behind it. */
async function doubt(cells: readonly string[], end = ''): Promise<string | null> {
	const lines = cells.map((cell, at) => `0${4101 + at};${cell}`);
	const text = ['Pers. nr.;Begeleider', ...lines].join('\n') + end;
	const data = await readSource(new TextEncoder().encode(text), 'a.csv', 0);
	const open = data.bron.tekst?.open ?? null;
	return open === null ? 'ended' : lastRowDoubt(data, open);
}

const NAMEN = [
	'Zomer, B.',
	'Quintus, A.',
	'Zomer, B.',
	'Winter, C.',
	'Herfst, D.',
	'Lente, E.',
	'Mei, F.'
];

it('says nothing of a cell that stands elsewhere too or looks like another', async () => {
	expect(await doubt([...NAMEN, 'Zomer, B.'])).toBeNull();
	expect(await doubt([...NAMEN, 'Oktober, G.'])).toBeNull();
	expect(await doubt(['', 'x', '', 'y', ''])).toBeNull();
	expect(await doubt(['x'])).toBeNull();
});

it('is sure of a cell that begins as one that stands twice, or alone looks otherwise', async () => {
	expect(await doubt([...NAMEN, 'Zom'])).toBe('zeker');
	expect(await doubt([...NAMEN, 'Oktober,'])).toBe('zeker');
	expect(await doubt(['ja', '1', 'a b', 'wie weet dat'])).toBe('misschien');
});

it('is sure of a row that is too short', async () => {
	const text = 'Pers. nr.;Naam;Status\n1;A;Open\n2;B;Open\n3;C;Open\n4;D';
	const data = await readSource(new TextEncoder().encode(text), 'a.csv', 0);
	expect(lastRowDoubt(data, data.bron.tekst?.open ?? -1)).toBe('zeker');
});

it('is not asked of a file that ends with a line end, or with the mark of DOS', async () => {
	expect(await doubt([...NAMEN, 'Zom'], '\n')).toBe('ended');
	expect(await doubt([...NAMEN, 'Zom'], '\u001a')).toBe('ended');
});
