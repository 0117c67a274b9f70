import { expect, test } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { openDataset } from '$lib/data/dataset';
import { readNummers, nummerRijen } from './nummers';

const { kandidaten } = openDataset(
	kandidatenSnapshot([
		{ persnr: '07870', gemeente: 'Epe' },
		{ persnr: '12345', gemeente: 'Epe' },
		{ persnr: '12345', gemeente: 'Heerde' },
		{ persnr: '00012', gemeente: 'Epe' },
		{ persnr: '0012', gemeente: 'Epe' },
		{ persnr: '', gemeente: 'Epe' }
	])
);
const rows = (...nummers: string[]) => [...rowsOf(nummerRijen(nummers, kandidaten).rows)];

test('of three numbers with one unknown two are chosen and one is reported', () => {
	const { gevonden, onbekend, dubbel, hersteld } = readNummers('07870\n12345; 99999', kandidaten);
	expect([gevonden, onbekend, dubbel, hersteld]).toEqual([['07870', '12345'], ['99999'], [], []]);
});

test('a number that lost its zeros is found, and said', () => {
	expect(readNummers('7870', kandidaten)).toMatchObject({
		gevonden: ['07870'],
		hersteld: [{ van: '7870', naar: '07870' }],
		onbekend: []
	});
});

test('without its zeros a number that could be two is unknown; with them it is not', () => {
	expect(readNummers('12 00012', kandidaten)).toMatchObject({
		gevonden: ['00012'],
		onbekend: ['12']
	});
});

test('what is there twice is chosen once and said, also when only one has its zeros', () => {
	expect(readNummers('12345, 12345', kandidaten)).toMatchObject({
		gevonden: ['12345'],
		dubbel: ['12345']
	});
	expect(readNummers('07870\t7870', kandidaten)).toMatchObject({
		gevonden: ['07870'],
		dubbel: ['07870']
	});
});

test('nothing pasted is nothing found, and a blank is no number', () => {
	expect(readNummers(' \n;, ', kandidaten)).toEqual({
		gevonden: [],
		hersteld: [],
		dubbel: [],
		onbekend: []
	});
	expect(readNummers('0', kandidaten).onbekend).toEqual(['0']);
});

test('everybody with one of the numbers is chosen', () => {
	expect(rows('12345', '07870', '99999')).toEqual([0, 1, 2]);
	expect(nummerRijen(['12345', '99999'], kandidaten).found).toBe(1);
});

test('what nobody sees in pasted numbers does not count', () => {
	expect(readNummers('\u200b07870\u00a0123\u00ad45\ufeff', kandidaten)).toMatchObject({
		gevonden: ['07870', '12345'],
		onbekend: []
	});
});
