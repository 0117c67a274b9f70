import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EENHEDEN, type DatumFilter } from '$lib/domain/velden/datum-filter';
import { DGR, DOELGROEP, KLANTPROFIEL, LADDER, type WaardeLijst } from '$lib/domain/velden/waarden';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { datumSleutel, datumVelden } from './datum-velden';
import { codesOf, NO_FILTERS, type FilterState } from './filter-state';
import { KENMERKEN } from '../kenmerken/kenmerken';
import { masksOf } from './soorten';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { filtersFromQuery, filtersToQuery } from './url-filters';
import { ELDERS, isWeg, waardeVoor, wegCode } from './weg';

/** Capitals only, so that none of it can stand in a query by chance. */
const secret = fc
	.array(fc.constantFrom(...'ABCDEFGHIJ'), { minLength: 4, maxLength: 8 })
	.map((letters) => letters.join(''));
const known = (list: WaardeLijst) => fc.constantFrom(...list.map(({ code }) => code), '');

const kandidaat = fc.record({
	naam: secret,
	persnr: secret,
	gemeente: fc.oneof(secret, fc.constant('')),
	doelgroep: fc.oneof(secret, known(DOELGROEP)),
	dgr: known(DGR),
	klantprofiel: known(KLANTPROFIEL),
	ladder: fc.oneof(secret, known(LADDER)),
	begeleider: fc.oneof(secret, fc.constant(''))
});

const dataset: fc.Arbitrary<Dataset> = fc
	.record({
		id: fc.uuid(),
		kandidaten: fc.array(kandidaat, { minLength: 1, maxLength: 12 }),
		uitvoerenden: fc.array(fc.oneof(secret, fc.constant('')), { maxLength: 6 })
	})
	.map(({ id, kandidaten, uitvoerenden }) => {
		const snapshot = starSnapshot({
			kandidaten,
			trajecten: uitvoerenden.map((uitvoerende, index) => ({
				kandidaat: index % kandidaten.length,
				start: 20_700,
				tekst: { uitvoerende }
			}))
		});
		return openDataset({ ...snapshot, meta: { ...snapshot.meta, id } });
	});

function filtersOf(of: Dataset): fc.Arbitrary<FilterState> {
	const some = (slicer: string) => fc.subarray(Array.from(of.valuesOf(slicer).keys()));
	const velden = datumVelden(of).map(datumSleutel);
	const kenmerken = KENMERKEN.filter((each) => each.isBekend(of)).map(({ id }) => id);
	return fc
		.record({
			picks: fc
				.tuple(...FILTERVELDEN.map(({ id }) => some(id).map((codes) => [id, codes] as const)))
				.map((picks) => Object.fromEntries(picks.filter(([, codes]) => codes.length))),
			niet: fc.subarray([...FILTERVELDEN.map(({ id }) => id), 'uitvoerende']),
			uitvoerende: some('uitvoerende'),
			kengetal: fc.constantFrom(null, ...of.kengetallen.map(({ id }) => id)),
			zoek: fc.oneof(secret, fc.constant('')),
			datums: velden.length ? fc.dictionary(fc.constantFrom(...velden), datum) : fc.constant({}),
			nummers: fc.array(secret, { maxLength: 2 }),
			kenmerken: fc.subarray(kenmerken),
			sinds: fc.option(
				fc.record({ snapshot: fc.uuid(), wat: fc.constantFrom('nieuw', 'gewijzigd', 'ladder') })
			),
			peildatum: fc.option(fc.integer({ min: 20_776, max: 22_000 }))
		})
		.map((filters) => ({
			...filters,
			niet: filters.niet.filter((slicer) => codesOf(filters, slicer).length)
		}));
}

const dag = fc.option(fc.integer({ min: 0, max: 40_000 }));
const datum: fc.Arbitrary<DatumFilter> = fc.oneof(
	fc.record({ soort: fc.constant('tussen' as const), van: dag, tot: dag }),
	fc.record({
		soort: fc.constantFrom('komende' as const, 'afgelopen' as const),
		aantal: fc.nat(999),
		eenheid: fc.constantFrom(...EENHEDEN)
	}),
	fc.constant({ soort: 'leeg' as const })
);

