import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { stroomVan, type StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import { STROOM_VERSIE, stroomUit } from '$lib/domain/geheugen/stroom-uit';
import { isHerinnering } from '$lib/worker/keep/geheugen/herinnering-shape';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { runs } from '../../../../tests/property/runs';
import { doorstroomTussen } from './doorstroom';
import { herinnerdeStroom } from './herinnerde-stroom';
import { herinneringVan } from './herinnering';
import { Teller } from './teller';

const DAG = 20_775;
const GETELD = '2026-11-22T10:00:00.000Z';
const IEDEREEN: StroomVraag = { choose: {}, niet: [], uitvoerende: [] };

function lijst(id: string, kandidaten: readonly KandidaatWaarden[], zonder = ''): Teller {
	const { meta, tabellen } = kandidatenSnapshot(kandidaten, { id });
	if (!tabellen.kandidaten) throw new RangeError('no kandidaten');
	const velden = (meta.velden.kandidaten ?? []).filter((veld) => veld !== zonder);
	return new Teller({
		meta: { ...meta, peildatum: id === 'toen' ? DAG - 28 : DAG, velden: { kandidaten: velden } },
		tables: { kandidaten: decodeTable(tabellen.kandidaten) }
	});
}

/** What is asked of the two lists, and of what is kept of the flow between them. */
function asked(van: Teller, naar: Teller, vraag: StroomVraag) {
	const kept = herinnerdeStroom(van, naar, GETELD);
	if (!kept) throw new RangeError('nothing kept');
	const { geteld, ...uit } = stroomUit(kept, ['toen', { id: 'nu', dag: DAG }], vraag) ?? {};
	return { kept, geteld, uit, echt: doorstroomTussen(van, naar, vraag) };
}

const rij = fc.record({
	persnr: fc.oneof(fc.integer({ min: 1, max: 25 }).map(String), fc.constant('')),
	gemeente: fc.constantFrom('', 'Epe', 'EPE', 'Heerde'),
	klantprofiel: fc.constantFrom('', 'J', 'N', 'O', 'X'),
	ladder: fc.constantFrom('', '#', '06', '05 met groeipotentieel', '04')
});
const list = fc.array(rij, { minLength: 1, maxLength: 25 });
const vraag = fc.record({
	choose: fc.record(
		{ gemeente: fc.subarray(['', 'epe', 'Heerde', 'Nergens']) },
		{ requiredKeys: [] }
	),
	niet: fc.subarray(['gemeente']),
	uitvoerende: fc.constant([])
}) as fc.Arbitrary<StroomVraag>;

describe('what is kept of a flow', () => {
	it('answers as the two lists would have, of 200 generated pairs and any choice of gemeente', () => {
		fc.assert(
			fc.property(list, list, vraag, (toen, nu, gevraagd) => {
				const { uit, echt, geteld } = asked(lijst('toen', toen), lijst('nu', nu), gevraagd);
				expect(uit).toEqual(echt);
				expect(geteld).toBe(GETELD);
			}),
			{ numRuns: runs(200) }
		);
	});

	it('adds up to both lists, and is believed with the counts of the later one only', () => {
		fc.assert(
			fc.property(list, list, (toen, nu) => {
				const [van, naar] = [lijst('toen', toen), lijst('nu', nu)];
				const { kept } = asked(van, naar, IEDEREEN);
				const uit = stroomUit(kept, ['toen', { id: 'nu', dag: DAG }], IEDEREEN);
				for (const veld of ['klantprofiel', 'ladder'] as const) {
					const stromen = (uit && stroomVan(uit, veld)) ?? [];
					const sum = (of: 'van' | 'naar') =>
						stromen.reduce((all, each) => all + (each[of] === null ? 0 : each.aantal), 0);
					expect([sum('van'), sum('naar')]).toEqual([toen.length, nu.length]);
				}
				const herinnering = herinneringVan(naar.van, GETELD);
				const met = (stromen: unknown) => isHerinnering('nu', { ...herinnering, stromen });
				expect(met({ toen: kept })).toBe(true);
				expect(met({ nu: kept })).toBe(false);
				expect(met({ toen: { ...kept, dag: DAG } })).toBe(false);
				expect(met({ toen: { ...kept, gemeenten: [] } })).toBe(false);
				expect(met({ toen: { ...kept, waarden: { klantprofiel: [], ladder: [] } } })).toBe(false);
			}),
			{ numRuns: runs(60) }
		);
	});

	it('tells nothing under another choice, of other definitions, or of a field that one list lacks', () => {
		const een = [{ persnr: '1', gemeente: 'Epe', klantprofiel: 'N', ladder: '06' }];
		const { kept, uit, echt } = asked(lijst('toen', een, 'ladder'), lijst('nu', een), IEDEREEN);
		expect(uit).toEqual(echt);
		expect(echt?.gemeenten[0]?.ladder).toBeNull();
		const kant = ['toen', { id: 'nu', dag: DAG }] as const;
		expect(stroomUit(kept, kant, { ...IEDEREEN, choose: { ladder: ['06'] } })).toBeNull();
		expect(stroomUit(kept, kant, { ...IEDEREEN, uitvoerende: ['x'] })).toBeNull();
		expect(stroomUit({ ...kept, versie: STROOM_VERSIE - 1 }, kant, IEDEREEN)).toBeNull();
		const zonder = asked(lijst('toen', een, 'gemeente'), lijst('nu', een), {
			...IEDEREEN,
			choose: { gemeente: ['Epe'] }
		});
		expect([zonder.echt, zonder.uit]).toEqual([null, {}]);
	});

	it('holds nothing about who they are, nor a column that could tell', () => {
		const mensen = (klantprofiel: (at: number) => string, gemeente: (at: number) => string) =>
			Array.from({ length: 60 }, (_, at) => ({
				...{ persnr: String(70_001 + at), naam: 'Voorbeeldman, P.', begeleider: 'Jansen, A.' },
				...{ gemeente: gemeente(at), klantprofiel: klantprofiel(at), ladder: '06' }
			}));
		const eigen = (at: number) =>
			`Naam${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`;
		const gewoon = lijst(
			'toen',
			mensen(
				() => 'J',
				() => 'Epe'
			)
		);
		const vreemd = lijst(
			'nu',
			mensen(eigen, () => 'Epe')
		);
		for (const [van, naar] of [
			[gewoon, vreemd],
			[vreemd, gewoon]
		] as const) {
			const kept = herinnerdeStroom(van, naar, GETELD);
			expect(kept?.velden).toEqual(['gemeente', 'ladder']);
			const text = JSON.stringify(kept);
			for (const each of ['Naam', 'Voorbeeldman', 'Jansen', '70001'])
				expect(text).not.toContain(each);
		}
		const elk = lijst(
			'nu',
			mensen(() => 'J', eigen)
		);
		expect(herinnerdeStroom(gewoon, elk, GETELD)).toBeNull();
	});

	it('is not changed without another version: flows of before would stand beside those of now', () => {
		const waarden = ['', 'J', 'N', 'X'];
		const mens = (persnr: string, at: number) => ({
			persnr,
			gemeente: ['Epe', 'Heerde', ''][at % 3] ?? '',
			klantprofiel: waarden[at % 4] ?? '',
			ladder: ['06', '05 met groeipotentieel', '#', '', '04'][at % 5] ?? ''
		});
		const toen = Array.from({ length: 60 }, (_, at) => mens(at % 17 ? String(at) : '', at));
		const nu = Array.from({ length: 60 }, (_, at) => mens(at % 19 ? String(at + 9) : '', at * 7));
		const kept = herinnerdeStroom(lijst('toen', toen), lijst('nu', nu), GETELD);
		// Raise STROOM_VERSIE with whatever changes this digest, and put the new one here.
		expect([
			STROOM_VERSIE,
			createHash('sha256').update(JSON.stringify(kept)).digest('hex')
		]).toEqual([1, 'c4ffd137f7591eca405184fba3f3a089a40d131a399643a9871b13d5cacf5c1c']);
	});
});
