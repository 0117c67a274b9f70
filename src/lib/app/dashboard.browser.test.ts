import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addRow, emptyBitset } from '$lib/columns/bitset';
import { compareDutch } from '$lib/locale/collate';
import { kandidatenSnapshot } from '../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import '../../../tests/property/setup';
import { Dashboard } from './dashboard.svelte';
import { NO_FILTERS, type Change } from '$lib/rules/filters/filter-state';

const d = 20_775;
const kandidaten = [
	{
		persnr: '00005',
		naam: 'Willems, J.',
		status: 'Open',
		gemeente: 'Epe',
		klantprofiel: 'J',
		begeleider: 'Bos'
	},
	{
		persnr: '00004',
		naam: 'Özdemir, A.',
		status: 'Open',
		gemeente: 'Epe',
		klantprofiel: 'N',
		begeleider: 'Vos'
	},
	{
		persnr: '00003',
		naam: 'Horst, J. van der',
		status: 'Open',
		gemeente: '',
		klantprofiel: 'L',
		begeleider: 'Bos'
	},
	{ persnr: '00002', naam: 'Bakker, W.', gemeente: 'Heerde', klantprofiel: '', begeleider: 'Vos' },
	{
		persnr: '00001',
		naam: 'Janssen, Z.',
		status: 'Open',
		gemeente: 'Heerde',
		klantprofiel: 'J',
		begeleider: ''
	}
] as const;
const trajecten = [
	{ kandidaat: 0, start: d - 9, tekst: { uitvoerende: 'Team A' } },
	{ kandidaat: 0, start: d + 9, tekst: { uitvoerende: 'Team B' } },
	{ kandidaat: 1, start: d - 9, tekst: { uitvoerende: 'Team B' } },
	{ kandidaat: 2, start: d - 99, einde: d - 1, tekst: { uitvoerende: 'Team A' } },
	{ kandidaat: 4, start: d - 9, tekst: { uitvoerende: '' } },
	{ kandidaat: -1, start: d - 9, tekst: { uitvoerende: 'Team A' } }
] as const;
const snapshot = starSnapshot({ kandidaten, trajecten });

let dashboard: Dashboard;

beforeEach(async () => {
	dashboard = new Dashboard();
	dashboard.show(snapshot);
	await dashboard.loadMore();
});

const codes = (slicer: string, ...values: readonly string[]) =>
	values.map((value) => dashboard.dataset?.valuesOf(slicer).indexOf(value) ?? -1);
const pick = (slicer: string, ...values: readonly string[]): Change => ({
	kind: 'pick',
	slicer,
	codes: codes(slicer, ...values)
});
const names = () => Array.from(dashboard.rows, (row) => kandidaten[row]?.naam.split(',')[0]);
const chips = () => dashboard.chips.map(({ text }) => text);

test('without data there is nothing, and nothing that fails', () => {
	const empty = new Dashboard();
	expect([empty.dataset, empty.outcome, empty.count, empty.total]).toEqual([null, null, 0, 0]);
	expect([[...empty.rows], empty.slicers, empty.chips, empty.waysOut]).toEqual([[], [], [], []]);
	expect([empty.unfiltered, empty.canUndo, empty.canRedo]).toEqual([true, false, false]);
});

