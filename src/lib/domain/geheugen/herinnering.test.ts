import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { STAND_TELLINGEN } from '../kandidaat/kandidaat-stand';
import { KENGETALLEN } from '../kengetallen/kengetallen';
import { GEEN_DAG } from '../velden/datum';
import { KLASSE_VELDEN, KLASSEN, klasseVan } from '../uwv/transparantie';
import { GEHEUGEN_VERSIE, NIETS_HERINNERD, type Herinnerd } from './herinnering';
import { isTeOnthouden, momentenVan, teOnthouden, teVergeten } from './momenten';

const D = 20_775;

/** What every kengetal and class says of a grid of records and kandidaten. */
function definities(): string {
	const dagen = [
		GEEN_DAG,
		...[-120, -28, -21, -20, -1, 0, 1, 21, 28, 29, 91, 92].map((n) => D + n)
	];
	const answers: unknown[] = [STAND_TELLINGEN, KLASSE_VELDEN, KLASSEN];
	for (const { id, groep, nodig, geldt } of KENGETALLEN) {
		let bits = '';
		for (const start of ['afgelopen', 'komende'] as const)
			for (const begin of dagen)
				for (const datum of dagen)
					for (let flags = 0; flags < 16; flags++) {
						const is = (bit: number) => (flags & (1 << bit)) > 0;
						const stand = {
							start: begin,
							einde: datum,
							signaal: datum,
							gesloten: is(0),
							afgehandeld: is(1),
							actieveModule: is(2),
							opgeschort: is(3)
						};
						const zonderEinde = { ...stand, einde: GEEN_DAG };
						bits += `${+geldt(stand, D, { start })}${+geldt(zonderEinde, D, { start })}`;
					}
		answers.push([id, groep, nodig, bits]);
	}
	for (const dgr of ['DGR', 'N', ''])
		for (const status of ['Open', 'Gesloten', ''])
			for (const profiel of ['J', 'N', 'L', 'O', '', 'X'])
				for (const organisatie of ['UWV', 'Gemeente Epe', 'GSD', 'Anders', ''])
					for (const doelgroep of ['Wajong', 'WW', 'Client PW', 'NUG', 'LKS', '', 'X'])
						answers.push(klasseVan([dgr, status, profiel, organisatie, doelgroep]));
	return createHash('sha256').update(JSON.stringify(answers)).digest('hex');
}

it('a definition is not changed without another version: counts of before would stand beside those of now', () => {
	// Raise GEHEUGEN_VERSIE with whatever changes this digest, and put the new one here.
	expect([GEHEUGEN_VERSIE, definities()]).toEqual([
		1,
		'9010e8776f817836d93d1f2b24bf1d3a81b57f696ace28d835d0101fec2813a9'
	]);
});

function herinnerd(
	id: string,
	peildatum: number,
	ingelezen: string,
	versie = GEHEUGEN_VERSIE
): Herinnerd {
	return {
		...{ id, soort: 'bron', peildatum, ingelezen, geteld: ingelezen },
		...{ versie, kandidaten: 1, velden: {} }
	};
}
const meta = (id: string, rest: object = {}) => ({
	...{ id, soort: 'bron' as const, ingelezen: `2026-11-0${id.length}T10:00:00.000Z`, peildatum: D },
	...{ bronnen: [], velden: {} },
	aantallen: { kandidaten: 1, trajecten: null, modules: null, plaatsingen: null },
	...rest
});

describe('moments to look back at', () => {
	it('are what is stored, and the counts of what is not', () => {
		const all = momentenVan(
			[meta('a')],
			[
				herinnerd('a', D, '2026-11-01T10:00:00.000Z'),
				herinnerd('b', D - 7, '2026-10-25T10:00:00.000Z')
			]
		);
		expect(all.map(({ id, geteld }) => [id, geteld !== undefined])).toEqual([
			['a', false],
			['b', true]
		]);
	});

	it('are counted where that was not done, or by other definitions, the oldest first', () => {
		const overdracht = { begeleider: 'Jansen, A.', gemaakt: '2026-11-01T10:00:00.000Z' };
		const metas = [
			meta('ccc'),
			meta('bb'),
			meta('a'),
			meta('dddd', { overdracht }),
			meta('e', { soort: 'voorbeeld' }),
			meta('f')
		];
		expect(metas.map(isTeOnthouden)).toEqual([true, true, true, false, false, true]);
		const stand = {
			...NIETS_HERINNERD,
			herinnerd: [
				herinnerd('a', D, '2026-11-01T10:00:00.000Z', GEHEUGEN_VERSIE - 1),
				herinnerd('bb', D, '2026-11-02T10:00:00.000Z')
			],
			ongeteld: ['f']
		};
		expect(teOnthouden(metas, stand)).toEqual(['a', 'ccc']);
	});

	it('are forgotten after their years on two days of use, and where the day was counted later, never while it is there', () => {
		const alles = [
			herinnerd('oud', D - 9, '2021-11-01T10:00:00.000Z'),
			herinnerd('hier', D - 8, '2021-11-01T10:00:00.000Z'),
			herinnerd('eerst', D, '2026-11-01T10:00:00.000Z'),
			herinnerd('later', D, '2026-11-02T10:00:00.000Z')
		];
		const termijn = { jaren: 5, nu: '2026-11-05T10:00:00.000Z' };
		expect(teVergeten(alles, ['hier'], { ...termijn, gebruiksdagen: ['2026-11-04'] })).toEqual([
			'oud',
			'eerst'
		]);
		expect(teVergeten(alles, ['hier'], { ...termijn, gebruiksdagen: [] })).toEqual(['eerst']);
		expect(teVergeten(alles, ['hier', 'later'], { ...termijn, gebruiksdagen: [] })).toEqual([]);
	});
});
