import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '$lib/engine/star';
import { SLICERS } from '$lib/domain/velden/velden';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { openDataset } from '$lib/data/dataset';
import { change, NO_FILTERS, type Change } from './filter-state';
import { SlicerWords } from './slicer-model';
import { wegCode } from './weg';
import { wegKeuzes } from './weg-keuzes';

const dataset = openDataset(
	starSnapshot({
		kandidaten: [
			{ gemeente: 'Heerde', klantprofiel: 'L', begeleider: 'Bos, M.' },
			{ gemeente: 'Epe', klantprofiel: 'J', begeleider: 'Öz, T.' },
			{ gemeente: 'Epe', klantprofiel: 'X', begeleider: 'Vos, N.' },
			{ gemeente: '', klantprofiel: '', begeleider: 'Los, P.' }
		],
		trajecten: [
			{ kandidaat: 0, start: 20_000, tekst: { uitvoerende: 'Team B' } },
			{ kandidaat: 0, start: 20_000, tekst: { uitvoerende: 'Team A' } },
			{ kandidaat: 1, start: 20_000, tekst: { uitvoerende: '' } }
		]
	})
);
const words = new SlicerWords(dataset);
const code = (slicer: string, value: string) => dataset.valuesOf(slicer).indexOf(value);
const codes = (slicer: string, ...values: string[]) => values.map((value) => code(slicer, value));
const after = (...changes: readonly Change[]) => changes.reduce(change, NO_FILTERS);

function models(filters = NO_FILTERS, of = dataset) {
	const { picks, uitvoerende, kengetal } = filters;
	const outcome = of.engine.evaluate({
		...EVERYTHING,
		picks,
		performers: uitvoerende,
		measure: kengetal
	});
	return (of === dataset ? words : new SlicerWords(of)).models(filters, outcome);
}
const model = (id: string, filters = NO_FILTERS) => models(filters).find((each) => each.id === id);
const counts = (id: string, filters = NO_FILTERS) =>
	model(id, filters)?.options.map(({ label, count }) => `${label} ${count}`);

describe('a chosen value that the data do not have', () => {
	const weg = wegCode('Vries, P. de');
	const filters = (...begeleider: readonly number[]) => ({ ...NO_FILTERS, picks: { begeleider } });

	test('stays on its chip with 0, and first among the options', () => {
		expect(words.chips(filters(weg))).toEqual([
			{
				id: 'begeleider',
				name: 'Begeleider Compas',
				text: 'Vries, P. de (0, niet in deze lijst)'
			}
		]);
		expect(counts('begeleider', filters(weg))).toEqual([
			'Vries, P. de (niet in deze lijst) 0',
			'Bos, M. 1',
			'Los, P. 1',
			'Öz, T. 1',
			'Vos, N. 1',
			'(Leeg) 0'
		]);
	});

	test('stands behind what the data do have, and is counted among many', () => {
		const [bos = 0, vos = 0, los = 0] = codes('begeleider', 'Bos, M.', 'Vos, N.', 'Los, P.');
		const text = (...chosen: number[]) => words.chips(filters(...chosen))[0]?.text;
		expect(text(bos, weg)).toBe('Bos, M., Vries, P. de (0, niet in deze lijst)');
		expect(text(bos, vos, los, weg)).toBe('4 gekozen, waarvan 1 niet in deze lijst');
	});

	test('can be taken for the nearest name, or be left out where more is chosen', () => {
		const [bos = 0] = codes('begeleider', 'Bos, M.');
		const other = wegCode('Bos, Maria');
		const keuzes = (...chosen: number[]) => wegKeuzes(dataset, filters(...chosen), 'begeleider');
		expect(keuzes(weg)).toEqual([]);
		expect(keuzes(other)).toMatchObject([
			{ woord: 'Kies Bos, M.', label: 'Kies Bos, M. in plaats van Bos, Maria' }
		]);
		expect(keuzes(bos, weg).map(({ woord }) => woord)).toEqual(['Laat weg']);
		const [take] = keuzes(weg, other);
		expect(take && change(filters(weg, other), take.change).picks).toEqual({
			begeleider: [bos, weg]
		});
		const [zonder] = keuzes(bos, weg);
		expect(zonder && change(filters(bos, weg), zonder.change).picks).toEqual({ begeleider: [bos] });
		expect(keuzes(bos)).toEqual([]);
	});
});

