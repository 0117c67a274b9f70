import { describe, expect, it } from 'vitest';
import { popcount } from '$lib/columns/popcount';
import { openDataset } from '$lib/data/dataset';
import { VRAGEN } from '$lib/domain/documenten/vragen';
import { filtersVoor } from '$lib/rules/filters/getal/filters-voor';
import { masksOf } from '$lib/rules/filters/soorten';
import { recordsIn } from '$lib/tables/eigen-getal';
import { PROFIEL_KEUZES } from '$lib/domain/uwv/transparantie';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { antwoordOp, caseloadVan, puntTekst, type AntwoordPlek } from './antwoorden';

const D = 20_775; // 18-11-2026
const IN_REGISTER = { gemeente: 'Epe', status: 'Open', dgr: 'DGR' };

/** Anna has the first two, Bram the next two, nobody the last. */
const dataset = openDataset(
	starSnapshot({
		kandidaten: [
			{
				...IN_REGISTER,
				persnr: '1',
				begeleider: 'Anna',
				klantprofiel: 'L',
				ladder: '04 met groeipotentieel'
			},
			{ ...IN_REGISTER, persnr: '2', begeleider: 'Anna', klantprofiel: 'J', ladder: '#' },
			{ ...IN_REGISTER, persnr: '3', begeleider: 'Bram', klantprofiel: 'N' },
			{ ...IN_REGISTER, persnr: '4', begeleider: 'Bram', klantprofiel: 'O' },
			{ ...IN_REGISTER, persnr: '5', begeleider: '', klantprofiel: '' }
		],
		trajecten: [
			// both end within three months and nothing goes on after
			{ kandidaat: 0, start: D - 90, einde: D + 20, tekst: { trajectnr: 'T0' } },
			{ kandidaat: 0, start: D - 90, einde: D + 30, tekst: { trajectnr: 'T1' } },
			{ kandidaat: 2, start: D - 90, einde: D + 400, tekst: { trajectnr: 'T2' } }
		],
		modules: [
			{
				kandidaat: 2,
				traject: 2,
				start: D - 60,
				signaal: D - 5,
				tekst: { trajectnr: 'T2', opschortingen: '2026-11-01/2026-11-30' }
			},
			{
				kandidaat: 3,
				start: D - 60,
				signaal: D + 5,
				tekst: { opschortingen: '2026-11-01/2026-12-24' }
			}
		]
	})
);
const code = (naam: string) => dataset.valuesOf('begeleider').indexOf(naam);
const ALLEN: AntwoordPlek = {
	dataset,
	wie: null,
	meetellen: false,
	profiel: PROFIEL_KEUZES.ja,
	eerder: []
};

function ask(id: string, plek: Partial<AntwoordPlek> = {}) {
	const vraag = VRAGEN.find((each) => each.id === id);
	if (!vraag) throw new Error(`no question ${id}`);
	const { getal, erbij, naam, waarde, ontbreekt } = antwoordOp(vraag, { ...ALLEN, ...plek });
	return { getal, erbij, naam, waarde, ontbreekt };
}

describe('whose kandidaten', () => {
	it.each([
		['everybody', null, 5],
		['Anna', code('Anna'), 2],
		['who is not in the list', -1, 0]
	])('%s', (_who, wie, count) => {
		expect(popcount(caseloadVan(dataset, wie))).toBe(count);
	});
});