describe('filters', () => {
	test('a change shows at once in rows, count, slicers and chips', () => {
		expect(dashboard.apply(pick('gemeente', 'Epe'))).toBe(true);
		expect(names()).toEqual(['Özdemir', 'Willems']);
		expect([dashboard.count, dashboard.total, dashboard.unfiltered]).toEqual([2, 5, false]);
		expect(chips()).toEqual(['Epe']);
		const chosen = dashboard.slicers[0]?.options.filter((option) => option.chosen);
		expect(chosen?.map(({ label, count }) => [label, count])).toEqual([['Epe', 2]]);
	});

	test('a change that changes nothing is no step', () => {
		expect(dashboard.apply({ kind: 'clear' })).toBe(false);
		expect(dashboard.apply({ kind: 'zoek', tekst: '  ' })).toBe(false);
		expect(dashboard.canUndo).toBe(false);
	});

	test('undo, redo and a jump go through the same steps', () => {
		dashboard.apply(pick('gemeente', 'Epe'));
		dashboard.apply({ kind: 'zoek', tekst: 'özd' });
		expect([dashboard.step, dashboard.isLatest, names()]).toEqual([2, true, ['Özdemir']]);
		expect(dashboard.goTo(0)).toBe(true);
		expect([dashboard.count, dashboard.isLatest, dashboard.canRedo]).toEqual([5, false, true]);
		dashboard.goTo(1);
		expect(names()).toEqual(['Özdemir', 'Willems']);
		expect(dashboard.goTo(3)).toBe(false);
	});

	test('zero rows name the filters to drop, the best first', () => {
		dashboard.apply(pick('gemeente', 'Heerde'));
		dashboard.apply(pick('klantprofiel', 'N'));
		dashboard.apply({ kind: 'zoek', tekst: 'jan' });
		expect(dashboard.count).toBe(0);
		const ways = dashboard.waysOut.map(({ chip, count }) => `${chip.name} ${count}`);
		expect(ways).toEqual(['Klantprofiel 1', 'Bet. gemeente 0', 'Zoeken 0']);
		const first = dashboard.waysOut[0];
		dashboard.apply({ kind: 'remove', filter: first?.chip.id ?? '' });
		expect(dashboard.count).toBe(first?.count);
		expect(dashboard.waysOut).toEqual([]);
	});
});

test('after any changes the rows are those of a naive filter, in order of number', () => {
	const values = (slicer: 'gemeente' | 'klantprofiel' | 'begeleider') =>
		fc.subarray([...new Set(kandidaten.map((each) => each[slicer]))]);
	const chosen = fc.record({
		gemeente: values('gemeente'),
		klantprofiel: values('klantprofiel'),
		begeleider: values('begeleider'),
		uitvoerende: fc.subarray(['Team A', 'Team B', '']),
		kengetal: fc.constantFrom(null, 'trajectActief'),
		zoek: fc.constantFrom('', 'ja', ' J. ', 'OZ', '0000', '00001', 'van der horst', 'zz')
	});
	const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
	const wordsIn = (text: string) =>
		plain(text)
			.split(/[^\p{L}\p{N}#]+/u)
			.filter(Boolean);
	/** One bare word or figures stand anywhere; of more words, and of an initial, each begins one. */
	const isFound = (texts: readonly string[], zoek: string) => {
		const sought = wordsIn(zoek);
		const isBare = sought.length === 1 && sought[0] === plain(zoek);
		return sought.every((word) =>
			isBare || /^\d+$/.test(word)
				? texts.some((text) => plain(text).includes(word))
				: texts.flatMap(wordsIn).some((each) => each.startsWith(word))
		);
	};
	fc.assert(
		fc.property(fc.array(chosen, { minLength: 1, maxLength: 4 }), (steps) => {
			for (const { kengetal, zoek, uitvoerende, ...picks } of steps) {
				for (const [slicer, own] of Object.entries(picks)) dashboard.apply(pick(slicer, ...own));
				dashboard.apply(pick('uitvoerende', ...uitvoerende));
				dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: kengetal });
				dashboard.apply({ kind: 'zoek', tekst: zoek });
				const expected = kandidaten.filter((each, row) => {
					const [achter, voor] = each.naam.split(', ');
					const texts = [each.naam, `${voor} ${achter}`, each.persnr];
					const own = trajecten.filter(
						(traject) =>
							traject.kandidaat === row &&
							(!uitvoerende.length || uitvoerende.includes(traject.tekst.uitvoerende)) &&
							(!kengetal || (traject.start <= d && !('einde' in traject)))
					);
					return (
						(!picks.gemeente.length || picks.gemeente.includes(each.gemeente)) &&
						(!picks.klantprofiel.length || picks.klantprofiel.includes(each.klantprofiel)) &&
						(!picks.begeleider.length || picks.begeleider.includes(each.begeleider)) &&
						(own.length > 0 || (!uitvoerende.length && !kengetal)) &&
						isFound(texts, zoek)
					);
				});
				const rows = Array.from(dashboard.rows, (row) => kandidaten[row]?.persnr);
				expect(rows).toEqual(expected.map(({ persnr }) => persnr).sort(compareDutch));
				expect(dashboard.count).toBe(expected.length);
			}
		}),
		{ numRuns: 60 }
	);
});

