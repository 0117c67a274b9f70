import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '$lib/engine/star';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { runs } from '../../../../tests/property/runs';
import { openDataset } from '../dataset';
import { profielVan, ringOrder, type Markering, type Verdeling } from './profiel-model';
import { klantprofielPerTrede } from './trede-model';

const GEMEENTEN = ['Apeldoorn', 'Epe', 'Heerde', 'Zutphen', ''];
const PROFIELEN = ['J', 'N', 'L', 'O', '', 'X'];
const LADDER = [
	'06',
	'05 met groeipotentieel',
	'04 zonder groeipotentieel',
	'04 met groeipotentieel',
	'01 zonder groeipotentieel',
	'03',
	'#',
	'',
	'99'
];

const kandidaat = fc.record({
	gemeente: fc.constantFrom(...GEMEENTEN),
	klantprofiel: fc.constantFrom(...PROFIELEN),
	ladder: fc.constantFrom(...LADDER),
	lks: fc.constantFrom('J', 'N', ''),
	status: fc.constantFrom('Open', 'Gesloten')
});
const markering = fc.option(
	fc.oneof(
		fc.record({
			veld: fc.constant('klantprofiel' as const),
			waarden: fc.subarray(PROFIELEN, { minLength: 1, maxLength: 2 })
		}),
		fc.record({
			veld: fc.constant('ladder' as const),
			waarden: fc.subarray([...LADDER, '02 met groeipotentieel'], { minLength: 1, maxLength: 2 })
		})
	)
);
const some = fc.record({
	kandidaten: fc.array(kandidaat, { minLength: 1, maxLength: 60 }),
	lks: fc.boolean(),
	statussen: fc.subarray(['Open', 'Gesloten']),
	gemeenten: fc.subarray(GEMEENTEN),
	markering
});

function opened(
	kandidaten: readonly KandidaatWaarden[],
	lks: boolean,
	chosen: Readonly<Record<string, readonly string[]>>
) {
	const dataset = openDataset(kandidatenSnapshot(kandidaten, { lks }));
	const picks = Object.fromEntries(
		Object.entries(chosen).map(([slicer, values]) => [
			slicer,
			values.map((value) => dataset.valuesOf(slicer).indexOf(value)).filter((code) => code >= 0)
		])
	);
	const passes = (each: KandidaatWaarden) =>
		Object.keys(picks).every(
			(slicer) => !picks[slicer]?.length || chosen[slicer]?.includes(each[slicer] ?? '')
		);
	const { pass } = dataset.engine.evaluate({ ...EVERYTHING, picks });
	return { dataset, pass, selection: kandidaten.filter(passes) };
}

function isMarked(each: KandidaatWaarden, mark: Markering, lks: boolean): boolean {
	return (
		mark.waarden.includes(each[mark.veld] ?? '') &&
		(mark.veld === 'klantprofiel' || !lks || each.lks === 'J')
	);
}

/** In the words of the definition. */
function isInShares({ klantprofiel = '' }: KandidaatWaarden, meetellen: boolean): boolean {
	return meetellen || ['J', 'N', 'L', 'O'].includes(klantprofiel);
}

function expectSum(verdeling: Verdeling): void {
	const sum = (of: (deel: Verdeling['delen'][number]) => number) =>
		verdeling.delen.reduce((total, deel) => total + of(deel), 0);
	expect(sum((deel) => deel.n)).toBe(verdeling.totaal);
	if (verdeling.gemarkeerd !== null)
		expect(sum((deel) => deel.gemarkeerd ?? 0)).toBe(verdeling.gemarkeerd);
}

