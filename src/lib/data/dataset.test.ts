import { describe, expect, test } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { EVERYTHING } from '$lib/engine/star';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { isKnown } from '$lib/star/kengetal-members';
import { openDataset } from './dataset';

const kandidaten = [
	{ naam: 'Horst, J. van der', persnr: '07870', gemeente: 'Epe' },
	{ naam: 'Öztürk, A.', persnr: '12345', gemeente: '' }
];

describe('opening a snapshot', () => {
	test('without record tables gives candidates and no tiles', () => {
		const dataset = openDataset(kandidatenSnapshot(kandidaten));
		expect(dataset.kandidaten.rows).toBe(2);
		expect(dataset.records).toEqual({});
		expect(dataset.uitvoerenden).toEqual([]);
		expect(dataset.kengetallen).toEqual([]);
	});

	test('with all tables gives the seventeen tiles', () => {
		const dataset = openDataset(
			starSnapshot({ kandidaten, trajecten: [], modules: [], plaatsingen: [] })
		);
		expect(dataset.kengetallen).toEqual(KENGETALLEN);
	});

	test('without a field leaves out the tiles that need it, not the others', () => {
		const dataset = openDataset(
			starSnapshot({ kandidaten, trajecten: [], zonder: ['trajecten.signaal'] })
		);
		expect(dataset.kengetallen.map(({ id }) => id)).toEqual([
			'trajectActief',
			'trajectStart',
			'trajectEinde'
		]);
	});

	test('without kandidaten fails', () => {
		const { meta } = kandidatenSnapshot(kandidaten);
		expect(() => openDataset({ meta, tabellen: {} })).toThrow(TypeError);
	});

	test('with no rows at all works', () => {
		const dataset = openDataset(starSnapshot({ kandidaten: [], trajecten: [] }));
		expect(dataset.engine.evaluate(EVERYTHING).count).toBe(0);
		expect(dataset.valuesOf('klantprofiel')).toEqual(['J', 'N', 'L', 'O', '']);
	});
});

test('every slicer offers the blank, also where no cell is blank', () => {
	const dataset = openDataset(kandidatenSnapshot([{ gemeente: 'Epe' }]));
	expect(dataset.valuesOf('gemeente')).toEqual(['Epe', '']);
	expect(dataset.valuesOf('bestaat niet')).toEqual([]);
});

test('a name is found in any order, a number with its zeros, whatever case and accents', () => {
	const dataset = openDataset(kandidatenSnapshot(kandidaten));
	const found = (text: string) => [...rowsOf(dataset.find(text))];
	expect(found('van der horst')).toEqual([0]);
	expect(found('Horst, J.')).toEqual([0]);
	expect(found('J. van der H')).toEqual([0]);
	expect(found('horst van der')).toEqual([0]);
	expect(found('ozturk')).toEqual([1]);
	expect(found('07870')).toEqual([0]);
	expect(found('jansen')).toEqual([]);
});

test('a kengetal is known when the source has every field that it needs', () => {
	const { meta } = starSnapshot({ kandidaten, trajecten: [], modules: [] });
	const zonder = KENGETALLEN.find(({ id }) => id === 'trajectZonderModule');
	if (!zonder) throw new RangeError('trajectZonderModule');
	expect(isKnown(zonder, meta)).toBe(true);
	expect(isKnown(zonder, { ...meta, velden: { trajecten: meta.velden.trajecten ?? [] } })).toBe(
		false
	);
});
