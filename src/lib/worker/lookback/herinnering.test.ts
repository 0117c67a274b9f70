import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { transparantieUit, tellingUit } from '$lib/domain/geheugen/telling-uit';
import type { Telling, TelVraag } from '$lib/domain/kengetallen/telling';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot, type StarWaarden } from '../../../../tests/fixtures/star-snapshot';
import { herinneringVan } from './herinnering';
import { Teller } from './teller';
import { transparantieVan } from './transparantie';
import type { Momentopname } from './verschil';

const D = 20_775;
const GETELD = '2026-11-22T10:00:00.000Z';

function opened({ meta, tabellen }: SnapshotBytes): Momentopname {
	const tables = Object.fromEntries(
		TABELLEN.flatMap((tabel) => {
			const bytes = tabellen[tabel];
			return bytes ? [[tabel, decodeTable(bytes)]] : [];
		})
	);
	return { meta, tables };
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
	gemeente: ['Epe', 'EPE', 'Heerde', 'Oldebroek', ''],
	klantprofiel: ['J', 'N', 'O', 'X', ''],
	ladder: ['06', '05 met groeipotentieel', '#', ''],
	dgr: ['DGR', 'N', '']
};
const kandidaat = fc.record({
	persnr: fc.nat(9999).map((nr) => String(nr)),
	naam: fc.constant('Voorbeeldman, P.'),
	begeleider: fc.constantFrom('Jansen, A.', 'Bakker, B.'),
	status: fc.constantFrom('Open', 'Gesloten', ''),
	doelgroep: fc.constantFrom('Client PW', 'Wajong', ''),
	...Object.fromEntries(
		Object.entries(CHOICES).map(([veld, waarden]) => [veld, fc.constantFrom(...waarden)])
	)
});
const record = (kandidaten: number) =>
	fc.record({
		kandidaat: fc.integer({ min: -1, max: kandidaten - 1 }),
		start: fc.option(fc.integer({ min: D - 100, max: D + 40 })),
		einde: fc.option(fc.integer({ min: D - 30, max: D + 120 })),
		signaal: fc.option(fc.integer({ min: D - 60, max: D + 60 }))
	});
const lijst = fc.array(kandidaat, { minLength: 1, maxLength: 25 }).chain((kandidaten) =>
	fc.record({
		kandidaten: fc.constant(kandidaten),
		trajecten: fc.array(record(kandidaten.length), { maxLength: 12 }),
		modules: fc.array(record(kandidaten.length), { maxLength: 8 })
	})
) as fc.Arbitrary<StarWaarden>;

const gekozen = fc.record(
	Object.fromEntries(
		Object.entries(CHOICES).map(([veld, waarden]) => [
			veld,
			fc.array(fc.constantFrom(...waarden, 'Nergens'), { maxLength: 3 })
		])
	),
	{ requiredKeys: [] }
);
const VELDEN = ['klantprofiel', 'ladder', 'status', 'dgr'];
const vraag = fc.record({
	choose: gekozen,
	niet: fc.subarray(Object.keys(CHOICES)),
	uitvoerende: fc.constant([]),
	keuzes: fc.constantFrom(null, { start: 'afgelopen' }, { start: 'komende' }),
	kruisen: fc.constant([
		...VELDEN.map((veld) => ({ per: 'gemeente', veld })),
		{ per: 'gemeente', veld: 'ladder', lks: true },
		{ per: 'begeleider', veld: 'klantprofiel' }
	])
}) as fc.Arbitrary<TelVraag>;

/** What a memory leaves out is not there at all; the rest is as it was. */
function expectSame(uit: Telling, echt: Telling) {
	expect({ ...uit, kengetallen: 0, kandidatenMet: 0, kruisen: 0 }).toEqual({
		...echt,
		kengetallen: 0,
		kandidatenMet: 0,
		kruisen: 0
	});
	uit.kruisen.forEach((kruis, at) => kruis && expect(kruis).toEqual(echt.kruisen[at]));
	if (Object.keys(uit.kengetallen).length) expect(uit.kengetallen).toEqual(echt.kengetallen);
	if (Object.keys(uit.kandidatenMet).length) expect(uit.kandidatenMet).toEqual(echt.kandidatenMet);
}