describe('sorting', () => {
	const sortBy = (column: string) => {
		dashboard.sortBy(column);
		return names()
			.map((name) => name?.charAt(0))
			.join('');
	};

	test('goes up, down and back to the order by number', () => {
		expect(
			names()
				.map((name) => name?.charAt(0))
				.join('')
		).toBe('JBHÖW');
		expect([sortBy('naam'), sortBy('naam'), sortBy('naam')]).toEqual(['BHJÖW', 'WÖJHB', 'JBHÖW']);
		expect(dashboard.sort).toBeNull();
	});

	test('by the column that is sorted already begins with down', () => {
		expect([sortBy('persnr'), sortBy('persnr')]).toEqual(['WÖHBJ', 'JBHÖW']);
	});

	test('by another column begins with up again', () => {
		sortBy('naam');
		expect(sortBy('gemeente')).toBe('ÖWJBH');
	});

	test('remembered from a source with other columns falls back to the number', () => {
		dashboard.setSort({ column: 'extra:weg', direction: 'ascending' });
		expect(dashboard.sort).toBeNull();
		dashboard.setSort({ column: 'acties', direction: 'descending' });
		expect(dashboard.sort?.column).toBe('acties');
	});
});

describe('another snapshot', () => {
	const other = kandidatenSnapshot(
		[
			{ persnr: '9', naam: 'Nieuw, N.', gemeente: 'Heerde' },
			{ persnr: '8', naam: 'Anders, A.', gemeente: 'Apeldoorn' }
		],
		{ id: 'ander' }
	);

	test('keeps filters by value and starts a new history', () => {
		dashboard.apply(pick('gemeente', 'Heerde'));
		dashboard.apply(pick('begeleider', 'Bos'));
		dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: 'trajectActief' });
		dashboard.show(other);
		expect(chips()).toEqual(['Heerde', 'Bos (0, niet in deze lijst)']);
		expect([dashboard.count, dashboard.total, dashboard.canUndo]).toEqual([0, 2, false]);
		expect(dashboard.gemist).toBe(
			'2 waarden bestaan niet meer: Begeleider Compas: Bos, Kengetal: Actieve trajecten.'
		);
	});

	test('takes the filters of an address before those that were', () => {
		dashboard.apply(pick('gemeente', 'Heerde'));
		dashboard.show(other, (dataset) => ({
			...NO_FILTERS,
			picks: { gemeente: [dataset.valuesOf('gemeente').indexOf('Apeldoorn')] }
		}));
		expect(chips()).toEqual(['Apeldoorn']);
	});

	test('opened piece by piece shows the same, with the filters of that moment', async () => {
		const opening = dashboard.open(other);
		dashboard.apply(pick('gemeente', 'Heerde'));
		expect(await opening).toBe(true);
		expect([dashboard.dataset?.meta.id, chips()]).toEqual(['ander', ['Heerde']]);
	});
});

test('forgetting everything leaves no filter, order or data', () => {
	dashboard.apply(pick('gemeente', 'Epe'));
	dashboard.sortBy('naam');
	dashboard.clear();
	expect([dashboard.dataset, dashboard.total, dashboard.sort, dashboard.canUndo]).toEqual([
		null,
		0,
		null,
		false
	]);
	expect(dashboard.unfiltered).toBe(true);
});