const filtered = dataset.chain((of) => fc.record({ of: fc.constant(of), filters: filtersOf(of) }));

test('no name, number, value of an open list or search text stands in an address', () => {
	fc.assert(
		fc.property(filtered, ({ of, filters }) => {
			const plain = { ...filters, kengetal: null, kenmerken: [] };
			const query = decodeURIComponent(filtersToQuery(plain, of));
			expect(query).toMatch(/^[a-z]*(=[a-z0-9~.-]+(&[a-z]+=[a-z0-9~.-]+)*)?$/);
		})
	);
});

test('in another snapshot only values that the catalogue knows mean something; another choice selects nobody', () => {
	fc.assert(
		fc.property(filtered, dataset, ({ of, filters }, other) => {
			fc.pre(of.meta.id.slice(0, 8) !== other.meta.id.slice(0, 8));
			const there = filtersFromQuery(filtersToQuery(filters, of), other);
			expect(there.uitvoerende.map(isWeg)).toEqual(filters.uitvoerende.length ? [true] : []);
			for (const { id, waarden } of FILTERVELDEN) {
				const catalogued = (value: string) =>
					value === '' || (waarden ?? []).some(({ code }) => code === value);
				const wanted = new Set(
					(filters.picks[id] ?? [])
						.map((code) => of.valuesOf(id)[code] ?? '?')
						.map((value) => (catalogued(value) ? value : ELDERS))
				);
				const got = there.picks[id] ?? [];
				expect(got.map((code) => waardeVoor(other, id, code)).sort()).toEqual([...wanted].sort());
				for (const code of got)
					expect(isWeg(code)).toBe(!other.valuesOf(id).includes(waardeVoor(other, id, code) ?? ''));
			}
		})
	);
});

test('whatever stands in an address gives filters that the dataset can answer', () => {
	const token = fc.oneof(
		fc.constantFrom(
			'~0',
			'~1',
			'~99999',
			'~-1',
			'~',
			'-',
			'',
			'1',
			'2',
			'99',
			'0',
			'NaN',
			'1e9',
			'~1e1',
			'~00',
			'01',
			'gemeente',
			'trajecten-start-k4w',
			'trajecten-start-k9999w',
			'trajecten-start-t20261301-',
			'trajecten-x-leeg',
			'dgr.nietVindbaar',
			'signaal.x',
			'20261221',
			'20269999',
			'99991231'
		),
		fc.string({ maxLength: 4 })
	);
	const params = fc.dictionary(
		fc.constantFrom(
			'gemeente',
			'dgr',
			'klantprofiel',
			'begeleider',
			'uitvoerende',
			'kengetal',
			'niet',
			'datum',
			'kenmerk',
			'sinds',
			'peildatum',
			'm',
			'x'
		),
		fc.oneof(
			fc.array(token, { maxLength: 4 }).map((tokens) => tokens.join('.')),
			fc.constant('stamp')
		)
	);
	fc.assert(
		fc.property(dataset, params, (of, { m, ...rest }) => {
			const stamp = m === 'stamp' ? of.meta.id.slice(0, 8) : (m ?? '');
			const query = new URLSearchParams({ ...rest, m: stamp }).toString();
			const filters = filtersFromQuery(query, of);
			const { picks, uitvoerende, kengetal, niet, peildatum } = filters;
			for (const slicer of niet) expect(codesOf(filters, slicer)).not.toEqual([]);
			expect(Math.abs((peildatum ?? 20_775) - 20_775)).toBeLessThan(3660);
			for (const [slicer, codes] of [
				...Object.entries(picks),
				['uitvoerende', uitvoerende] as const
			]) {
				expect(new Set(codes).size).toBe(codes.length);
				for (const code of codes) expect(waardeVoor(of, slicer, code)).toBeDefined();
			}
			const masks = masksOf({ dataset: of, filters: filters, verschil: null });
			of.engine.evaluate({
				picks,
				except: niet,
				performers: uitvoerende,
				measure: kengetal,
				masks
			});
		})
	);
});

