import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { withAanvullend } from '../../../../tests/fixtures/aangevulde-snapshot';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot, type RecordWaarden } from '../../../../tests/fixtures/star-snapshot';
import { runs } from '../../../../tests/property/runs';
import { actieRegels, type ActieMerk, type EigenActie } from '$lib/domain/documenten/dossier';
import { finish } from '$lib/columns/steps';
import { openDataset } from '../dataset';
import { namen } from './namen.svelte';
import {
	leastUrgency,
	mostUrgent,
	readTeDoen,
	suggestedRegels,
	suggestedUrgencies,
	teDoenTekst,
	urgencyOf
} from './te-doen';
import { voorstellenNu } from './voorstellen';

const D = 20_775; // 18-11-2026
const DELEN = ['opleidingsniveau', 'vaardigheden', 'competenties', 'affiniteiten'];
const REST = ['sector', 'taaksoorten', 'uren', 'vervoer'];
const AANVULLEND = [...DELEN, ...REST, 'inschrijvingtot'];

function opened(
	kandidaten: readonly KandidaatWaarden[],
	records: Partial<Record<'trajecten' | 'modules' | 'plaatsingen', readonly RecordWaarden[]>> = {}
) {
	return openDataset(
		withAanvullend(starSnapshot({ kandidaten, ...records }), kandidaten, AANVULLEND)
	);
}

const gevuld = (velden: readonly string[]) => Object.fromEntries(velden.map((id) => [id, 'x']));
const open = (rest: KandidaatWaarden): KandidaatWaarden => ({ status: 'Open', ...rest });

afterEach(() => {
	namen.verborgen = false;
});

describe('what there is to do, exactly', () => {
	const dataset = opened(
		[
			open({
				persnr: '1',
				klantprofiel: 'O',
				...gevuld(['opleidingsniveau', ...DELEN, 'taaksoorten'])
			}),
			open({ persnr: '2', klantprofiel: 'N' }),
			open({ persnr: '3', klantprofiel: 'J', inschrijvingtot: String(D + 3) }),
			open({ persnr: '4', klantprofiel: 'J' }),
			open({ persnr: '5', klantprofiel: 'O', ...gevuld(['vervoer']) })
		],
		{
			trajecten: [
				{
					kandidaat: 0,
					start: D - 200,
					signaal: D - 95,
					tekst: { soort: 'Naar werk', uitvoerende: 'Alrijde I' }
				},
				{ kandidaat: 3, start: D - 9, tekst: { soort: 'Werkfit', uitvoerende: 'Alrijde C' } }
			],
			modules: [
				{ kandidaat: 0, traject: 0, start: D - 9, signaal: D - 2, tekst: { soort: 'Taaltraining' } }
			],
			plaatsingen: []
		}
	);
	const lees = (row: number) => readTeDoen(dataset, row, suggestedRegels(dataset, row), D);

	it('says which signal of which record, by whom and how late; others go with the same tick', () => {
		const [signaal, profiel] = lees(0);
		expect(signaal).toMatchObject({
			actieId: 'signaalOpvolgen',
			soort: 'signaal',
			titel: 'Signaal traject Naar werk',
			wat: 'Signaal traject Naar werk (Alrijde I): 15-08-2026',
			kort: 'Signaal Naar werk +1',
			uitvoerende: 'Alrijde I',
			datum: D - 95,
			dagen: -95,
			termijn: { tekst: '95 dagen te laat', toon: 'laat' }
		});
		expect(signaal?.delen.map(({ wat }) => wat)).toEqual([
			'Signaal traject Naar werk (Alrijde I): 15-08-2026',
			'Signaal module Taaltraining: 16-11-2026'
		]);
		expect(profiel).toMatchObject({
			wat: 'Vul aan: beroepssector, uren, vervoer',
			kort: 'Vul aan: sector, uren, vervoer',
			mist: ['beroepssector', 'uren', 'vervoer'],
			gevuld: ['opleiding', 'vaardigheden', 'competenties', 'affiniteiten', 'taken'],
			termijn: { tekst: '5 van 8 gevuld', toon: 'rust' }
		});
	});

	it('says what of a profile misses, the last day of a registration, and which traject has no module', () => {
		expect(lees(1)).toMatchObject([{ soort: 'starten', kort: 'Profiel starten', dagen: null }]);
		expect(lees(2)).toMatchObject([
			{
				wat: 'Inschrijving verlengen: t/m 21-11-2026',
				termijn: { tekst: 'nog 3 dagen', toon: 'let' }
			}
		]);
		expect(lees(3)).toMatchObject([
			{ wat: 'Module zoeken bij traject Werkfit (Alrijde C)', kort: 'Module zoeken' }
		]);
		expect(lees(4)[0]?.kort).toBe('Vul aan: opleiding, vaardigheden +5');
	});

	it('is said in one line, with what the user did about it', () => {
		const tekst = (merken: Readonly<Record<string, ActieMerk>>) =>
			readTeDoen(dataset, 0, actieRegels(voorstellenNu(dataset, 0), { merken }, D, D), D).map(
				teDoenTekst
			);
		expect(tekst({})).toEqual([
			'Signaal Naar werk +1, 95 dagen te laat',
			'Vul aan: sector, uren, vervoer'
		]);
		const aanleiding = String(D - 2);
		expect(
			tekst({ signaalOpvolgen: { merk: 'uitgesteld', op: D, tot: D + 7, aanleiding, bij: D } })
		).toEqual([
			'Vul aan: sector, uren, vervoer',
			'Uitgesteld tot 25-11-2026: Signaal Naar werk +1'
		]);
		expect(tekst({ signaalOpvolgen: { merk: 'opgepakt', op: D, aanleiding, bij: D } })[0]).toBe(
			'Opgepakt: Signaal Naar werk +1, 95 dagen te laat'
		);
	});

	it('counts an own action from the calendar, and hides its words with the names', () => {
		const eigen: Readonly<Record<string, EigenActie>> = {
			x: { tekst: 'Bel Jan', gemaakt: D, voor: D + 10 }
		};
		const regels = actieRegels([], { eigen }, D + 12, D);
		const [actie] = readTeDoen(dataset, 3, regels, D + 12);
		expect(actie).toMatchObject({ kort: 'Bel Jan', termijn: { tekst: '2 dagen te laat' } });
		namen.verborgen = true;
		expect(readTeDoen(dataset, 3, regels, D + 12)[0]?.kort).not.toContain('Jan');
	});

	it('does not name parts that the source has no column for', () => {
		const alone = openDataset(
			starSnapshot({ kandidaten: [open({ persnr: '1', klantprofiel: 'O' })] })
		);
		const [actie] = readTeDoen(alone, 0, suggestedRegels(alone, 0), D);
		expect(actie).toMatchObject({ kort: 'Profiel aanvullen', termijn: { tekst: '' } });
		expect(actie).not.toHaveProperty('mist');
	});
});

