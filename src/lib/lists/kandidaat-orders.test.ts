import { expect, test } from 'vitest';
import { aangevuldeSnapshot } from '../../../tests/fixtures/aangevulde-snapshot';
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

test('by two columns rows are as a naive sort has them, whichever way each goes, blanks last', () => {
	const gemeenten = ['Epe', 'Heerde', '', 'Apeldoorn'];
	const uren = ['8', '24', '', '12,5', '100'];
	const rows = Array.from({ length: 120 }, (_, at) => ({
		gemeente: gemeenten[(at * 7) % 4] ?? '',
		uren: uren[(at * 11) % 5] ?? '',
		persnr: String((at * 37) % 120).padStart(5, '0')
	}));
	const dataset = openDataset(aangevuldeSnapshot(rows, ['uren']));
	const number = (text: string) => Number(text.replace(',', '.'));
	const key = { gemeente: (row: number) => rows[row]?.gemeente ?? '' } as const;
	const hours = (row: number) => rows[row]?.uren ?? '';
	for (const first of ['ascending', 'descending'] as const)
		for (const second of ['ascending', 'descending'] as const) {
			const naive = [...rows.keys()].sort((a, b) => {
				const [x, y] = [key.gemeente(a), key.gemeente(b)];
				if (x !== y) {
					if (x === '' || y === '') return x === '' ? 1 : -1;
					return (x < y ? -1 : 1) * (first === 'ascending' ? 1 : -1);
				}
				const [p, q] = [hours(a), hours(b)];
				if (p !== q) {
					if (p === '' || q === '') return p === '' ? 1 : -1;
					return (number(p) - number(q)) * (second === 'ascending' ? 1 : -1);
				}
				return (rows[a]?.persnr ?? '') < (rows[b]?.persnr ?? '') ? -1 : 1;
			});
			const sort = {
				column: 'gemeente',
				direction: first,
				dan: { column: 'uren', direction: second }
			};
			expect([...ordersOf(dataset).order(sort)]).toEqual(naive);
		}
});