describe('the counts of the page', () => {
	test('every number equals a naive count, under any filter and mark', () => {
		fc.assert(
			fc.property(some, fc.boolean(), (one, meetellen) => {
				const { kandidaten, lks, statussen, gemeenten, markering: mark } = one;
				const { dataset, pass, selection } = opened(kandidaten, lks, {
					status: statussen,
					gemeente: gemeenten
				});
				const profiel = profielVan(dataset, pass, mark, meetellen);
				const present = new Set(selection.map((each) => each.gemeente || '(Leeg)'));
				expect(new Set(profiel.gemeenten.map((each) => each.naam))).toEqual(present);
				for (const groep of [profiel.alle, ...profiel.gemeenten]) {
					const inGroup = (each: KandidaatWaarden) =>
						groep.code < 0 || (each.gemeente || '(Leeg)') === groep.naam;
					for (const veld of ['klantprofiel', 'ladder'] as const) {
						const counts = (each: KandidaatWaarden) =>
							inGroup(each) && (veld === 'klantprofiel' || !lks || each.lks === 'J');
						const verdeling = groep[veld];
						expectSum(verdeling);
						expect(verdeling.totaal).toBe(selection.filter(counts).length);
						expect(verdeling.alles).toBe(kandidaten.filter(counts).length);
						const shares = (each: KandidaatWaarden) =>
							counts(each) && (veld === 'ladder' || isInShares(each, meetellen));
						expect(verdeling.noemer).toBe(selection.filter(shares).length);
						expect(verdeling.allesNoemer).toBe(kandidaten.filter(shares).length);
						expect(verdeling.gemarkeerdTelt).toBe(
							mark && selection.filter((each) => shares(each) && isMarked(each, mark, lks)).length
						);
						for (const deel of verdeling.delen) {
							const has = (each: KandidaatWaarden) => counts(each) && each[veld] === deel.waarde;
							expect(deel.n).toBe(selection.filter(has).length);
							expect(deel.telt).toBe(
								veld === 'ladder' || isInShares({ klantprofiel: deel.waarde }, meetellen)
							);
							expect(deel.alles).toBe(kandidaten.filter(has).length);
							expect(deel.gemarkeerd).toBe(
								mark && selection.filter((each) => has(each) && isMarked(each, mark, lks)).length
							);
						}
					}
				}
			})
		);
	});

	test('klantprofiel per trede equals a naive count and adds up to the selection', () => {
		fc.assert(
			fc.property(some, fc.boolean(), ({ kandidaten, statussen }, meetellen) => {
				const { dataset, pass, selection } = opened(kandidaten, false, { status: statussen });
				const entries = klantprofielPerTrede(dataset, pass, meetellen);
				expect(entries.reduce((sum, entry) => sum + entry.totaal, 0)).toBe(selection.length);
				for (const { id, delen, totaal, noemer, nietVolledig } of entries) {
					const on = selection.filter((each) => naiveEntry(each.ladder ?? '') === id);
					expect(totaal).toBe(on.length);
					const inShares = on.filter((each) => isInShares(each, meetellen));
					expect(noemer).toBe(inShares.length);
					expect(nietVolledig).toBe(inShares.filter((each) => each.klantprofiel !== 'J').length);
					for (const { waarde, n } of delen)
						expect(n).toBe(on.filter((each) => each.klantprofiel === waarde).length);
				}
			})
		);
	});

	test('a filter on an entry keeps exactly its candidates', () => {
		fc.assert(
			fc.property(some, ({ kandidaten }) => {
				const { dataset, pass } = opened(kandidaten, false, {});
				for (const { codes, totaal } of klantprofielPerTrede(dataset, pass, false)) {
					if (!codes.length) expect(totaal).toBe(0);
					else
						expect(dataset.engine.evaluate({ ...EVERYTHING, picks: { ladder: codes } }).count).toBe(
							totaal
						);
				}
			}),
			{ numRuns: runs(30) }
		);
	});
});

describe('what is shown', () => {
	const one = [{ gemeente: 'Epe', klantprofiel: 'J', ladder: '06' }];

	test('a ring runs from 6 to 1, met before zonder, then blank, #, and unknown values', () => {
		const order = ringOrder('ladder', ['99', '#', '']);
		expect(order.slice(0, 3)).toEqual([
			'06',
			'05 met groeipotentieel',
			'05 zonder groeipotentieel'
		]);
		expect(order.slice(-4)).toEqual(['01 zonder groeipotentieel', '', '#', '99']);
	});

	test('J, N, L and O are always there, a blank and an unknown value only where they occur', () => {
		const values = (kandidaten: readonly KandidaatWaarden[]) => {
			const { dataset, pass } = opened(kandidaten, false, {});
			return profielVan(dataset, pass, null, false).alle.klantprofiel.delen.map(
				(deel) => deel.waarde
			);
		};
		expect(values(one)).toEqual(['J', 'N', 'L', 'O']);
		expect(values([...one, { gemeente: 'Epe' }, { gemeente: 'Epe', klantprofiel: 'X' }])).toEqual([
			'J',
			'N',
			'L',
			'O',
			'',
			'X'
		]);
	});

	test('treden always stand in full, also without candidates', () => {
		const { dataset, pass } = opened(one, false, {});
		expect(klantprofielPerTrede(dataset, pass, false).map((entry) => entry.id)).toEqual([
			'6',
			'5',
			'4',
			'3',
			'2',
			'1',
			'',
			'#'
		]);
	});

	test('gemeenten stand by name, the blank last', () => {
		const rows = ['Heerde', '', 'Apeldoorn', 'Epe'].map((gemeente) => ({ gemeente }));
		const { dataset, pass } = opened(rows, false, {});
		expect(profielVan(dataset, pass, null, false).gemeenten.map((each) => each.naam)).toEqual([
			'Apeldoorn',
			'Epe',
			'Heerde',
			'(Leeg)'
		]);
	});
});

function naiveEntry(waarde: string): string {
	return /^0[1-6]/.test(waarde) ? waarde.slice(1, 2) : waarde;
}
