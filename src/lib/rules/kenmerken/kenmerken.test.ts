import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot, type StarWaarden } from '../../../../tests/fixtures/star-snapshot';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { recordsIn } from '../why/filter-regels';
import { oordeelVan } from '../why/toets';
import { KENMERKEN, kenmerkVan } from './kenmerken';

const d = 20_775;
const mens = { persnr: '1' };

/** Who has it; what explains it must say the same of everybody. */
function rows(dataset: Dataset, id: string): number[] | null {
	const kenmerk = kenmerkVan(dataset, id);
	if (!kenmerk) return null;
	const found = [...rowsOf(kenmerk.rijen(dataset))];
	const { toets, waarden } = kenmerk.bewijs(dataset, recordsIn(dataset));
	const all = Array.from({ length: dataset.kandidaten.rows }, (_, row) => row);
	expect(all.filter((row) => oordeelVan(toets, waarden(row)) === 'ja')).toEqual(found);
	return found;
}

test('ids are unique and safe in an address', () => {
	const ids = KENMERKEN.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9.]+$/);
});

test('a source of kandidaten alone knows what their columns tell', () => {
	const alone = openDataset(kandidatenSnapshot([mens]));
	expect(KENMERKEN.filter((each) => each.isBekend(alone)).map(({ id }) => id)).toEqual([
		'signaal.profielStarten',
		'signaal.profielAanvullen',
		'signaal.ladderNietIngevuld',
		'signaal.nietInSonar',
		...BOTSINGEN.filter(({ id }) => !/[lL]ks|Werk$/.test(id)).flatMap(({ id }) => [
			`signaal.${id}`,
			`signaal.${id}.onbekend`
		]),
		'dgr.nietVindbaar',
		'werkproces.uitkering.nee',
		'werkproces.uitkering.onbekend',
		'werkproces.uitkering.controleer',
		'actie.open',
		'actie.opgepakt',
		'actie.uitgesteld',
		'actie.gereed',
		'notitie',
		'driedeling.direct',
		'driedeling.nogNiet',
		'driedeling.niet',
		'driedeling.open'
	]);
	expect(rows(alone, 'signaal.moduleZoeken')).toBeNull();
	expect(rows(alone, 'bestaat.niet')).toBeNull();
});

test('each signaal has exactly the kandidaten that its rule applies to', () => {
	const dataset = openDataset(
		starSnapshot({
			kandidaten: [
				{ status: 'Open', klantprofiel: 'L', dgr: 'DGR', banenafspraken: 'N' },
				{ status: 'Open', klantprofiel: 'O', ladder: '#' },
				{ doelgroep: 'NUG' }
			],
			trajecten: [{ kandidaat: 1, start: d - 9, signaal: d - 1 }],
			modules: []
		})
	);
	for (const { id, geldt } of SIGNALEN.filter((each) => each.id !== 'inschrijvingVerlengen')) {
		const expected = [0, 1, 2].filter((row) => geldt(dataset.standAt(row)));
		expect(expected.length).toBeGreaterThan(0);
		expect(rows(dataset, `signaal.${id}`)).toEqual(expected);
	}
});

test('contradictions are filtered on as views know them, and the unknown apart', () => {
	const dataset = openDataset(
		starSnapshot({
			kandidaten: [
				{ dgr: 'DGR', banenafspraken: 'N', ladder: '06' },
				{ dgr: 'N', banenafspraken: 'J', ladder: '06' },
				{ dgr: 'N', ladder: '05 met groeipotentieel' },
				{ ladder: '06' },
				{ ladder: '06' }
			],
			plaatsingen: [
				{ kandidaat: 1, start: d - 9, einde: d },
				{ kandidaat: 2, start: d - 9, einde: d - 1 },
				{ kandidaat: 3, tekst: { werkgever: 'Bakkerij' } },
				{ kandidaat: 4, start: d - 9, tekst: { status: 'Afgesloten' } }
			]
		})
	);
	expect(rows(dataset, 'signaal.dgrVerschilt')).toEqual([1]);
	expect(rows(dataset, 'signaal.dgrVerschilt.onbekend')).toEqual([2, 3, 4]);
	expect(rows(dataset, 'signaal.dgrJaZonderBanenafspraak')).toEqual([0]);
	expect(rows(dataset, 'signaal.tredeZonderWerk')).toEqual([0, 2, 4]);
	const zonder = openDataset(starSnapshot({ kandidaten: [{ ladder: '06' }] }));
	expect(rows(zonder, 'signaal.tredeZonderWerk')).toBeNull();
});