describe('an address', () => {
	const snapshot = starSnapshot({
		kandidaten: [
			{ gemeente: 'Epe', klantprofiel: 'L', begeleider: 'Bos, M.' },
			{ gemeente: 'Heerde', klantprofiel: '', begeleider: 'Vos, N.' }
		]
	});
	const of = openDataset({ ...snapshot, meta: { ...snapshot.meta, id: 'abcdef12-3456' } });
	const code = (slicer: string, value: string) => of.valuesOf(slicer).indexOf(value);

	test('of known values holds in every snapshot and has no stamp', () => {
		const picks = { klantprofiel: [code('klantprofiel', 'L'), code('klantprofiel', '')] };
		expect(filtersToQuery({ ...NO_FILTERS, picks }, of)).toBe('klantprofiel=3.-');
	});

	test('of an open list has places and the stamp of its snapshot', () => {
		const picks = { begeleider: [code('begeleider', 'Vos, N.')] };
		expect(decodeURIComponent(filtersToQuery({ ...NO_FILTERS, picks }, of))).toBe(
			'begeleider=~1&m=abcdef12'
		);
	});

	test('without filters is empty', () => {
		expect(filtersToQuery({ ...NO_FILTERS, zoek: 'jan' }, of)).toBe('');
		expect(filtersFromQuery('', of)).toEqual(NO_FILTERS);
	});

	test('that names a value twice chooses it once', () => {
		const { picks } = filtersFromQuery('begeleider=~1.~01.~0&klantprofiel=3.03&m=abcdef12', of);
		expect(picks).toEqual({ begeleider: [0, 1], klantprofiel: [code('klantprofiel', 'L')] });
	});

	test('says of a value that is not in the list only that, and gives it back without its name', () => {
		const picks = { begeleider: [wegCode('Bos-Vos, M.')], klantprofiel: [wegCode('J')] };
		const query = filtersToQuery({ ...NO_FILTERS, picks, uitvoerende: [wegCode('Team A')] }, of);
		expect(decodeURIComponent(query)).toBe(
			'begeleider=~weg&klantprofiel=1&uitvoerende=~weg&m=abcdef12'
		);
		const back = filtersFromQuery(query, of);
		expect(back.picks).toEqual({
			begeleider: [wegCode(ELDERS)],
			klantprofiel: [code('klantprofiel', 'J')]
		});
		expect(back.uitvoerende).toEqual([wegCode(ELDERS)]);
	});

	test('with a tile that the source cannot answer leaves the tile out', () => {
		expect(filtersFromQuery('kengetal=trajectActief', of)).toEqual(NO_FILTERS);
	});

	test('of more filters reads as what they are', () => {
		const trajecten = openDataset(
			starSnapshot({ kandidaten: [{ gemeente: 'Epe' }], trajecten: [], modules: [] })
		);
		const filters: FilterState = {
			...NO_FILTERS,
			picks: { gemeente: [trajecten.valuesOf('gemeente').indexOf('')] },
			niet: ['gemeente'],
			datums: {
				'trajecten.signaal': { soort: 'komende', aantal: 4, eenheid: 'weken' },
				'modules.einde': { soort: 'tussen', van: 20_775, tot: null }
			},
			nummers: ['07870'],
			kenmerken: ['signaal.moduleZoeken'],
			sinds: { snapshot: 'abcdef12-3456', wat: 'nieuw' },
			peildatum: 20_808
		};
		expect(filtersToQuery(filters, trajecten)).toBe(
			'gemeente=-&niet=gemeente&datum=trajecten-signaal-k4w&datum=modules-einde-t20261118-&kenmerk=signaal.moduleZoeken&sinds=abcdef12-3456.nieuw&peildatum=20261221'
		);
	});

	test('with what this source does not know leaves that out', () => {
		const query =
			'datum=trajecten-signaal-k4w&kenmerk=signaal.moduleZoeken&peildatum=20261118&niet=gemeente';
		expect(filtersFromQuery(query, of)).toEqual(NO_FILTERS);
	});
});