describe('filters that are no slicer', () => {
	const setOf = (...rows: readonly number[]) => {
		const bits = emptyBitset(kandidaten.length);
		for (const row of rows) addRow(bits, row);
		return bits;
	};
	const apply = (...changes: readonly Change[]) => {
		for (const each of changes) dashboard.apply(each);
	};

	test('what is left out is everybody but those, with the counts of the others', () => {
		apply({ ...pick('gemeente', 'Epe'), niet: true } as Change);
		expect(names()).toEqual(['Janssen', 'Bakker', 'Horst']);
		expect(chips()).toEqual(['niet Epe']);
		const gemeente = dashboard.slicers.find(({ id }) => id === 'gemeente');
		expect([gemeente?.niet, gemeente?.options.map(({ count }) => count)]).toEqual([
			true,
			[2, 2, 1]
		]);
		apply({ ...pick('uitvoerende', 'Team B'), niet: true } as Change);
		expect(names()).toEqual(['Janssen', 'Bakker', 'Horst']);
		apply({ kind: 'niet', slicer: 'gemeente', niet: false });
		expect([names(), chips()]).toEqual([[], ['Epe', 'niet Team B']]);
		expect(dashboard.waysOut.map(({ chip, count }) => `${chip.id} ${count}`)).toEqual([
			'gemeente 3',
			'uitvoerende 2'
		]);
	});

	test('dates, numbers, a kenmerk and sinds each leave their own', () => {
		const datum = { soort: 'afgelopen', aantal: 2, eenheid: 'weken' } as const;
		apply({ kind: 'datum', veld: 'trajecten.start', filter: datum });
		expect(names()).toEqual(['Janssen', 'Özdemir', 'Willems']);
		apply({ kind: 'set', filter: 'nummers', waarde: ['00005', '00001', '99999'] });
		expect([names(), dashboard.count]).toEqual([['Janssen', 'Willems'], 2]);
		apply({ kind: 'set', filter: 'sinds', waarde: { snapshot: 'vorige', wat: 'nieuw' } });
		expect(names()).toEqual(['Janssen', 'Willems']);
		dashboard.setVerschil('vorige', {
			dag: d - 14,
			nieuw: setOf(0, 2),
			gewijzigd: setOf(1),
			velden: new Map([['klantprofiel', setOf(1)]])
		});
		expect(names()).toEqual(['Willems']);
		expect(dashboard.chips.map(({ name, text }) => `${name}: ${text}`)).toEqual([
			'Start (trajecten): afgelopen 2 weken (vanaf 04-11-2026)',
			'Nummers: 2 van 3 gevonden',
			'Sinds 04-11-2026: nieuw'
		]);
		apply({ kind: 'set', filter: 'sinds', waarde: { snapshot: 'vorige', wat: 'klantprofiel' } });
		expect(names()).toEqual([]);
		expect(dashboard.waysOut.map(({ chip, count }) => `${chip.id} ${count}`)).toEqual([
			'sinds 2',
			'nummers 1',
			'datums:trajecten.start 0'
		]);
		apply(
			{ kind: 'clear' },
			{ kind: 'kenmerk', id: 'signaal.nietInSonar', aan: true },
			{ kind: 'kenmerk', id: 'bestaat.niet', aan: true }
		);
		expect([names(), chips()]).toEqual([['Bakker'], ['Niet in Sonar']]);
		dashboard.goTo(dashboard.step - 3);
		expect(names()).toEqual([]);
	});

	test('a difference counts for the data that it was made of', () => {
		apply({ kind: 'set', filter: 'sinds', waarde: { snapshot: 'vorige', wat: 'nieuw' } });
		dashboard.setVerschil('vorige', { nieuw: setOf(0), gewijzigd: setOf(), velden: new Map() });
		expect(dashboard.count).toBe(1);
		dashboard.show(snapshot);
		expect([dashboard.count, chips()]).toEqual([5, ['wordt geladen']]);
	});
});