describe('the slicers', () => {
	test('are the nine of the report in its order, then Uitvoerende', () => {
		expect(models().map(({ name }) => name)).toEqual([
			...SLICERS.map(({ naam }) => naam),
			'Uitvoerende'
		]);
	});

	test('have no Uitvoerende where the source has no records', () => {
		const alone = openDataset(kandidatenSnapshot([{ gemeente: 'Epe' }]));
		expect(models(NO_FILTERS, alone)).toHaveLength(9);
	});

	test('show words with counts, unknown values behind the known ones, the blank last', () => {
		expect(counts('klantprofiel')).toEqual([
			'Ja 1',
			'Nee 0',
			'Leeg 1',
			'Onvolledig 0',
			'X 1',
			'(Leeg) 1'
		]);
		expect(counts('gemeente')).toEqual(['Epe 2', 'Heerde 1', '(Leeg) 1']);
		expect(counts('uitvoerende')).toEqual(['Team A 1', 'Team B 1', '(Leeg) 1']);
	});

	test('count under the other filters and not under their own', () => {
		const filters = after({ kind: 'pick', slicer: 'gemeente', codes: codes('gemeente', 'Epe') });
		expect(counts('gemeente', filters)).toEqual(['Epe 2', 'Heerde 1', '(Leeg) 1']);
		expect(counts('klantprofiel', filters)).toEqual([
			'Ja 1',
			'Nee 0',
			'Leeg 0',
			'Onvolledig 0',
			'X 1',
			'(Leeg) 0'
		]);
		const chosen = model('gemeente', filters)?.options.filter((option) => option.chosen);
		expect(chosen?.map(({ label }) => label)).toEqual(['Epe']);
	});

	test('say when the source has no such column', () => {
		const snapshot = kandidatenSnapshot([{ gemeente: 'Epe' }]);
		const velden = { kandidaten: ['gemeente', 'persnr'] };
		const [gemeente, dgr] = models(
			NO_FILTERS,
			openDataset({ ...snapshot, meta: { ...snapshot.meta, velden } })
		);
		expect(gemeente?.note).toBe('');
		expect(dgr?.note).toBe('Deze kolom staat niet in de bron.');
	});
});

describe('the chips', () => {
	const chips = (...changes: readonly Change[]) =>
		words.chips(after(...changes)).map(({ id, name, text }) => `${id} | ${name} | ${text}`);

	test('name the slicer and the words in the order of the screen', () => {
		const picked = codes('klantprofiel', '', 'X', 'J').sort();
		expect(chips({ kind: 'pick', slicer: 'klantprofiel', codes: picked })).toEqual([
			'klantprofiel | Klantprofiel | Ja, X, (Leeg)'
		]);
	});

	test('say what is left out', () => {
		expect(
			chips(
				{ kind: 'pick', slicer: 'gemeente', codes: codes('gemeente', 'Epe'), niet: true },
				{ kind: 'pick', slicer: 'uitvoerende', codes: codes('uitvoerende', 'Team A'), niet: true }
			)
		).toEqual(['gemeente | Bet. gemeente | niet Epe', 'uitvoerende | Uitvoerende | niet Team A']);
	});

	test('count what they have no room for', () => {
		const all = dataset.valuesOf('begeleider').map((_, each) => each);
		expect(chips({ kind: 'pick', slicer: 'begeleider', codes: all })).toEqual([
			'begeleider | Begeleider Compas | 5 gekozen'
		]);
	});

	test('stand in the order of the slicers, then Uitvoerende, tile and search', () => {
		expect(
			chips(
				{ kind: 'zoek', tekst: ' bos ' },
				{ kind: 'set', filter: 'kengetal', waarde: 'trajectActief' },
				{ kind: 'pick', slicer: 'uitvoerende', codes: codes('uitvoerende', 'Team A') },
				{ kind: 'pick', slicer: 'lks', codes: codes('lks', 'J') },
				{ kind: 'pick', slicer: 'begeleider', codes: codes('begeleider', 'Vos, N.') },
				{ kind: 'pick', slicer: 'gemeente', codes: codes('gemeente', 'Epe') }
			)
		).toEqual([
			'gemeente | Bet. gemeente | Epe',
			'begeleider | Begeleider Compas | Vos, N.',
			'lks | LKS | Ja',
			'uitvoerende | Uitvoerende | Team A',
			'kengetal | Trajecten | Actieve trajecten',
			'zoek | Zoeken | “bos”'
		]);
	});

	test('each take away their own filter, so that without chips nothing is filtered', () => {
		const filters = after(
			{ kind: 'pick', slicer: 'lks', codes: [0] },
			{ kind: 'pick', slicer: 'gemeente', codes: [0] },
			{ kind: 'pick', slicer: 'uitvoerende', codes: [0] },
			{ kind: 'set', filter: 'kengetal', waarde: 'trajectActief' },
			{ kind: 'zoek', tekst: 'bos' }
		);
		const removed = words
			.chips(filters)
			.map((chip): Change => ({ kind: 'remove', filter: chip.id }))
			.reduce(change, filters);
		expect(removed).toEqual(NO_FILTERS);
	});
});

test('a code that the list does not have reads as (Leeg)', () => {
	expect(words.word('gemeente', 99)).toBe('(Leeg)');
	expect(words.words('gemeente', [99])).toEqual([]);
});

test('without filters the counts of every slicer add up to the candidates', () => {
	const { facets } = dataset.engine.evaluate(EVERYTHING);
	for (const veld of SLICERS)
		expect(facets[veld.id]?.reduce((sum, n) => sum + n, 0)).toBe(dataset.kandidaten.rows);
});