describe('the order of what there is to do', () => {
	const dag = fc.option(fc.integer({ min: D - 40, max: D + 60 }), { nil: null });
	const wie = fc.record({
		klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', ''),
		status: fc.constantFrom('Open', 'Gesloten'),
		tot: dag,
		acties: fc.constantFrom('', '', 'Uit de bron'),
		gevuld: fc.subarray([...DELEN, ...REST]),
		signalen: fc.array(fc.integer({ min: D - 40, max: D + 40 }), { maxLength: 3 }),
		eigen: fc.array(dag, { maxLength: 2 })
	});

	it('is days late, then days left, then missing parts, as a naive reading has it', () => {
		fc.assert(
			fc.property(fc.array(wie, { minLength: 1, maxLength: 8 }), (lijst) => {
				const dataset = opened(
					lijst.map(({ klantprofiel, status, tot, acties, gevuld: delen }, at) => ({
						persnr: String(at),
						klantprofiel,
						status,
						acties,
						inschrijvingtot: tot === null ? '' : String(tot),
						...gevuld(delen)
					})),
					{
						trajecten: [],
						modules: [],
						plaatsingen: lijst.flatMap(({ signalen }, kandidaat) =>
							signalen.map((signaal) => ({ kandidaat, start: D - 99, signaal }))
						)
					}
				);
				lijst.forEach((each, row) => {
					const eigen = Object.fromEntries(
						each.eigen.map((voor, at) => [
							`e${at}`,
							{ tekst: `eigen ${at}`, gemaakt: D, ...(voor === null ? {} : { voor }) }
						])
					);
					const regels = actieRegels(voorstellenNu(dataset, row), { eigen }, D, D);
					const gelezen = readTeDoen(dataset, row, regels, D);
					expect(gelezen.map(({ actieId }) => actieId).toSorted()).toEqual(
						regels.map(({ id }) => id).toSorted()
					);
					const dagen = gelezen.flatMap((actie) => actie.dagen ?? []);
					expect(dagen).toEqual(dagen.toSorted((a, b) => a - b));
					expect(gelezen.map((actie) => actie.dagen === null)).toEqual([
						...dagen.map(() => false),
						...gelezen.slice(dagen.length).map(() => true)
					]);
					const verstreken = each.signalen.filter((signaal) => signaal < D);
					const signaal = gelezen.find((actie) => actie.soort === 'signaal');
					expect(signaal?.dagen ?? 0).toBe(verstreken.length ? Math.min(...verstreken) - D : 0);
					expect(signaal?.delen.length ?? 0).toBe(verstreken.length);
					const profiel = gelezen.find((actie) => actie.mist);
					if (profiel) {
						expect(profiel.mist).toHaveLength(8 - each.gevuld.length);
						expect(profiel.gevuld).toHaveLength(each.gevuld.length);
					}
					expect(leastUrgency(dataset, row, regels, D)).toBe(
						gelezen[0] ? urgencyOf(dataset, row, gelezen[0].regel, 'open', D) : Infinity
					);
					expect(mostUrgent(dataset, row, regels, D)?.actieId).toBe(gelezen[0]?.actieId);
				});
				expect([...finish(suggestedUrgencies(dataset))]).toEqual(
					lijst.map((_, row) => leastUrgency(dataset, row, suggestedRegels(dataset, row), D))
				);
				const perMist = lijst
					.map((_, row) => row)
					.flatMap((row) => {
						const regel = suggestedRegels(dataset, row).find(({ id }) => id === 'profielAanvullen');
						return regel ? [{ row, urgentie: urgencyOf(dataset, row, regel, 'open', D) }] : [];
					})
					.toSorted((a, b) => a.urgentie - b.urgentie)
					.map(({ row }) => lijst[row]?.gevuld.length ?? 0);
				expect(perMist).toEqual(perMist.toSorted((a, b) => b - a));
			}),
			{ numRuns: runs(120) }
		);
	});
});