test('a registration to renew is known by its days', () => {
	const list = [d - 1, d + 30, d + 31].map((day) => ({
		status: 'Open',
		klantprofiel: 'J',
		inschrijvingtot: String(day)
	}));
	const dataset = openDataset(aangevuldeSnapshot(list, ['inschrijvingtot']));
	expect(rows(dataset, 'signaal.inschrijvingVerlengen')).toEqual([0, 1]);
	expect(rows(dataset, 'actie.open')).toEqual([0, 1]);
});

describe('a traject that ends without a module after it', () => {
	const eindigt = { kandidaat: 0, start: d - 99, einde: d + 30 };
	const geldt = (modules: StarWaarden['modules']) =>
		rows(
			openDataset(
				starSnapshot({ kandidaten: [mens], trajecten: [eindigt], modules: modules ?? [] })
			),
			'traject.eindigtZonderVervolg'
		)?.length === 1;

	test.each([
		['none', [], true],
		['one that ends on the same day', [{ kandidaat: 0, start: d, einde: d + 30 }], true],
		['one that ends later', [{ kandidaat: 0, start: d, einde: d + 31 }], false],
		['one without an end', [{ kandidaat: 0, start: d }], false],
		['one that begins later', [{ kandidaat: 0, start: d + 40, einde: d + 50 }], false],
		['one without a start', [{ kandidaat: 0 }], true],
		['one of somebody else', [{ kandidaat: -1, start: d }], true],
		[
			'one that was called off',
			[{ kandidaat: 0, start: d, tekst: { status: 'Geannuleerd' } }],
			true
		]
	] as const)('with %s', (_, modules, expected) => {
		expect(geldt(modules)).toBe(expected);
	});

	test('does not count when the traject ends in three months or has ended', () => {
		for (const einde of [d - 1, d + 92]) {
			const trajecten = [{ ...eindigt, einde }];
			const dataset = openDataset(starSnapshot({ kandidaten: [mens], trajecten, modules: [] }));
			expect(rows(dataset, 'traject.eindigtZonderVervolg')).toEqual([]);
		}
	});

	test('says when, and is not known without modules', () => {
		const dataset = openDataset(
			starSnapshot({ kandidaten: [mens], trajecten: [eindigt], modules: [] })
		);
		const kenmerk = kenmerkVan(dataset, 'traject.eindigtZonderVervolg');
		const said = kenmerk
			?.bewijs(dataset, recordsIn(dataset))
			.waarden(0)
			.map(({ tekst }) => tekst);
		expect(said).toEqual(['18-12-2026', '']);
		const zonder = openDataset(starSnapshot({ kandidaten: [mens], trajecten: [eindigt] }));
		expect(rows(zonder, 'traject.eindigtZonderVervolg')).toBeNull();
	});
});

test('in the register and not to be found is DGR ja, open, and a profile of N, L or O', () => {
	const value = fc.record({
		dgr: fc.constantFrom('DGR', 'N', ''),
		status: fc.constantFrom('Open', 'Gesloten', ''),
		klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', '', 'X')
	});
	fc.assert(
		fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (kandidaten) => {
			const expected = kandidaten.flatMap(({ dgr, status, klantprofiel }, row) =>
				dgr === 'DGR' && status === 'Open' && /^[NLO]$/.test(klantprofiel) ? [row] : []
			);
			expect(rows(openDataset(kandidatenSnapshot(kandidaten)), 'dgr.nietVindbaar')).toEqual(
				expected
			);
		})
	);
});

test('registrations are apart by the day on which they end', () => {
	const tot = (dagen: number) => ({ status: 'Open', inschrijvingtot: `${d + dagen}` });
	const dataset = openDataset(
		aangevuldeSnapshot(
			[tot(-1), tot(0), tot(14), tot(15), tot(30), tot(31), { status: 'Open' }],
			['inschrijvingtot']
		)
	);
	expect(rows(dataset, 'werkproces.inschrijving.verlopen')).toEqual([0]);
	expect(rows(dataset, 'werkproces.inschrijving.binnen14')).toEqual([1, 2]);
	expect(rows(dataset, 'werkproces.inschrijving.binnen30')).toEqual([1, 2, 3, 4]);
	expect(rows(dataset, 'werkproces.inschrijving.ja')).toEqual([0, 1, 2, 3, 4]);
	expect(rows(dataset, 'werkproces.inschrijving.onbekend')).toEqual([6]);
});