describe('what is remembered of a momentopname', () => {
	it('answers as the momentopname itself would have, for any list and any question', () => {
		fc.assert(
			fc.property(lijst, vraag, (waarden, gevraagd) => {
				const van = opened(starSnapshot(waarden));
				const herinnering = herinneringVan(van, GETELD);
				if (!herinnering) throw new RangeError('nothing remembered');
				const echt = new Teller(van).count(gevraagd);
				const uit = tellingUit(herinnering, gevraagd);
				if (!echt || !uit) throw new RangeError('not counted');
				expectSame(uit, echt);
				const isOpGemeente = Object.keys(gevraagd.choose).every((veld) => veld === 'gemeente');
				if (isOpGemeente) {
					expect(uit.kengetallen).toEqual(echt.kengetallen);
					expect(uit.kandidatenMet).toEqual(echt.kandidatenMet);
				} else expect([uit.kengetallen, uit.kandidatenMet]).toEqual([{}, {}]);
				// Of the cross counts only those by begeleider, and of who is chosen by more than gemeente those of status.
				const told = uit.kruisen.map((kruis) => kruis !== null);
				expect(told).toEqual([true, true, isOpGemeente, true, false, false]);
				expect(transparantieUit(herinnering)).toEqual(transparantieVan(van));
			}),
			{ numRuns: 120 }
		);
	});

	it('holds nothing about who they are', () => {
		const van = opened(
			starSnapshot({
				kandidaten: [
					{ persnr: '070011', naam: 'Voorbeeldman, P.', gemeente: 'Epe', begeleider: 'Jansen, A.' }
				],
				trajecten: [{ kandidaat: 0, start: D - 5, tekst: { uitvoerende: 'Bakker, B.' } }]
			})
		);
		const text = JSON.stringify(herinneringVan(van, GETELD));
		for (const each of ['070011', 'Voorbeeldman', 'Jansen', 'Bakker', '.csv'])
			expect(text).not.toContain(each);
		expect(text).toContain('Epe');
	});

	it('is nothing where a gemeente is written that is a number or one for everybody', () => {
		const lijstMet = (gemeente: (at: number) => string, ladder: (at: number) => string) =>
			opened(
				kandidatenSnapshot(
					Array.from({ length: 60 }, (_, at) => ({
						persnr: String(at),
						gemeente: gemeente(at),
						ladder: ladder(at)
					}))
				)
			);
		const naam = (at: number) =>
			`Naam${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`;
		expect(
			herinneringVan(
				lijstMet(naam, () => '06'),
				GETELD
			)
		).toBeNull();
		expect(
			herinneringVan(
				lijstMet(
					() => '0700112',
					() => '06'
				),
				GETELD
			)
		).toBeNull();
		const zonder = herinneringVan(
			lijstMet(() => 'Epe', naam),
			GETELD
		);
		expect(zonder?.velden).not.toContain('ladder');
		expect(JSON.stringify(zonder)).not.toContain('Naam');
		expect(zonder?.kandidaten).toBe(60);
	});

	it('counts with LKS where that is known, and not by a field that the source lacks', () => {
		const kandidaten = [
			{ persnr: '1', gemeente: 'Epe', ladder: '06', lks: 'J' },
			{ persnr: '2', gemeente: 'Epe', ladder: '06', lks: 'N' }
		];
		const van = opened(kandidatenSnapshot(kandidaten, { lks: true }));
		const herinnering = herinneringVan(van, GETELD);
		if (!herinnering) throw new RangeError('nothing remembered');
		const asked: TelVraag = {
			choose: {},
			niet: [],
			uitvoerende: [],
			keuzes: null,
			kruisen: [{ per: 'gemeente', veld: 'ladder', lks: true }]
		};
		expect(tellingUit(herinnering, asked)?.kruisen).toEqual(new Teller(van).count(asked)?.kruisen);
		const zonder = {
			meta: { ...van.meta, velden: { kandidaten: ['persnr', 'klantprofiel'] } },
			tables: van.tables
		};
		const minder = herinneringVan(zonder, GETELD);
		if (!minder) throw new RangeError('nothing remembered');
		expect(minder.velden).toEqual(['klantprofiel']);
		expect(tellingUit(minder, { ...asked, choose: { gemeente: ['Epe'] } })).toBeNull();
		expect(tellingUit(minder, asked)).toMatchObject({ kandidaten: 2, kruisen: [null] });
	});

	it('does not set kengetallen of other definitions beside those of now', () => {
		const van = opened(
			starSnapshot({
				kandidaten: [{ persnr: '1', gemeente: 'Epe' }],
				trajecten: [{ kandidaat: 0, start: D - 5 }]
			})
		);
		const herinnering = herinneringVan(van, GETELD);
		if (!herinnering) throw new RangeError('nothing remembered');
		const asked: TelVraag = {
			choose: {},
			niet: [],
			uitvoerende: [],
			keuzes: { start: 'afgelopen' },
			kruisen: [{ per: 'gemeente', veld: 'klantprofiel' }]
		};
		const ouder = { ...herinnering, versie: herinnering.versie - 1 };
		expect(tellingUit(herinnering, asked)?.kengetallen).toMatchObject({ trajectActief: 1 });
		expect(tellingUit(ouder, asked)).toMatchObject({ kandidaten: 1, kengetallen: {} });
		expect(tellingUit(ouder, asked)?.kruisen[0]).not.toBeNull();
		expect(transparantieUit(ouder)).toBeNull();
		expect(tellingUit(herinnering, { ...asked, choose: { begeleider: ['x'] } })).toBeNull();
		expect(tellingUit(herinnering, { ...asked, uitvoerende: ['x'] })).toBeNull();
	});
});
