import { expect, test } from 'vitest';
import { inVolgorde } from './kolom-volgorde';

const kolommen = [
	{ id: 'naam', pinned: true },
	{ id: 'persnr', pinned: true },
	{ id: 'a' },
	{ id: 'b' },
	{ id: 'c' },
	{ id: 'd' }
];
const ids = (volgorde: readonly string[]) =>
	inVolgorde(kolommen, volgorde)
		.map(({ id }) => id)
		.join(' ');

test.each([
	[[], 'naam persnr a b c d'],
	[['d', 'a', 'b', 'c'], 'naam persnr d a b c'],
	// what is not there is passed over, and a pinned one stays first
	[['weg', 'c', 'naam'], 'naam persnr a b c d'],
	// what it does not name stands behind its neighbour
	[['d', 'b'], 'naam persnr a d b c'],
	[['b', 'a'], 'naam persnr b c d a']
])('%j gives %s', (volgorde, text) => {
	expect(ids(volgorde)).toBe(text);
});

test('every column is there once, whatever is asked', () => {
	for (const volgorde of [['d'], ['c', 'c', 'a'], ['b', 'd', 'a', 'c', 'x']])
		expect([...ids(volgorde).split(' ')].sort()).toEqual(kolommen.map(({ id }) => id).sort());
});
