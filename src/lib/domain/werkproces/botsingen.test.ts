import { describe, expect, it } from 'vitest';
import { standCodes } from '../kandidaat/kandidaat-stand';
import { BOTSINGEN, botsingOordeel, type BotsingId, type BotsingStand } from './botsingen';
import type { Oordeel } from './werkproces';

const NIETS: BotsingStand = { ...standCodes(() => ''), aanHetWerk: '' };
const VIJF = '05 met groeipotentieel';
const VIER = '04 zonder groeipotentieel';

type Geval = readonly [BotsingId, Oordeel, Partial<BotsingStand>];

/** Hand-made kandidaten: of each rule who is hit, who is not, and of whom the source does not say. */
const GEVALLEN: readonly Geval[] = [
	['dgrVerschilt', 'ja', { dgr: 'N', banenafspraken: 'J' }],
	['dgrVerschilt', 'nee', { dgr: 'N', banenafspraken: 'N' }],
	['dgrVerschilt', 'nee', { dgr: 'DGR', banenafspraken: 'J' }],
	['dgrVerschilt', 'nee', { dgr: 'DGR', banenafspraken: 'N' }],
	['dgrVerschilt', 'nee', { dgr: 'DGR' }],
	['dgrVerschilt', 'onbekend', { dgr: 'N' }],
	['dgrVerschilt', 'onbekend', { banenafspraken: 'J' }],

	['nugZonderInschrijving', 'ja', { doelgroep: 'NUG', status: 'Gesloten' }],
	['nugZonderInschrijving', 'ja', { doelgroep: 'NUG' }],
	['nugZonderInschrijving', 'nee', { doelgroep: 'NUG', status: 'Open' }],
	['nugZonderInschrijving', 'nee', { doelgroep: 'Client PW', status: 'Gesloten' }],
	['nugZonderInschrijving', 'onbekend', { status: 'Gesloten' }],
	['nugZonderInschrijving', 'onbekend', { doelgroep: 'XYZ', status: 'Gesloten' }],
	['nugZonderInschrijving', 'nee', { status: 'Open' }],

	['lksTredeZes', 'ja', { lks: 'J', ladder: '06' }],
	['lksTredeZes', 'ja', { doelgroep: 'LKS', ladder: '06' }],
	['lksTredeZes', 'nee', { lks: 'J', ladder: VIJF }],
	['lksTredeZes', 'nee', { lks: 'N', ladder: '06' }],
	['lksTredeZes', 'nee', { lks: 'N', ladder: '#' }],
	['lksTredeZes', 'onbekend', { ladder: '06' }],
	['lksTredeZes', 'onbekend', { lks: 'J', ladder: '#' }],
	['lksTredeZes', 'onbekend', { lks: 'J' }],

	...['Client PW', 'Partner PW', 'IOAW', 'IOAZ'].map((doelgroep): Geval => [
		'bijstandTredeZes',
		'ja',
		{ doelgroep, ladder: '06' }
	]),
	['bijstandTredeZes', 'nee', { doelgroep: 'Client PW', ladder: VIJF }],
	['bijstandTredeZes', 'nee', { doelgroep: 'Bbz', ladder: '06' }],
	['bijstandTredeZes', 'nee', { doelgroep: 'NUG', ladder: '#' }],
	['bijstandTredeZes', 'onbekend', { doelgroep: 'IOAW', ladder: '#' }],
	['bijstandTredeZes', 'onbekend', { doelgroep: 'IOAW', ladder: 'vreemd' }],
	['bijstandTredeZes', 'onbekend', { ladder: '06' }],

	['beschutAndereTrede', 'ja', { doelgroep: 'Wsw', ladder: '06' }],
	['beschutAndereTrede', 'ja', { doelgroep: 'nieuw beschut', ladder: VIER }],
	['beschutAndereTrede', 'nee', { doelgroep: 'nieuw beschut', ladder: VIJF }],
	['beschutAndereTrede', 'nee', { doelgroep: 'WIA', ladder: VIER }],
	['beschutAndereTrede', 'onbekend', { doelgroep: 'Wsw', ladder: '#' }],
	['beschutAndereTrede', 'onbekend', { ladder: VIER }],
	['beschutAndereTrede', 'nee', { ladder: VIJF }],

	['tredeZonderWerk', 'ja', { ladder: VIJF, aanHetWerk: 'nee' }],
	['tredeZonderWerk', 'ja', { ladder: '06', aanHetWerk: 'nee' }],
	['tredeZonderWerk', 'nee', { ladder: '06', aanHetWerk: 'ja' }],
	['tredeZonderWerk', 'nee', { ladder: VIER, aanHetWerk: 'nee' }],
	['tredeZonderWerk', 'nee', { ladder: '#', aanHetWerk: 'ja' }],
	['tredeZonderWerk', 'onbekend', { ladder: '#', aanHetWerk: 'nee' }],
	['tredeZonderWerk', 'onbekend', { ladder: '06' }],

	['dgrNeeMetLks', 'controleer', { dgr: 'N', lks: 'J' }],
	['dgrNeeMetLks', 'controleer', { dgr: 'N', doelgroep: 'LKS' }],
	['dgrNeeMetLks', 'nee', { dgr: 'DGR', lks: 'J' }],
	['dgrNeeMetLks', 'nee', { dgr: 'N', lks: 'N' }],
	['dgrNeeMetLks', 'onbekend', { dgr: 'N' }],
	['dgrNeeMetLks', 'onbekend', { lks: 'J' }],

	['dgrJaZonderBanenafspraak', 'controleer', { dgr: 'DGR', banenafspraken: 'N' }],
	['dgrJaZonderBanenafspraak', 'nee', { dgr: 'DGR', banenafspraken: 'J' }],
	['dgrJaZonderBanenafspraak', 'nee', { dgr: 'N', banenafspraken: 'N' }],
	['dgrJaZonderBanenafspraak', 'onbekend', { dgr: 'DGR' }],
	['dgrJaZonderBanenafspraak', 'onbekend', { banenafspraken: 'N' }]
];

describe('botst met elkaar', () => {
	it.each(GEVALLEN)('%s: %s', (id, verwacht, stand) => {
		const botsing = BOTSINGEN.find((each) => each.id === id);
		expect(botsing && botsingOordeel(botsing, { ...NIETS, ...stand })).toBe(verwacht);
	});

	it('has a hit, a miss and an unknown for every rule', () => {
		for (const { id: each } of BOTSINGEN) {
			const oordelen = new Set(
				GEVALLEN.filter(([id]) => id === each).map(([, oordeel]) => oordeel)
			);
			expect(
				[...oordelen].filter((oordeel) => oordeel === 'nee' || oordeel === 'onbekend')
			).toHaveLength(2);
			expect(oordelen.has('ja') !== oordelen.has('controleer')).toBe(true);
		}
	});

	it('says of every rule where it comes from, with the year, in short sentences', () => {
		for (const { herkomst, uitleg } of BOTSINGEN) {
			expect(herkomst).toMatch(/20\d\d/);
			for (const zin of uitleg.split('. ')) expect(zin.split(' ').length).toBeLessThanOrEqual(15);
		}
	});

	it('declares no more than it reads', () => {
		for (const { leest, geldt } of BOTSINGEN) {
			const gelezen = new Set<string>();
			for (const [, , stand] of GEVALLEN)
				geldt(
					new Proxy(
						{ ...NIETS, ...stand },
						{
							get(target, name) {
								gelezen.add(String(name));
								return Reflect.get(target, name);
							}
						}
					)
				);
			expect([...gelezen].sort()).toEqual([...leest].sort());
		}
	});
});
