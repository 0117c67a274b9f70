import { expect, test, vi } from 'vitest';
import { finish } from '$lib/columns/steps';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { openDataset, type Dataset } from './dataset';
import { datasetAt } from './dataset-at';
import { partKey } from './parts';

const open = () =>
	openDataset(kandidatenSnapshot([{ naam: 'Horst, J. van der', persnr: '07870' }]));
const tomorrow = (dataset: Dataset) =>
	finish(datasetAt(dataset, dataset.peildatum + 1, dataset.keuzes));

test('a part is made once per dataset and name, also when it is nothing', () => {
	const [KEY, OTHER] = [partKey<null>('bron'), partKey<null>('bron')];
	const dataset = open();
	const make = vi.fn(() => null);
	for (const name of ['a', 'b', 'a']) dataset.part(KEY, make, name);
	expect(make).toHaveBeenCalledTimes(2);
	dataset.part(OTHER, make, 'a');
	open().part(KEY, make, 'a');
	expect(make).toHaveBeenCalledTimes(4);
});

test('another peildatum keeps what hangs on the source, and makes anew what hangs on the day', () => {
	const [SOURCE, DAY] = [partKey<number>('bron'), partKey<number>('peildatum')];
	const dataset = open();
	const later = tomorrow(dataset);
	const ask = (of: Dataset) => [
		of.part(SOURCE, () => of.peildatum),
		of.part(DAY, () => of.peildatum)
	];
	expect(ask(dataset)).toEqual([dataset.peildatum, dataset.peildatum]);
	expect(ask(later)).toEqual([dataset.peildatum, dataset.peildatum + 1]);
});

test('what could not be made is tried again', () => {
	const KEY = partKey<number>('bron');
	const dataset = open();
	const fail = () => {
		throw new RangeError('not now');
	};
	expect(() => dataset.part(KEY, fail)).toThrow('not now');
	expect(dataset.part(KEY, () => 1)).toBe(1);
});
