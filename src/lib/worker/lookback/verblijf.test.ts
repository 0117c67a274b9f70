import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import type { StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { Verblijven } from '$lib/domain/doorstroom/overleving';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { runs } from '../../../../tests/property/runs';
import { Teller } from './teller';
import { verblijvenIn } from './verblijf';

const IEDEREEN: StroomVraag = { choose: {}, niet: [], uitvoerende: [] };
const D = 20_000;

type Lijst = readonly KandidaatWaarden[];

/** Lists a week apart. */
function weken(lijsten: readonly Lijst[], vraag = IEDEREEN): Promise<Verblijven | null> {
	return verblijvenIn(
		lijsten.map((kandidaten, week) => () => {
			const { meta, tabellen } = kandidatenSnapshot(kandidaten);
			const table = tabellen.kandidaten && decodeTable(tabellen.kandidaten);
			return Promise.resolve(
				new Teller({
					meta: { ...meta, peildatum: D + 7 * week },
					tables: table ? { kandidaten: table } : {}
				})
			);
		}),
		vraag
	);
}

function told(found: Verblijven | null) {
	return (found?.treden ?? []).flatMap(({ trede, verblijven }) =>
		verblijven.map(({ dagen, einde, aantal }) => `${trede} ${dagen} ${einde} ${aantal}`)
	);
}

const op = (persnr: string, ladder: string): KandidaatWaarden => ({
	persnr,
	ladder,
	gemeente: 'Epe'
});

describe('stays in a trede', () => {
	it('begin and end where another trede is seen; nobody knows of the first list', async () => {
		const found = await weken([
			[op('1', '03'), op('2', '04')],
			[op('1', '04 met groeipotentieel'), op('2', '04')],
			[op('1', '04 zonder groeipotentieel'), op('2', '04')],
			[op('1', '05 met groeipotentieel'), op('2', '04')],
			[op('1', '05 met groeipotentieel'), op('2', '04')]
		]);
		expect(told(found)).toEqual(['5 7 nog 1', '4 14 verder 1']);
		expect(found).toMatchObject({ lijsten: 5, dagen: 28 });
		expect(found?.treden.find(({ trede }) => trede === 4)?.zonderBegin).toBe(1);
	});

	it('are cut off where somebody goes, comes back, or has no known trede', async () => {
		const found = await weken([
			[op('1', '03'), op('2', '03'), op('3', '')],
			[op('1', '04'), op('2', '04'), op('3', '04')],
			[op('1', '04'), op('2', '04'), op('3', '04')],
			[op('2', '#'), op('3', '05')],
			[op('1', '04'), op('2', '04'), op('3', '05')]
		]);
		expect(told(found)).toEqual(['5 7 nog 1', '4 7 uit-beeld 2']);
	});

	it('are of who is in the selection at last', async () => {
		const epe = { ...IEDEREEN, choose: { gemeente: ['Epe'] } };
		const elders = (each: KandidaatWaarden) => ({ ...each, gemeente: 'Heerde' });
		const found = await weken(
			[
				[op('1', '03'), elders(op('2', '03')), op('3', '03'), elders(op('4', '03'))],
				[elders(op('1', '04')), op('2', '04'), op('3', '04'), elders(op('4', '04'))],
				[elders(op('1', '04')), op('2', '04')]
			],
			epe
		);
		expect(told(found)).toEqual(['4 0 uit-beeld 1', '4 7 nog 1']);
	});

	it('equal those that each kandidaat has alone, of 200 generated series', async () => {
		const ladder = fc.constantFrom('', '#', '03', '04', '05 met groeipotentieel', null);
		const reeks = fc.array(fc.array(ladder, { minLength: 5, maxLength: 5 }), {
			minLength: 1,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(reeks, async (kandidaten) => {
				const found = await weken(
					Array.from({ length: 5 }, (_, week) =>
						kandidaten.flatMap((each, at) => {
							const own = each[week];
							return own == null ? [] : [op(String(at), own)];
						})
					)
				);
				const expected = kandidaten.flatMap(alone);
				const all = (found?.treden ?? []).flatMap(({ trede, verblijven }) =>
					verblijven.flatMap(({ dagen, einde, aantal }) =>
						Array.from({ length: aantal }, () => `${trede} ${dagen} ${einde}`)
					)
				);
				expect(all.sort()).toEqual(expected.sort());
			}),
			{ numRuns: runs(200) }
		);
	});
});

/** The stays of one kandidaat, by looking at each week and those around it. */
function alone(weeks: readonly (string | null)[]): string[] {
	const treden = weeks.map((each) => Number.parseInt(each ?? '', 10) || 0);
	return treden.flatMap((trede, week) => {
		const before = treden[week - 1] ?? 0;
		if (trede === 0 || before === 0 || before === trede) return [];
		let end = week;
		while (treden[end + 1] === trede) end++;
		const next = treden[end + 1];
		if (next === undefined) return [`${trede} ${(end - week) * 7} nog`];
		return next === 0
			? [`${trede} ${(end - week) * 7} uit-beeld`]
			: [`${trede} ${(end + 1 - week) * 7} verder`];
	});
}
