import { expect, it } from 'vitest';
import { openDataset } from '$lib/data/dataset';
import { EVERYTHING } from '$lib/engine/star';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { caseloadVan } from './antwoorden';
import { meesteWinst } from './meeste-winst';

const D = 20_775; // 18-11-2026
const DOEL = { procent: 85, dag: D + 40 };

const profielen = (begeleider: string, codes: string) =>
	[...codes].map((klantprofiel) => ({ begeleider, klantprofiel, gemeente: 'Epe' }));
const dataset = openDataset(
	starSnapshot({
		kandidaten: [
			...profielen('Anna', 'JJJJJJJJJN'),
			...profielen('Bram', 'NNLOOJJJJJ'),
			...profielen('Chris', 'NLLJJJJJJ'),
			{ begeleider: 'Chris', klantprofiel: '', gemeente: 'Epe' },
			// too small to be named, whatever its share
			...profielen('Dirk', 'NNNNNNNNN'),
			...profielen('', 'NNNNNNNN')
		].map((each, at) => ({ ...each, persnr: String(at) })),
		modules: [
			{ kandidaat: 0, start: D - 90, signaal: D - 40, tekst: { uitvoerende: 'Alrijde A' } },
			{ kandidaat: 1, start: D - 90, signaal: D - 2, tekst: { uitvoerende: 'Alrijde A' } },
			{ kandidaat: 2, start: D - 90, signaal: D - 80, tekst: { uitvoerende: 'Alrijde B' } },
			{ kandidaat: 3, start: D - 90, signaal: D - 99, tekst: { uitvoerende: '' } }
		]
	})
);
const found = () => meesteWinst(dataset, caseloadVan(dataset, null), false, DOEL);

it('is about begeleiders with a name who are furthest from the goal, of who is below it, with all that is not Ja', () => {
	const open = found().filter(({ id }) => id.startsWith('open'));
	expect(open.map(({ naam, wat, term }) => ({ naam, wat, term }))).toEqual([
		{ naam: 'Bram', wat: '5 profielen te doen: 2 nee, 1 leeg, 2 onvolledig', term: '50% te doen' },
		{
			naam: 'Chris',
			wat: '4 profielen te doen: 1 nee, 2 leeg, 1 zonder code',
			term: '40% te doen'
		}
	]);
});

it('is about who has most modules with an overdue signal, with the oldest', () => {
	expect(found().find(({ id }) => id === 'signalen')).toMatchObject({
		naam: 'Alrijde A',
		wat: '2 modules met verstreken signaal',
		term: 'langste 40 dagen'
	});
});

it('is about who has most profiles that were begun', () => {
	expect(found().find(({ soort }) => soort === 'snel')).toMatchObject({
		naam: 'Bram',
		wat: '2 profielen zijn begonnen en nog onvolledig'
	});
});

it('opens a list of as many kandidaten as it says', () => {
	for (const { wat, aantal, filters, id } of found().filter(({ route }) => route === '/')) {
		const { picks = {} } = filters;
		expect(wat, id).toMatch(new RegExp(`^${aantal} `));
		expect(wat, id).toMatch(
			new RegExp(`^${dataset.engine.evaluate({ ...EVERYTHING, picks }).count} `)
		);
	}
});

it('is nothing in a source that knows nothing of it', () => {
	const alleen = openDataset(aangevuldeSnapshot([{ persnr: '1' }], []));
	expect(meesteWinst(alleen, caseloadVan(alleen, null), false, DOEL)).toEqual([]);
});