describe('the answer', () => {
	it.each([
		['leegMetGroei', 'Anna', '1'],
		['leegMetGroei', 'Bram', '0'],
		['signaalVerstreken', 'Anna', '0'],
		['signaalVerstreken', 'Bram', '1'],
		['zonderModule', 'Anna', '2'],
		['zonderModule', 'Bram', '0'],
		['staatStil', 'Anna', '0'],
		['staatStil', 'Bram', '2']
	])('%s of %s is about those kandidaten: %s', (id, who, getal) => {
		expect(ask(id, { wie: code(who) }).getal).toBe(getal);
	});

	it('of the team and of policy is about everybody, whoever is chosen', () => {
		for (const { id } of VRAGEN.filter(({ rol }) => rol !== 'kandidaten'))
			expect(ask(id, { wie: code('Anna') }), id).toEqual(ask(id));
		expect(ask('nietVindbaar').getal).toBe('3');
	});

	it('counts trajecten and says how many kandidaten these are, where that is another number', () => {
		expect(ask('eindigtZonderVervolg')).toMatchObject({ getal: '2', erbij: 'bij 1 kandidaat' });
		expect(ask('signaalVerstreken').erbij).toBe('');
	});

	it('says until when a module stands still, of more than one the first', () => {
		expect(ask('staatStil')).toMatchObject({ getal: '2', erbij: 'eerste t/m 30-11-2026' });
		expect(ask('staatStil', { wie: code('Anna') }).erbij).toBe('');
	});

	it('that is a count opens exactly that many', () => {
		const counted = VRAGEN.flatMap((each) =>
			[null, code('Bram')].map((wie) => ({ each, wie }))
		).map(({ each, wie }) => antwoordOp(each, { ...ALLEN, wie }));
		expect(counted.filter(({ telt }) => telt).length).toBeGreaterThan(8);
		for (const { vraag, waarde, telt } of counted) {
			if (!telt?.filters) continue;
			expect(telt.aantal, vraag.id).toBe(waarde);
			const filters = filtersVoor(dataset, telt.filters, telt.wie);
			if (!filters) throw new Error(`no filters for ${vraag.id}`);
			const outcome = dataset.engine.evaluate({
				picks: filters.picks,
				except: filters.niet,
				performers: filters.uitvoerende,
				measure: filters.kengetal,
				masks: masksOf({ dataset, filters, verschil: null })
			});
			const { records } = outcome.measures[filters.kengetal ?? ''] ?? {};
			expect(recordsIn(telt) ? records : outcome.count, vraag.id).toBe(waarde);
		}
	});

	it('that is a share has no list', () => {
		for (const id of ['vorigKwartaal', 'regionaleTabel']) {
			const vraag = VRAGEN.find((each) => each.id === id);
			expect(vraag && antwoordOp(vraag, ALLEN).telt, id).toBeNull();
		}
	});

	it('names the begeleider with most to do apart, so that the name can be hidden', () => {
		const groot = openDataset(
			starSnapshot({
				kandidaten: [...'JJJJJJJJJJN', ...'NNNNNNNNN'].map((klantprofiel, at) => ({
					persnr: String(at),
					begeleider: at < 11 ? 'Anna' : 'Bram',
					klantprofiel
				}))
			})
		);
		const vraag = VRAGEN.find(({ id }) => id === 'meesteOnvolledig');
		// Bram has more to do, of too few to say so
		expect(vraag && antwoordOp(vraag, { ...ALLEN, dataset: groot })).toMatchObject({
			getal: '1',
			naam: 'Anna',
			erbij: '9%'
		});
		expect(ask('meesteOnvolledig')).toMatchObject({ getal: '–' });
	});

	it('is a share of those with a code, and compares with nothing where there is no quarter before', () => {
		expect(ask('vorigKwartaal')).toMatchObject({ getal: '25%', erbij: 'geen vorig kwartaal' });
		expect(ask('vorigKwartaal', { meetellen: true }).getal).toBe('20%');
	});

	it('of who is not in the list counts nobody', () => {
		for (const { id } of VRAGEN.filter(
			({ rol, route }) => rol === 'kandidaten' && route !== '/werkproces'
		))
			expect(ask(id, { wie: -1 }).getal, id).toBe('0');
	});

	it('names what the source lacks instead of a number', () => {
		const alleen = openDataset(aangevuldeSnapshot([{ persnr: '1', klantprofiel: 'J' }], []));
		expect(ask('zonderModule', { dataset: alleen })).toMatchObject({
			getal: '',
			waarde: null,
			ontbreekt: ['Trajecten zonder actieve module']
		});
		expect(ask('cvPubliceren', { dataset: alleen }).ontbreekt).not.toEqual([]);
	});
});

it.each([
	[2.04, '↑ 2 punt'],
	[-0.34, '↓ 0,3 punt'],
	[0.04, 'gelijk']
])('a change of %s is written as %s', (verschil, tekst) => {
	expect(puntTekst(verschil)).toBe(tekst);
});