describe('another peildatum', () => {
	const actief = () => dashboard.outcome?.measures.trajectActief?.records;
	const start = () => dashboard.outcome?.measures.trajectStart?.records;

	test('counts at that day, shows a chip, and is undone like any filter', () => {
		expect(actief()).toBe(4);
		dashboard.apply({ kind: 'peildatum', dag: d + 20 });
		expect([dashboard.dataset?.peildatum, dashboard.dataset?.meta.peildatum]).toEqual([d + 20, d]);
		expect([actief(), start()]).toEqual([5, 1]);
		expect([dashboard.count, dashboard.unfiltered]).toEqual([5, true]);
		expect(dashboard.chips).toEqual([
			{ id: 'peildatum', name: 'Peildatum', text: '08-12-2026 (bron: 18-11-2026)' }
		]);
		dashboard.goTo(0);
		expect([dashboard.dataset?.peildatum, actief(), chips()]).toEqual([d, 4, []]);
		dashboard.goTo(1);
		expect([dashboard.dataset?.peildatum, actief()]).toEqual([d + 20, 5]);
		dashboard.apply({ kind: 'remove', filter: 'peildatum' });
		expect(actief()).toBe(4);
	});

	test('slides in one step, and the next slide is another', () => {
		for (const days of [1, 2, 30]) {
			dashboard.apply({ kind: 'peildatum', dag: d + days, schuift: true });
			expect([dashboard.dataset?.peildatum, dashboard.schuift]).toEqual([d + days, true]);
		}
		dashboard.apply({ kind: 'peildatum', dag: d + 30 });
		expect([dashboard.step, dashboard.schuift]).toEqual([1, false]);
		dashboard.apply({ kind: 'peildatum', dag: d + 40, schuift: true });
		expect(dashboard.step).toBe(2);
		dashboard.goTo(1);
		expect(dashboard.dataset?.peildatum).toBe(d + 30);
	});

	test('moves windows, tiles as filters and kenmerken along', () => {
		dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: 'trajectActief' });
		expect(names()).toEqual(['Janssen', 'Özdemir', 'Willems']);
		dashboard.apply({ kind: 'peildatum', dag: d - 50 });
		expect(names()).toEqual(['Horst']);
		const filter = { soort: 'komende', aantal: 6, eenheid: 'weken' } as const;
		dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: null });
		dashboard.apply({ kind: 'datum', veld: 'trajecten.start', filter });
		expect(names()).toEqual(['Janssen', 'Özdemir', 'Willems']);
		dashboard.apply({ kind: 'peildatum', dag: null });
		expect(names()).toEqual(['Willems']);
	});

	test('that was chosen before its code is there counts when it is', async () => {
		const early = new Dashboard();
		early.show(snapshot);
		early.apply({ kind: 'peildatum', dag: d + 20 });
		await early.loadMore();
		await expect.poll(() => early.dataset?.peildatum).toBe(d + 20);
	});

	test('other choices count at once, now and for what is shown later', () => {
		dashboard.keuzes = { start: 'komende' };
		expect([start(), dashboard.dataset?.keuzes.start]).toEqual([1, 'komende']);
		dashboard.apply({ kind: 'peildatum', dag: d + 20 });
		expect(start()).toBe(0);
		dashboard.show(snapshot);
		expect([start(), dashboard.dataset?.peildatum]).toEqual([0, d + 20]);
		dashboard.apply({ kind: 'clear' });
		expect(start()).toBe(1);
	});

	test('every choice counts at once, on and off again', () => {
		const schat = () => dashboard.dataset?.keuzes.schatInschrijving ?? false;
		for (const schatInschrijving of [true, false, true]) {
			dashboard.keuzes = { start: 'afgelopen', schatInschrijving };
			expect(schat()).toBe(schatInschrijving);
		}
		dashboard.show(snapshot);
		expect(schat()).toBe(true);
		dashboard.keuzes = { start: 'afgelopen' };
		expect(schat()).toBe(false);
	});
});
