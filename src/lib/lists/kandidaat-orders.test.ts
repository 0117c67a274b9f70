import { expect, test } from 'vitest';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { openDataset } from '$lib/data/dataset';
import { datasetAt } from '$lib/data/dataset-at';
import { ordersOf } from './kandidaat-orders';
import { drain } from '$lib/data/pieces';
import type { Sort } from '$lib/data/lijst-volgorde';

const treden = [
	'#',
	'06',
	'',
	'02 zonder groeipotentieel',
	'04 met groeipotentieel',
	'02 met groeipotentieel',
	'anders'
];
const dataset = openDataset(
	kandidatenSnapshot(treden.map((ladder, index) => ({ ladder, persnr: String(index) })))
);
const sorted = (direction: Sort['direction']) =>
	Array.from(ordersOf(dataset).order({ column: 'ladder', direction }), (row) => treden[row]);

test('ladder up goes from the lowest trede to the highest, without growth first', () => {
	expect(sorted('ascending')).toEqual([
		'02 zonder groeipotentieel',
		'02 met groeipotentieel',
		'04 met groeipotentieel',
		'06',
		'anders',
		'#',
		''
	]);
});

test('ladder down begins with the highest trede; no trede is last both ways', () => {
	expect(sorted('descending').filter((trede) => trede !== 'anders')).toEqual([
		'06',
		'04 met groeipotentieel',
		'02 met groeipotentieel',
		'02 zonder groeipotentieel',
		'#',
		''
	]);
});

test('an order is made once, for every peildatum but that of the actions', () => {
	const later = drain(datasetAt(dataset, dataset.peildatum + 30, dataset.keuzes));
	const up = (column: string) => ({ column, direction: 'ascending' }) as const;
	for (const column of ['persnr', 'ladder'])
		expect(ordersOf(later).order(up(column))).toBe(ordersOf(dataset).order(up(column)));
	expect(ordersOf(dataset).order(up('acties'))).toBe(ordersOf(dataset).order(up('acties')));
	expect(ordersOf(later).order(up('acties'))).not.toBe(ordersOf(dataset).order(up('acties')));
});
